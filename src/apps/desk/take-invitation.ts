/** What is in the link of an invitation. It is taken out of the address at once, so that it stays in no history. */
export const takeInvitation = (
  { hash, pathname }: Pick<Location, 'hash' | 'pathname'>,
  history: Pick<History, 'replaceState'>,
): string | undefined => {
  const token = /^#uitnodiging=([\w-]{43})$/.exec(hash)?.[1]
  if (token !== undefined) history.replaceState(null, '', pathname)
  return token
}
