/**
 * Beside the API, where no key is ever part of an address. A calendar program can send nothing but an address, so here the
 * address is the key: made and ended at the desk, logged as its kind only, and good for reading times, never for who comes.
 */
export const FEED_BASE = '/api/agenda'

/** For the log: kinds of things, never one of them. */
export const FEED_PATHS: readonly string[] = [`${FEED_BASE}/{sleutel}`]
