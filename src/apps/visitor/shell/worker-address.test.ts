import { expect, test } from 'vitest'
import { workerAddress } from './worker-address.ts'

type Rules = { readonly createScriptURL: (address: string) => string }

test('the address of the service worker goes through one policy, which lets nothing else through', () => {
  const made: [string, Rules][] = []
  const factory = {
    createPolicy: (name: string, rules: Rules) => {
      made.push([name, rules])
      return { createScriptURL: (address: string) => `trusted:${rules.createScriptURL(address)}` }
    },
  }
  expect(workerAddress(factory)).toBe('trusted:/sw.js')
  const [[name, rules] = ['', undefined], ...more] = made
  expect(name).toBe('talentperron')
  expect(more).toEqual([])
  for (const other of ['https://elders.nl/sw.js', '//elders.nl/sw.js', '/sw.js?', 'data:,1', ''])
    expect(() => rules?.createScriptURL(other)).toThrow(TypeError)
})

test('a browser without such policies gets the address itself', () => {
  expect(workerAddress(undefined)).toBe('/sw.js')
})
