/** The date on the device, as `2026-11-21`: facts expire by it. */
export const today = (): string => new Date().toLocaleDateString('sv-SE')
