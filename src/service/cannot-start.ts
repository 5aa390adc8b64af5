/** The service cannot run here, and the operator can do something about it: the message says what. */
export class CannotStart extends Error {}
