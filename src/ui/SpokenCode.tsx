import './spoken-code.css'

/** A short code to write down or to say: read out letter by letter, by a screen reader and aloud. */
export const SpokenCode = ({ code }: { readonly code: string }) => (
  <p className="perron-code" data-code={code}>
    <span aria-hidden="true">{code}</span>
    <span className="perron-unseen" data-only-spoken>
      {[...code.replace('-', ' ')].join(' ')}
    </span>
  </p>
)
