/**
 * One reading for everybody who asked before it began; who asks while it runs shares the next. So an answer is never older
 * than its question, and a crowd that asks the same costs two readings instead of one each.
 */
export const shareReading = <Value>(read: () => Promise<Value>): (() => Promise<Value>) => {
  let running: Promise<unknown> | undefined
  let next: Promise<Value> | undefined
  const begin = (): Promise<Value> => {
    next = undefined
    const reading = read()
    running = reading
    const end = (): void => {
      if (running === reading) running = undefined
    }
    reading.then(end, end)
    return reading
  }
  return () => {
    if (running === undefined) return begin()
    next ??= running.then(begin, begin)
    return next
  }
}
