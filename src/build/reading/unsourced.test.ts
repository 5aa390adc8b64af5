import { expect, test } from 'vitest'
import { factsSaidIn } from './unsourced.ts'

test.each([
  ['Je verdient € 14 per uur.', ['een bedrag']],
  ['Je krijgt 15 euro.', ['een bedrag']],
  ['Bel 050 367 50 00.', ['een telefoonnummer']],
  ['Bel 06-12345678.', ['een telefoonnummer']],
  ['Kijk op www.voorbeeld.nl.', ['een adres op internet']],
  ['Mail naar gids@voorbeeld.nl.', ['een adres op internet']],
  ['Tot 2030 is er een tekort.', ['een jaartal', 'een tekort']],
  ['Er zijn 2.500 banen.', ['een getal']],
  ['Je begint om 07.00 uur met 2 mensen.', []],
  ['Je komt niets tekortgeschoten.', []],
  ['Kinderen van 1 tot 4 jaar.', []],
])('what “%s” says that needs a source', (text, kinds) => {
  expect(factsSaidIn(text)).toEqual(kinds)
})
