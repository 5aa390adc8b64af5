export const PACK_TAG = 'Balie: inhoud'

/** A town without a place of its own still lives in this country. */
export const TIME_ZONE = 'Europe/Amsterdam'
