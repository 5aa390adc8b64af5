/** Semantic version of the API, in its document and on every answer. The path carries the major version only. */
export const API_VERSION = '1.0.0'
export const API_BASE = '/api/v1'
