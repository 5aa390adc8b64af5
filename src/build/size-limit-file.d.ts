declare module '@size-limit/file' {
  /** Adds up the files of a check, brotli unless told otherwise. */
  const plugin: (...args: never[]) => unknown
  export default plugin
}
