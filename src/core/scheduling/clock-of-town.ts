/**
 * How a moment is written in every language: by the calendar, the digits and the 24 hours of the town. An appointment must
 * be found back on its clocks, its papers and its calendars; Persian would else say it by the Persian year.
 */
export const CLOCK_OF_TOWN = { calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' } as const
