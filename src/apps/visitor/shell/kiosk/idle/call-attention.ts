/** Two soft tones that rise, in hertz; somebody who looks away hears that something is asked. */
const TONES = [523, 784] as const
const LENGTH = 0.25

const sound = async (): Promise<void> => {
  const audio = new AudioContext()
  // Before the first touch a browser plays nothing; then there is nobody to call.
  if (audio.state !== 'running') await audio.resume()
  for (const [index, tone] of TONES.entries()) {
    const begin = audio.currentTime + index * LENGTH
    const volume = audio.createGain()
    volume.gain.setValueAtTime(0, begin)
    volume.gain.linearRampToValueAtTime(0.2, begin + 0.03)
    volume.gain.linearRampToValueAtTime(0, begin + LENGTH)
    volume.connect(audio.destination)
    const voice = audio.createOscillator()
    voice.frequency.value = tone
    voice.connect(volume)
    voice.start(begin)
    voice.stop(begin + LENGTH)
    if (index === TONES.length - 1) voice.onended = () => void audio.close()
  }
}

/** Asks for attention by ear and by touch, where the device can. Never stops anything else. */
export const callAttention = (): void => {
  try {
    navigator.vibrate?.([200, 100, 200])
    if ('AudioContext' in globalThis) void sound().catch(() => {})
  } catch {
    // A device without a loudspeaker still shows the question.
  }
}
