/** An installed app starts at the front page, as somebody's own: a shared device is not offered to install it. */
export const hideInstall = (): void => {
  for (const link of document.querySelectorAll('link[rel="manifest"]')) link.remove()
}
