/** Where the service tells which build it serves: `{ "build": "…" }`. Never from a cache. */
export const VERSION_FILE = '/version.json'

/** The `<meta>` in which a page tells of which build it is. */
export const BUILD_META = 'build'
