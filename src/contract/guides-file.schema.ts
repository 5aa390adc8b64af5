import { z } from 'zod'

const calendar = z.strictObject({
  kind: z.literal('caldav', 'Alleen "caldav" kan.'),
  /** The collection itself, with a slash at its end. */
  url: z.url({ protocol: /^https?$/, error: 'Geef het adres van de agenda, met https:// ervoor.' }),
  user: z.string().min(1, 'Geef de gebruikersnaam van de agenda.'),
  password: z.string().min(1, 'Geef het wachtwoord van de agenda.'),
})

/**
 * The file named by GUIDES_FILE: where a guide's own calendar and mailbox are. It stands apart from the content, because
 * it holds private addresses and passwords. Guides are named as `<town>/<guide>`, as in the content.
 */
export const guidesFileSchema = z.strictObject({
  guides: z.record(
    z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'Schrijf een gids als gemeente/gids-1.'),
    z.strictObject({
      /** Gets a copy of every invitation. Not needed with a calendar. */
      mail: z.email('Dit e-mailadres klopt niet.').optional(),
      calendar: calendar.optional(),
    }),
  ),
})

export type GuideSettings = z.infer<typeof guidesFileSchema>['guides'][string]
export type CaldavSettings = z.infer<typeof calendar>
