import { type WorkAccountProblem, workAccountProblemSchema } from '#contract/api/work-account.schema.ts'

/** What the service says in the address when signing in elsewhere came to nothing; it is taken out, so that it is told once. */
export const takeWorkAccountProblem = (
  { hash, pathname }: Pick<Location, 'hash' | 'pathname'>,
  history: Pick<History, 'replaceState'>,
): WorkAccountProblem | undefined => {
  const [, word] = /^#aanmelden=([\w-]+)$/.exec(hash) ?? []
  if (word === undefined) return undefined
  history.replaceState(null, '', pathname)
  return workAccountProblemSchema.safeParse(word).data
}
