/**
 * Every expected failure a visitor can meet. One closed list: a test checks that each code has a sentence and a way on
 * in every language (`problem.<code>.body`).
 */
export const PROBLEMS = [
  'load',
  'unknown-municipality',
  'stored-visit-unreadable',
  'handover-damaged',
  'handover-newer',
  'appointment-gone',
  'visit-kept',
  'page-not-found',
  'service-unreachable',
  'service-failed',
  'contact-refused',
  'too-many-requests',
  'name-missing',
  'name-too-long',
  'name-invalid',
  'contact-missing',
  'email-invalid',
  'phone-invalid',
] as const

export type Problem = (typeof PROBLEMS)[number]
