const JOBS: Readonly<Record<string, string>> = {
  'mail.confirmation': 'Mail: bevestiging',
  'mail.change': 'Mail: andere tijd',
  'mail.cancellation': 'Mail: annulering',
  'mail.reminder': 'Mail: herinnering',
  'mail.refusal': 'Mail: afspraak gaat niet door',
  'mail.request': 'Mail: verzoek om een gesprek',
  'calendar.write': 'Agenda van een gids',
}

const PROBLEMS: Readonly<Record<string, string>> = {
  fault: 'Er ging iets mis in de dienst.',
  'lease-expired': 'De dienst stopte terwijl hij ermee bezig was.',
  'data-unreadable': 'De dienst kon de opdracht niet lezen.',
  'too-late': 'Het was te laat om nog te versturen.',
  'nobody-to-mail': 'Er was niemand om te mailen.',
  'contact-unreadable': 'De contactgegevens waren niet te openen.',
  'mail-server-unreachable': 'De mailserver was niet te bereiken.',
  'mail-server-refused': 'De mailserver nam de mail niet aan.',
  'recipient-refused': 'Het e-mailadres bestaat niet, of neemt geen mail aan.',
  'calendar-unreachable': 'De agenda was niet te bereiken.',
  'calendar-refused': 'De agenda nam de afspraak niet aan.',
  'calendar-unknown': 'De agenda van deze gids is niet ingesteld.',
}

export const jobWords = (kind: string): string => JOBS[kind] ?? 'Ander werk'
export const problemWords = (problem: string): string => PROBLEMS[problem] ?? 'Het lukte niet.'
