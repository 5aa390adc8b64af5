import { Fragment } from 'react'
import './spoken-code.css'

/** A short code to write down or to say: read out letter by letter, by a screen reader and aloud. */
export const SpokenCode = ({ code }: { readonly code: string }) => (
  <p className="perron-code" data-code={code}>
    <span aria-hidden="true">
      {code.split('-').length < 3
        ? code
        : code.split('-').map((group, index) => (
            // A group stays whole where there is no room for all of them in one line.
            <Fragment key={code.slice(0, index) + group}>
              {index > 0 && (
                <>
                  -<wbr />
                </>
              )}
              <span className="perron-code__group">{group}</span>
            </Fragment>
          ))}
    </span>
    <span className="perron-unseen" data-only-spoken>
      {[...code.replaceAll('-', ' ')].join(' ')}
    </span>
  </p>
)
