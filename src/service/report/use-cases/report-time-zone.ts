/** A month begins when it does in the towns we serve; their packs know no other time (pack.schema). */
export const REPORT_TIME_ZONE = 'Europe/Amsterdam'
