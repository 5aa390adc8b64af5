/** The address people use, without a slash at the end; undefined when it is none. */
export const publicUrlOf = (text: string): string | undefined => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url && ['http:', 'https:'].includes(url.protocol) && url.search === '' && url.hash === ''
    ? url.href.replace(/\/+$/, '')
    : undefined
}
