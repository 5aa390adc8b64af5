import type { ProblemType } from '#contract/api/problem.schema.ts'

export type Sentences = { readonly title: string; readonly detail: string }

/** What is wrong and what to do now, for each problem, in simple Dutch. */
export const PROBLEM_SENTENCES = {
  'ongeldige-invoer': {
    title: 'Het verzoek klopt niet',
    detail: 'Kijk bij errors wat er mis is. Verbeter dat en probeer het opnieuw.',
  },
  'idempotentiesleutel-ontbreekt': {
    title: 'De kop Idempotency-Key ontbreekt',
    detail: 'Stuur een zelfgemaakte UUID mee in de kop Idempotency-Key.',
  },
  'sleutel-ontbreekt': {
    title: 'De sleutel van de afspraak ontbreekt',
    detail: 'Stuur de annuleringssleutel mee: Authorization: Bearer, een spatie en de sleutel.',
  },
  'tabletsleutel-ongeldig': {
    title: 'Deze tablet is niet gekoppeld',
    detail: 'Maak aan de balie een nieuwe koppelcode en koppel de tablet opnieuw.',
  },
  'aanmelding-ontbreekt': {
    title: 'Je bent niet aangemeld',
    detail: 'Meld je aan bij de balie en probeer het opnieuw.',
  },
  'aanmelden-mislukt': {
    title: 'Aanmelden is niet gelukt',
    detail: 'Het e-mailadres of het wachtwoord klopt niet. Kijk het na en probeer het opnieuw.',
  },
  'onveilige-verbinding': {
    title: 'Deze verbinding is niet veilig',
    detail: 'Aanmelden kan alleen over HTTPS, of op de computer waar de dienst draait.',
  },
  'geen-toegang': {
    title: 'Dit mag je hier niet doen',
    detail: 'Dit kan alleen vanaf de pagina van de balie, door iemand die dit mag.',
  },
  'koppelcode-ongeldig': {
    title: 'Deze koppelcode klopt niet',
    detail: 'De code is verlopen, al gebruikt of verkeerd getypt. Maak aan de balie een nieuwe.',
  },
  'uitnodiging-ongeldig': {
    title: 'Deze uitnodiging geldt niet',
    detail: 'De link is verlopen of al gebruikt. Vraag een nieuwe aan een beheerder.',
  },
  'niet-gevonden': {
    title: 'Niet gevonden',
    detail: 'Dit bestaat niet, of het adres of de sleutel klopt niet.',
  },
  'methode-niet-toegestaan': {
    title: 'Deze methode kan hier niet',
    detail: 'Kijk in de kop Allow wat hier wel kan.',
  },
  'antwoordvorm-niet-beschikbaar': {
    title: 'Deze vorm van antwoord is er niet',
    detail: 'Vraag met de kop Accept om een vorm die er wel is.',
  },
  'tijdslot-bezet': {
    title: 'Deze tijd is niet vrij',
    detail: 'Iemand anders heeft deze tijd, of de tijd kan niet meer. Kies een andere tijd.',
  },
  'reservering-al-gebruikt': {
    title: 'Met deze reservering is al een afspraak gemaakt',
    detail: 'Kies opnieuw een tijd als je nog een afspraak wilt.',
  },
  'nummer-al-gebruikt': {
    title: 'Dit id hoort bij iets anders',
    detail: 'Er is al iets met dit id en een andere inhoud. Maak een nieuw id.',
  },
  'afspraak-geannuleerd': {
    title: 'Deze afspraak is geannuleerd',
    detail: 'Een geannuleerde afspraak krijgt geen andere tijd. Kies een tijd en maak een nieuwe afspraak.',
  },
  'verzoek-al-afgehandeld': {
    title: 'Dit verzoek is al afgehandeld',
    detail: 'Een collega maakte er een afspraak van, of handelde het anders af. Vraag de agenda opnieuw op.',
  },
  'gesprek-al-begonnen': {
    title: 'Dit gesprek is al begonnen',
    detail: 'Verzetten of afzeggen kan niet meer. Zeg of het gesprek er kwam.',
  },
  'gesprek-nog-niet-begonnen': {
    title: 'Dit gesprek is nog niet begonnen',
    detail: 'Hoe het ging, kan pas als het gesprek is begonnen.',
  },
  'gegevens-niet-te-lezen': {
    title: 'Deze gegevens zijn niet te lezen',
    detail: 'De contactgegevens zijn gewist, of de sleutel ervan is weg. Opnieuw proberen helpt niet.',
  },
  'email-al-gebruikt': {
    title: 'Dit e-mailadres heeft al een account',
    detail: 'Meld je aan met dit adres, of gebruik een ander.',
  },
  'evenement-al-geteld': {
    title: 'Op dit evenement is al geteld',
    detail: 'Er deden al bezoekers mee. Verwijderen kan dan niet meer.',
  },
  'gelijktijdig-verzoek': {
    title: 'Iemand anders was op hetzelfde moment bezig',
    detail: 'Er is niets veranderd. Stuur hetzelfde verzoek nog een keer.',
  },
  'client-verouderd': {
    title: 'Dit programma is te oud om tijden te boeken',
    detail: 'Ververs de app. Een gids vragen om contact op te nemen kan nog wel: dat is een gespreksverzoek.',
  },
  'reservering-verlopen': {
    title: 'De tijd wordt niet meer vastgehouden',
    detail: 'We hielden de tijd kort vast en dat is voorbij. Kies opnieuw een tijd.',
  },
  'evenement-gesloten': {
    title: 'Dit evenement telt niet meer mee',
    detail: 'Het evenement is nog niet begonnen, of het is te lang geleden.',
  },
  'bericht-te-groot': {
    title: 'Het bericht is te groot',
    detail: 'Stuur een korter bericht.',
  },
  'berichtvorm-niet-ondersteund': {
    title: 'Deze vorm van bericht kennen we niet',
    detail: 'Stuur JSON, met Content-Type: application/json.',
  },
  'idempotentiesleutel-hergebruikt': {
    title: 'Deze Idempotency-Key is al gebruikt voor iets anders',
    detail: 'Maak voor een ander verzoek een nieuwe UUID.',
  },
  'wachtwoord-te-makkelijk': {
    title: 'Dit wachtwoord is te makkelijk te raden',
    detail: 'Neem bijvoorbeeld vier gewone woorden die niets met elkaar te maken hebben.',
  },
  'wachtwoord-onjuist': {
    title: 'Het wachtwoord klopt niet',
    detail: 'Je wachtwoord van nu klopt niet. Kijk het na en probeer het opnieuw.',
  },
  'passkey-mislukt': {
    title: 'Deze passkey is niet gelukt',
    detail: 'Het duurde te lang, of de passkey hoort niet bij deze balie. Probeer het opnieuw.',
  },
  'te-veel-verzoeken': {
    title: 'Te veel verzoeken',
    detail: 'Wacht even en probeer het dan opnieuw.',
  },
  'interne-fout': {
    title: 'Er ging iets mis bij ons',
    detail: 'Probeer het straks opnieuw. Er is niets beloofd.',
  },
  'agenda-onbereikbaar': {
    title: 'We kunnen de agenda nu niet bekijken',
    detail: 'We weten niet welke tijden vrij zijn. Probeer het straks opnieuw, of vraag een gids om contact.',
  },
  'werkaccount-onbereikbaar': {
    title: 'Je werkaccount is nu niet te bereiken',
    detail: 'De dienst van je werkaccount geeft geen antwoord. Probeer het straks opnieuw.',
  },
  'dienst-niet-bereikbaar': {
    title: 'De afspraken zijn nu niet te bereiken',
    detail: 'Probeer het straks opnieuw. Er is niets beloofd.',
  },
} as const satisfies Record<ProblemType, Sentences>
