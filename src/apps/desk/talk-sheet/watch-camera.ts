/** Milliseconds between two looks: a hand needs longer to hold something still. */
const PAUSE = 200
/** Pixels on the longest side that are looked at. A code of this size is read well within that, and sooner. */
const LONGEST = 960

export type CameraTrouble = 'refused' | 'missing'

/** The picture of this moment, small enough to look at; nothing before there is one. */
const pictureOf = (video: HTMLVideoElement, canvas: OffscreenCanvas): ImageData | undefined => {
  const { videoWidth, videoHeight } = video
  if (videoWidth === 0) return undefined
  const scale = Math.min(1, LONGEST / Math.max(videoWidth, videoHeight))
  canvas.width = Math.round(videoWidth * scale)
  canvas.height = Math.round(videoHeight * scale)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  context?.drawImage(video, 0, 0, canvas.width, canvas.height)
  return context?.getImageData(0, 0, canvas.width, canvas.height)
}

/**
 * Shows the camera in `video` and tells the first code it sees, after which the camera is off. Gives a function that turns it
 * off earlier. Nothing leaves the page; the reader of codes comes when it is first needed.
 */
export const watchCamera = (
  video: HTMLVideoElement,
  onCode: (code: string) => void,
  onTrouble: (trouble: CameraTrouble) => void,
): (() => void) => {
  let isOver = false
  let stream: MediaStream | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = (): void => {
    isOver = true
    clearTimeout(timer)
    for (const track of stream?.getTracks() ?? []) track.stop()
    video.srcObject = null
  }
  const begin = async (): Promise<void> => {
    const { default: readCode } = await import('jsqr')
    if (isOver) return
    const given = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: 'environment' },
    })
    stream = given
    if (isOver) return stop()
    video.srcObject = given
    await video.play()
    const canvas = new OffscreenCanvas(1, 1)
    const look = (): void => {
      const picture = pictureOf(video, canvas)
      const found =
        picture && readCode(picture.data, picture.width, picture.height, { inversionAttempts: 'dontInvert' })
      if (!found?.data) {
        timer = setTimeout(look, PAUSE)
        return
      }
      stop()
      onCode(found.data)
    }
    look()
  }
  begin().catch((problem: unknown) => {
    if (isOver) return
    stop()
    onTrouble(problem instanceof DOMException && problem.name === 'NotAllowedError' ? 'refused' : 'missing')
  })
  return stop
}
