import { expect, test } from 'vitest'
import { z } from 'zod'
import { newAppointmentSchema } from '#contract/api/appointment.schema.ts'
import { fieldsOf } from './fields-of-schema.ts'

const place = z
  .object({ straat: z.string().max(80) })
  .meta({ id: 'PlaatsVanEenToets', description: 'Waar het is.' })

test('the fields of a message are told with their group, kind, limits and whether they must be there', () => {
  const schema = z.object({
    id: z.uuid().meta({ description: 'Van wie het is.' }),
    soort: z.enum(['een', 'twee']).optional(),
    plaats: place,
    tijden: z.array(z.object({ begin: z.iso.datetime() })).max(3),
    plekken: z.int().min(1).nullable(),
  })
  expect(fieldsOf(schema, 'input')).toEqual([
    { name: 'id', kind: 'UUID', isRequired: true, about: 'Van wie het is.' },
    { name: 'soort', kind: 'een van: een, twee', isRequired: false, about: '' },
    { name: 'plaats', kind: 'groep velden', isRequired: true, about: 'Waar het is.' },
    { name: 'plaats.straat', kind: 'tekst, hoogstens 80 tekens', isRequired: true, about: '' },
    { name: 'tijden', kind: 'lijst, hoogstens 3', isRequired: true, about: '' },
    { name: 'tijden[].begin', kind: 'tijdstip', isRequired: true, about: '' },
    { name: 'plekken', kind: 'heel getal, vanaf 1 of leeg', isRequired: true, about: '' },
  ])
})

test('what one of several forms has is told once', () => {
  const either = z.union([
    z.object({ type: z.literal('een'), a: z.boolean() }),
    z.object({ type: z.literal('twee') }),
  ])
  expect(fieldsOf(either, 'output').map(({ name }) => name)).toEqual(['type', 'a'])
})

test('a message of the API itself can be told', () => {
  const names = fieldsOf(newAppointmentSchema, 'input').map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['reservering', 'taal', 'verzegeldeContactgegevens.tekst']))
})
