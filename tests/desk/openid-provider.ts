import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import Provider, { type Configuration, type JWK } from 'oidc-provider'

export const CLIENT = { id: 'balie', secret: 'een geheim dat alleen de test kent' } as const

type Claims = Readonly<Record<string, unknown>>
/** Who has a work account, by what they sign in with: what the provider says about them. */
export type WorkAccounts = Readonly<Record<string, Claims>>

type Key = { readonly kid: string; readonly privateKey: KeyObject; readonly jwk: JWK }

const newKey = (kid: string): Key => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { kid, privateKey, jwk: { ...(privateKey.export({ format: 'jwk' }) as JWK), kid, use: 'sig' } }
}

const encode = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url')
const signed = (claims: Claims, { kid, privateKey }: Key): string => {
  const text = `${encode({ alg: 'RS256', kid })}.${encode(claims)}`
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), privateKey).toString('base64url')}`
}
const claimsOf = (token: string): Claims =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Claims

const formOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return new URLSearchParams(Buffer.concat(chunks).toString())
}

const PAGE = `<!doctype html><html lang="nl"><title>Inloggen</title><h1>Inloggen bij je werk</h1>
<form method="post"><label>Gebruikersnaam <input name="login"></label>
<button name="wat" value="in">Inloggen</button> <button name="wat" value="niet">Annuleren</button></form>`

const configuration = (accounts: WorkAccounts, redirectUri: string, key: Key): Configuration => ({
  clients: [
    {
      client_id: CLIENT.id,
      client_secret: CLIENT.secret,
      redirect_uris: [redirectUri],
      token_endpoint_auth_method: 'client_secret_post',
    },
  ],
  jwks: { keys: [key.jwk] },
  cookies: { keys: ['only for this test'] },
  claims: { openid: ['sub', 'roles'], profile: ['name', 'preferred_username'], email: ['email'] },
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, { uid }) => `/inloggen/${uid}` },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...accounts[id] }) }),
  // Nobody is asked whether the desk may know who they are, as in an organisation that decided so.
  loadExistingGrant: async ({ oidc }) => {
    const grant = new oidc.provider.Grant({
      clientId: oidc.client?.clientId ?? '',
      accountId: oidc.session?.accountId ?? '',
    })
    grant.addOIDCScope('openid profile email')
    await grant.save()
    return grant
  },
  ttl: { AccessToken: 300, AuthorizationCode: 60, Grant: 300, IdToken: 300, Interaction: 600, Session: 600 },
})

/** A certified provider on this computer, which says of its accounts what the test says, and can be made to lie. */
export const startOpenIdProvider = async (accounts: WorkAccounts, host = '127.0.0.1') => {
  let key = newKey('een')
  let handle: ((request: IncomingMessage, response: ServerResponse) => void) | undefined
  let provider: Provider | undefined
  let redirect = ''
  /** Changes what the signed half of an answer says; or signs it with a key that is not the provider's. */
  const lies: { claims?: (claims: Claims) => Claims; key?: Key } = {}
  /** Everything secret the provider gave out. */
  const given: string[] = []

  const rewriteTokens = (response: ServerResponse): void => {
    const end = response.end.bind(response)
    response.end = ((body: string) => {
      const answer = JSON.parse(body) as Record<string, string>
      if (answer.id_token && (lies.claims || lies.key)) {
        const claims = claimsOf(answer.id_token)
        answer.id_token = signed(lies.claims?.(claims) ?? claims, lies.key ?? key)
      }
      for (const name of ['id_token', 'access_token']) if (answer[name]) given.push(answer[name])
      const text = JSON.stringify(answer)
      response.setHeader('Content-Length', Buffer.byteLength(text))
      return end(text)
    }) as typeof response.end
  }
  const signIn = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST') {
      response.setHeader('Content-Type', 'text/html')
      response.end(PAGE)
      return
    }
    const form = await formOf(request)
    const result =
      form.get('wat') === 'niet'
        ? { error: 'access_denied' }
        : { login: { accountId: form.get('login') ?? '' } }
    await provider?.interactionFinished(request, response, result)
  }
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/inloggen/')) void signIn(request, response)
    else {
      if (request.url?.startsWith('/token')) rewriteTokens(response)
      handle?.(request, response)
    }
  })
  const listen = (port: number): Promise<void> =>
    new Promise(resolve => void server.listen(port, host, () => resolve()))
  await listen(0)
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const issuer = `http://${host}:${port}`
  const stop = (): Promise<void> =>
    new Promise(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })

  const open = (redirectUri: string): void => {
    redirect = redirectUri
    provider = new Provider(issuer, configuration(accounts, redirectUri, key))
    handle = provider.callback()
  }
  return {
    issuer,
    lies,
    given,
    stranger: newKey('een'),
    /** Begins to answer, for a desk at that address. */
    open,
    replaceKey: (): void => {
      key = newKey('twee')
      open(redirect)
    },
    stop,
    startAgain: () => listen(port),
  }
}

/** What a browser does at the provider: where it is sent to at last, outside the provider. */
export const signInAtProvider = async (
  address: string,
  who: string | undefined,
  jar: Map<string, string> = new Map(),
): Promise<URL> => {
  const { origin } = new URL(address)
  let at = new URL(address)
  let form: URLSearchParams | undefined
  for (let step = 0; step < 12; step += 1) {
    const reply = await fetch(at, {
      redirect: 'manual',
      headers: { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: form }),
    })
    for (const cookie of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    const next = reply.headers.get('Location')
    form =
      next === null
        ? new URLSearchParams(who === undefined ? { wat: 'niet' } : { wat: 'in', login: who })
        : undefined
    if (next !== null) at = new URL(next, at)
    await reply.text()
    if (at.origin !== origin) return at
  }
  throw new Error('the provider goes round in circles')
}
