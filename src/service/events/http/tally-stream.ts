import { type Result, success } from '#core/shared/result.ts'
import { apiTally } from '../../booking/http/api-event.ts'
import type { News, TallyBoards } from '../use-cases/tally-boards.ts'

const encoder = new TextEncoder()

/** How a line of the stream reads (WHATWG, server-sent events). A board asks again after two seconds. */
const textOf = (code: string, news: News): string => {
  if (news.kind === 'tally') return `retry: 2000\ndata: ${JSON.stringify(apiTally(code, news.tally))}\n\n`
  if (news.kind === 'alive' && news.asOf !== undefined)
    return `:\nevent: peildatum\ndata: ${JSON.stringify({ peildatum: news.asOf })}\n\n`
  return ':\n\n'
}

/** The same bytes for everybody who hears the same. */
const written = new WeakMap<News, Uint8Array>()
const bytesOf = (code: string, news: News): Uint8Array => {
  const bytes = written.get(news) ?? encoder.encode(textOf(code, news))
  written.set(news, bytes)
  return bytes
}

/**
 * The tally of an event for one board. What a slow one has not taken yet is never piled up: it gets the newest when it is
 * ready for more.
 */
export const streamTally = async (
  boards: TallyBoards,
  code: string,
  from?: string,
): Promise<Result<ReadableStream<Uint8Array>, 'not-found' | 'full' | 'crowded'>> => {
  let leave: (() => void) | undefined
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  let missed: News | undefined
  const stream = new ReadableStream<Uint8Array>({
    start: given => {
      controller = given
    },
    pull: given => {
      if (missed) given.enqueue(bytesOf(code, missed))
      missed = undefined
    },
    cancel: () => leave?.(),
  })
  const tell = (news: News): void => {
    if (news.kind === 'over') controller?.close()
    else if ((controller?.desiredSize ?? 0) > 0) controller?.enqueue(bytesOf(code, news))
    else if (news.kind === 'tally') missed = news
  }
  const watching = await boards.watch(code, tell, from)
  if (!watching.ok) return watching
  leave = watching.value
  return success(stream)
}
