import { failure, type Result, success } from '#core/shared/result.ts'
import type { DeskRole } from '../../booking/use-cases/booking-world.ts'
import { isLoopback } from '../../is-loopback.ts'
import { publicUrlOf } from '../../public-url.ts'

/** How people sign in with the account of their work. */
export type OpenIdSettings = {
  /** As the provider writes it, to the letter. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The claim with somebody's roles, and what each of ours is called in it. */
  readonly roleClaim: string
  readonly roleNames: Readonly<Record<DeskRole, string>>
  readonly municipality: string
  /** Where the desk is for who uses it, without a slash at the end; without: where the request came in. */
  readonly publicUrl: string | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

const isIssuer = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, search, hash } = new URL(text)
  // In the clear only on this computer: whoever is in between could be anybody.
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
  return isSafe && search === '' && hash === ''
}

const RULES: Readonly<Record<string, readonly [(text: string) => boolean, string]>> = {
  OIDC_ISSUER: [
    isIssuer,
    'OIDC_ISSUER ontbreekt of klopt niet. Schrijf de issuer van de aanbieder, bijvoorbeeld https://login.voorbeeld.nl/realms/gemeente.',
  ],
  OIDC_CLIENT_ID: [
    text => text !== '',
    'OIDC_CLIENT_ID ontbreekt: het id dat de aanbieder aan de balie gaf.',
  ],
  OIDC_CLIENT_SECRET: [
    text => text !== '',
    'OIDC_CLIENT_SECRET ontbreekt: het geheim dat de aanbieder aan de balie gaf.',
  ],
  PUBLIC_URL: [
    text => text === '' || publicUrlOf(text) !== undefined,
    'PUBLIC_URL klopt niet: het adres van de app, bijvoorbeeld https://talentperron.voorbeeld.nl.',
  ],
}

const municipalityAmong = (named: string, served: readonly string[]): Result<string, string> => {
  if (served.includes(named)) return success(named)
  const [only] = served
  if (named === '' && only !== undefined && served.length === 1) return success(only)
  return failure(
    named === ''
      ? `OIDC_MUNICIPALITY ontbreekt. De dienst is er voor meer gemeenten: schrijf voor welke het werkaccount is (${served.join(', ')}).`
      : `OIDC_MUNICIPALITY klopt niet: "${named}" is geen gemeente van deze dienst (${served.join(', ')}).`,
  )
}

/** Undefined when nobody asked for work accounts, or every sentence an operator needs to put it right. */
export const readOpenIdSettings = (
  environment: Environment,
  served: readonly string[],
): Result<OpenIdSettings | undefined, readonly string[]> => {
  const read = (name: string, otherwise = ''): string => environment[name]?.trim() || otherwise
  const names = Object.keys(environment).filter(name => name.startsWith('OIDC_') && read(name) !== '')
  if (names.length === 0) return success(undefined)
  const problems = Object.entries(RULES).flatMap(([name, [holds, sentence]]) =>
    holds(read(name)) ? [] : [sentence],
  )
  const roleNames = {
    gids: read('OIDC_ROLE_GUIDE', 'gids'),
    beheerder: read('OIDC_ROLE_MANAGER', 'beheerder'),
  }
  if (roleNames.gids === roleNames.beheerder)
    problems.push('OIDC_ROLE_GUIDE en OIDC_ROLE_MANAGER zijn hetzelfde. Geef elke rol een eigen naam.')
  const municipality = municipalityAmong(read('OIDC_MUNICIPALITY'), served)
  if (!municipality.ok) return failure([...problems, municipality.problem])
  if (problems.length > 0) return failure(problems)
  return success({
    issuer: read('OIDC_ISSUER'),
    clientId: read('OIDC_CLIENT_ID'),
    clientSecret: read('OIDC_CLIENT_SECRET'),
    roleClaim: read('OIDC_ROLE_CLAIM', 'roles'),
    roleNames,
    municipality: municipality.value,
    publicUrl: publicUrlOf(read('PUBLIC_URL')),
  })
}
