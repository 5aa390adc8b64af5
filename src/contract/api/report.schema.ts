import { z } from 'zod'

/** How many months a report is about at most. */
export const REPORT_MONTHS = 24

const monthSchema = z
  .string('Geef een maand.')
  .regex(/^20\d{2}-(0[1-9]|1[0-2])$/, 'Schrijf een maand als 2027-01.')
  .meta({ description: 'Jaar en maand.', example: '2027-01' })

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))

/** GET /gids/voortgangscijfers */
export const reportQuerySchema = z
  .strictObject({
    vanaf: monthSchema.optional().meta({
      description:
        'Eerste maand. Zonder deze en tot: het laatste kwartaal waarvan alle cijfers er kunnen zijn.',
      example: '2027-01',
    }),
    tot: monthSchema.optional().meta({
      description: `Laatste maand, die maand zelf ook. Hooguit ${REPORT_MONTHS} maanden samen.`,
      example: '2027-03',
    }),
  })
  .refine(
    ({ vanaf, tot }) => {
      if (vanaf === undefined && tot === undefined) return true
      if (vanaf === undefined || tot === undefined) return false
      const months = monthNumber(tot) - monthNumber(vanaf) + 1
      return months >= 1 && months <= REPORT_MONTHS
    },
    {
      error: `Geef een eerste en een laatste maand, hooguit ${REPORT_MONTHS} maanden samen.`,
      path: ['tot'],
      params: { code: 'months' },
    },
  )

const shownSchema = z.int().min(5).multipleOf(5).nullable().meta({
  description: 'Minstens zoveel, op vijf naar beneden afgerond; null bij minder dan vijf per maand.',
  example: 15,
})
const tableSchema = z.object({
  regels: z.array(
    z.object({
      id: z.string(),
      naam: z.string().meta({ example: 'Zorg en welzijn' }),
      bezoeken: shownSchema,
    }),
  ),
  zonder: z
    .array(monthSchema)
    .meta({ description: 'Maanden zonder deze tabel: er waren te weinig bezoeken om te verdelen.' }),
})
export type ApiReportTable = z.infer<typeof tableSchema>

export const reportSchema = z
  .object({
    vanaf: monthSchema,
    tot: monthSchema,
    laatste: monthSchema.meta({ description: 'De laatste maand waarvan er cijfers kunnen zijn.' }),
    maanden: z
      .array(monthSchema)
      .meta({ description: 'De maanden van deze periode waarvan de cijfers gepubliceerd zijn.' }),
    bezoeken: z.object({
      alle: shownSchema,
      afgerond: shownSchema,
      begeleid: shownSchema,
      opEvenement: shownSchema,
    }),
    talen: tableSchema,
    sectoren: tableSchema,
    deuren: tableSchema,
    gesprekken: z.object({
      gevraagd: shownSchema,
      afgesproken: shownSchema,
      gehouden: shownSchema,
      nietGekomen: shownSchema,
      nietIngevuld: shownSchema,
    }),
    evenementen: z.array(
      z.object({
        code: z.string().meta({ example: 'LM4-7X2' }),
        naam: z.string().meta({ example: 'Banenmarkt' }),
        dag: z.iso.date(),
        bezoeken: shownSchema,
      }),
    ),
  })
  .meta({
    id: 'Voortgangscijfers',
    description: 'Wat er per maand gepubliceerd is, opgeteld. Niemand is hierin te herkennen.',
    example: {
      vanaf: '2027-01',
      tot: '2027-03',
      laatste: '2027-03',
      maanden: ['2027-01', '2027-02', '2027-03'],
      bezoeken: { alle: 410, afgerond: 325, begeleid: 60, opEvenement: null },
      talen: {
        regels: [
          { id: 'nl', naam: 'Nederlands', bezoeken: 290 },
          { id: 'ar', naam: 'Arabisch', bezoeken: 55 },
          { id: 'so', naam: 'Somalisch', bezoeken: null },
        ],
        zonder: [],
      },
      sectoren: { regels: [{ id: 'zorg', naam: 'Zorg en welzijn', bezoeken: 140 }], zonder: [] },
      deuren: {
        regels: [{ id: 'volunteer', naam: 'Helpen of ervaring opdoen', bezoeken: 45 }],
        zonder: ['2027-02'],
      },
      gesprekken: { gevraagd: 35, afgesproken: 60, gehouden: 45, nietGekomen: 5, nietIngevuld: null },
      evenementen: [{ code: 'LM4-7X2', naam: 'Banenmarkt', dag: '2027-03-11', bezoeken: 45 }],
    },
  })
export type ApiReport = z.infer<typeof reportSchema>
