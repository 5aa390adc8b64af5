import './spoken-code.css'

/** A short code to write down or to say: read out letter by letter. */
export const SpokenCode = ({ code }: { readonly code: string }) => (
  <p className="perron-code" data-code={code}>
    <span aria-hidden="true">{code}</span>
    <span className="perron-unseen">{[...code.replace('-', ' ')].join(' ')}</span>
  </p>
)
