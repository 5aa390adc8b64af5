import { reasonAnswer, reasonTitle, tellingReasons } from '#platform/content-pack/reason-text.ts'
import { textOf } from '#platform/i18n/i18n.ts'
import type { TextId } from '#platform/i18n/text-id.ts'
import { Heading } from '#ui/Heading.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Both, BothText } from './Both.tsx'
import type { TalkResult } from './result-of.ts'

const REASONS = 3

/** Short texts in one row: "Een; twee". */
const joined = (ids: readonly TextId[]) => (language: string) =>
  ids.map(id => textOf(id, undefined, language)).join('; ')

const Sector = ({
  sector,
  jobs,
  isUnknown,
}: TalkResult['sectors'][number] & { readonly isUnknown: boolean }) => (
  <li data-sector={sector.id}>
    <Heading level={3}>
      <BothText id={`sector.${sector.id}.title`} />
    </Heading>
    <BothText id={isUnknown ? 'result.unknown.body' : `result.${sector.strength}.body`} />
    <ul>
      {tellingReasons(sector.reasons, REASONS).map(reason => (
        <li key={`${reason.kind}-${reason.question}`}>
          <Both
            words={language =>
              `${textOf(reasonTitle(reason), undefined, language)} (${textOf(reasonAnswer(reason), undefined, language)})`
            }
          />
        </li>
      ))}
    </ul>
    {jobs.length > 0 && (
      <div className="talk-jobs">
        <Both words={joined(jobs.map((job): TextId => `job.${job}.title`))} />
      </div>
    )}
  </li>
)

/** What the visitor said and what follows from it, on the screen of the guide and on paper. */
export const ResultSide = ({ result }: { readonly result: TalkResult }) => {
  const { advice, sectors, talents, wishes, isWhole } = result
  const isUnknown = advice.certainty === 'too-little'
  return (
    <>
      <Heading level={2}>
        <BothText id={isUnknown ? 'result.nothing.title' : 'result.title'} />
      </Heading>
      {isWhole && <BothText id={`result.sure.${advice.certainty}.body`} />}
      {advice.notices.map(notice => (
        <Notice key={notice}>
          <BothText id={`result.notice.${notice}.body`} />
        </Notice>
      ))}
      <ol className="talk-sectors">
        {sectors.map(each => (
          <Sector key={each.sector.id} {...each} isUnknown={isUnknown} />
        ))}
      </ol>
      {talents.length > 0 && (
        <>
          <Heading level={2}>
            <BothText id="talkSheet.talents.title" />
          </Heading>
          <Both words={joined(talents.map((talent): TextId => `talent.${talent}.title`))} />
        </>
      )}
      {wishes.length > 0 && (
        <>
          <Heading level={2}>
            <BothText id="talkSheet.wishes.title" />
          </Heading>
          <ul>
            {wishes.map(({ id, answer }) => (
              <li key={id}>
                <Both
                  words={language =>
                    `${textOf(`wish.${id}.title`, undefined, language)} ${textOf(`wish.${id}.${answer}.button` as TextId, undefined, language)}`
                  }
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** What a code to say tells: the sectors, without the answers that led to them; none of somebody who answered too little. */
export const ShortSide = ({ sectors }: { readonly sectors: readonly string[] }) => (
  <>
    <Heading level={2}>
      <BothText id={sectors.length === 0 ? 'result.nothing.title' : 'result.title'} />
    </Heading>
    {sectors.length > 0 && (
      <ol className="talk-sectors">
        {sectors.map(sector => (
          <li key={sector} data-sector={sector}>
            <Heading level={3}>
              <BothText id={`sector.${sector}.title`} />
            </Heading>
            <BothText id={`sector.${sector}.body`} />
          </li>
        ))}
      </ol>
    )}
  </>
)
