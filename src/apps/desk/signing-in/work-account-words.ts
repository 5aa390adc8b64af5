import type { WorkAccountProblem } from '#contract/api/work-account.schema.ts'

/** Why signing in with a work account came to nothing, and what to do now. */
export const WORK_ACCOUNT_WORDS: Readonly<Record<WorkAccountProblem, string>> = {
  'geen-rol':
    'Met dit werkaccount mag je nog niet in de balie. Vraag degene die jullie werkaccounts beheert om je toegang te geven.',
  afgebroken: 'Je bent niet aangemeld: het aanmelden met je werkaccount is afgebroken.',
  opnieuw:
    'Je bent niet aangemeld. Het duurde te lang, of je begon in een ander venster opnieuw. Druk nog een keer op de knop.',
  onbereikbaar:
    'De dienst van je werkaccount is nu niet te bereiken. Probeer het straks opnieuw. Heb je hier een eigen wachtwoord, dan kun je daarmee aanmelden.',
  mislukt:
    'Aanmelden met je werkaccount is niet gelukt. Gebeurt dat steeds? Vertel het dan aan wie de dienst beheert.',
  'email-bezet':
    'Er is hier al een account met jouw e-mailadres. Meld je daarmee aan. Wil je liever je werkaccount gebruiken? Laat een beheerder dan eerst het oude account verwijderen.',
  onvolledig:
    'Je werkaccount geeft geen naam of geen e-mailadres door. Vertel dit aan degene die jullie werkaccounts beheert.',
}
