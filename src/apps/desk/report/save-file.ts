/** Gives a text to whoever looks, as a file with a name. */
export const saveFile = (name: string, type: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser takes it over at once; the address may not stay for ever.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
