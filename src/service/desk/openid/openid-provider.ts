import * as client from 'openid-client'
import { epochOf } from '#core/scheduling/local-time.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import type { Log } from '../../operations/log.ts'
import type { OpenIdSettings } from './openid-settings.ts'
import { problemOf, wordFor } from './provider-problem.ts'
import { type Claims, type WorkPerson, workPersonOf } from './work-person.ts'

/** Seconds to wait for each answer. */
const PATIENCE = 5
/** What the provider says about itself is asked again after so long. Its keys are read anew for every sign-in. */
const KNOWN_FOR = 10 * 60_000

/** What only this browser and this attempt know, so that an answer meant for another one is refused. */
export type Bonds = { readonly state: string; readonly nonce: string; readonly verifier: string }
export type ProviderProblem = 'unreachable' | 'cancelled' | 'again' | 'refused' | 'incomplete'

export type OpenIdProvider = {
  readonly settings: OpenIdSettings
  readonly log: Log
  /** Where somebody signs in, to come back to `redirectUri`. */
  readonly addressFor: (redirectUri: string, bonds: Bonds) => Promise<Result<string, 'unreachable'>>
  /** Who came back, after everything that came along was checked. */
  readonly personIn: (answer: URL, bonds: Bonds) => Promise<Result<WorkPerson, ProviderProblem>>
}

class NotOurProvider extends Error {
  readonly code = 'ANOTHER_ISSUER'
}

type World = { readonly now: () => string; readonly log: Log }

export const openIdProvider = (settings: OpenIdSettings, { now, log }: World): OpenIdProvider => {
  const issuer = new URL(settings.issuer)
  const { clientId, clientSecret } = settings
  const extras = issuer.protocol === 'http:' ? [client.allowInsecureRequests] : []
  let known: { readonly at: number; readonly metadata: client.ServerMetadata } | undefined

  const tell = (error: unknown): void =>
    log({
      action: 'sign-in',
      object: 'openid',
      result: 'fault',
      origin: 'service',
      problem: wordFor(error),
    })

  /** With keys that are read anew: signing in is rare, and a key that was replaced is then never in the way. */
  const configure = async (): Promise<client.Configuration> => {
    const at = epochOf(now())
    if (!known || at - known.at > KNOWN_FOR) {
      const found = await client.discovery(issuer, clientId, undefined, client.None(), {
        timeout: PATIENCE,
        execute: extras,
      })
      const metadata = found.serverMetadata()
      // The library lets an address for everybody's tenants through; then anybody's manager could hand out our roles.
      if (metadata.issuer.replace(/\/$/, '') !== settings.issuer.replace(/\/$/, ''))
        throw new NotOurProvider()
      known = { at, metadata: { ...metadata } }
    }
    const ways = known.metadata.token_endpoint_auth_methods_supported
    const proof = ways?.includes('client_secret_post') ? client.ClientSecretPost : client.ClientSecretBasic
    const made = new client.Configuration(known.metadata, clientId, undefined, proof(clientSecret))
    made.timeout = PATIENCE
    for (const extra of [...extras, client.enableNonRepudiationChecks]) extra(made)
    return made
  }

  const claimsIn = async (answer: URL, { state, nonce, verifier }: Bonds): Promise<Claims> => {
    const configuration = await configure()
    const tokens = await client.authorizationCodeGrant(configuration, answer, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) throw new Error('the library let an answer without claims through')
    const read = workPersonOf(claims, settings)
    const isEnough = read.ok && read.value.role !== undefined && claims.email !== undefined
    if (isEnough || configuration.serverMetadata().userinfo_endpoint === undefined) return claims
    // A provider may keep what it says about somebody for this question. What was signed goes before it.
    const more = await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)
    return { ...more, ...claims }
  }

  return {
    settings,
    log,
    addressFor: async (redirectUri, { state, nonce, verifier }) => {
      try {
        const address = client.buildAuthorizationUrl(await configure(), {
          redirect_uri: redirectUri,
          scope: 'openid profile email',
          state,
          nonce,
          code_challenge: await client.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
        })
        return success(address.href)
      } catch (error) {
        tell(error)
        return failure('unreachable')
      }
    },
    personIn: async (answer, bonds) => {
      try {
        return workPersonOf(await claimsIn(answer, bonds), settings)
      } catch (error) {
        const problem = problemOf(error)
        if (problem === 'unreachable' || problem === 'refused') tell(error)
        return failure(problem)
      }
    },
  }
}
