import { expect, test } from 'vitest'
import { shareReading } from './share-reading.ts'

/** A reading that ends when it is told to, and gives its number. */
const slowReading = () => {
  const ends: ((value?: Error) => void)[] = []
  const read = shareReading(
    () =>
      new Promise<number>((resolve, reject) => {
        const number = ends.length + 1
        ends.push(error => (error ? reject(error) : resolve(number)))
      }),
  )
  const settle = (): Promise<void> => new Promise(resolve => setImmediate(resolve))
  return { read, ends, settle }
}

test('a crowd that asks while a reading runs shares the next one, never the one that began before it asked', async () => {
  const { read, ends, settle } = slowReading()
  const first = read()
  const crowd = [read(), read(), read()]
  expect(ends).toHaveLength(1)
  ends[0]?.()
  expect(await first).toBe(1)
  await settle()
  expect(ends).toHaveLength(2)
  const late = read()
  ends[1]?.()
  expect(await Promise.all(crowd)).toEqual([2, 2, 2])
  await settle()
  ends[2]?.()
  expect(await late).toBe(3)
})

test('when nobody reads, a question is read at once', async () => {
  const { read, ends, settle } = slowReading()
  const first = read()
  ends[0]?.()
  await first
  await settle()
  void read()
  expect(ends).toHaveLength(2)
})

test('a reading that fails is told to those who wait for it, and to nobody after', async () => {
  const { read, ends, settle } = slowReading()
  const first = read()
  const second = read()
  ends[0]?.(new Error('no line'))
  await expect(first).rejects.toThrow('no line')
  await settle()
  ends[1]?.()
  expect(await second).toBe(2)
})
