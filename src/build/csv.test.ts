import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv, writeCsv } from './csv.ts'

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', "'", '=', '-', '\t', 'a') }),
)
// With two columns and more, as a sheet has: of one empty cell nobody can tell whether there was a row.
const table = fc
  .integer({ min: 2, max: 5 })
  .chain(width =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
  )

describe('a sheet', () => {
  test('has after reading what was written, whatever stands in it', () => {
    fc.assert(
      fc.property(table, rows => {
        expect(readCsv(writeCsv(rows))).toEqual(rows)
      }),
    )
  })

  test('has no cell that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(table, rows => {
        const cells =
          writeCsv(rows)
            .slice(1)
            .match(/"(?:[^"]|"")*"/g) ?? []
        expect(cells.filter(each => /^"[=+\-@\t\r\n]/.test(each))).toEqual([])
      }),
    )
  })

  test('begins so that a spreadsheet knows its letters, and has every cell in quotes', () => {
    expect(
      writeCsv([
        ['ትግርኛ', 'a "b", c'],
        ['=1+1', "'s ochtends"],
      ]),
    ).toBe('\ufeff"ትግርኛ","a ""b"", c"\r\n"\'=1+1","\'s ochtends"\r\n')
  })

  test.each([
    ['semicolons, as a Dutch spreadsheet saves', 'a;"b, c";d\r\ne;f;\r\n'],
    ['tabs', 'a\t"b, c"\td\ne\tf\t\n'],
    ['commas, no end of the last line, empty lines between', 'a,"b, c",d\n\ne,f,'],
  ])('can be read with %s', (_what, text) => {
    expect(readCsv(text)).toEqual([
      ['a', 'b, c', 'd'],
      ['e', 'f', ''],
    ])
  })
})
