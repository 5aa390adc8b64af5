/** Holds a build and a number, only on a tablet where taking up a new version failed; nothing of a visit. */
const KEY = 'talentperron.failed-update'

/** How often this tablet tried in vain to take up one and the same build; known after a reload as well. */
export const failedUpdates = {
  of: (build: string): number => {
    const [failed, count] = (sessionStorage.getItem(KEY) ?? '').split(' ')
    return failed === build ? Number(count) : 0
  },
  add: (build: string): number => {
    const count = failedUpdates.of(build) + 1
    sessionStorage.setItem(KEY, `${build} ${count}`)
    return count
  },
  forget: (): void => sessionStorage.removeItem(KEY),
}
