import { forgetVisit } from './shell/own-device/keep-visit.ts'

/** Wipes what the device keeps and opens a fresh page, whatever state the app is in. */
export const startAnew = (): void => {
  const open = () => window.location.replace(window.location.pathname + window.location.search)
  const patience = setTimeout(open, 2000)
  void forgetVisit()
    .catch(() => {})
    .finally(() => {
      clearTimeout(patience)
      open()
    })
}
