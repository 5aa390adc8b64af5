/** An event of the window: something is being read aloud to somebody, who touches nothing in the meantime. */
export const PART_SAID = 'perron-part-said'
