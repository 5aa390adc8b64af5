/** Opens an address of ours in this window. */
export const goTo = (path: string): void => window.location.assign(path)

/** The same address anew, without a way back to what stood there. */
export const openAnew = (): void => window.location.replace(window.location.pathname + window.location.search)

export const reloadPage = (): void => window.location.reload()

/** Gives up what is being loaded; what is shown stays. */
export const stopLoading = (): void => window.stop()

/** Shows another address for the page that is open, without a way back to the one before. */
export const showAddress = (path: string): void => window.history.replaceState(null, '', path)
