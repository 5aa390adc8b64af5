import { startService } from '#service/start-service.ts'
import { CLIENT, startOpenIdProvider, type WorkAccounts } from '#tests/desk/openid-provider.ts'
import { START } from './booking-service.ts'
import { pgliteSeed } from './pglite-seed.ts'

/** For a browser a site of its own, as a real provider is. */
const PROVIDER_HOST = '127.0.0.2'

/** The real service with the built app, whose desk lets people in with the accounts of a provider on this computer. */
export const startDeskWithProvider = async (accounts: WorkAccounts) => {
  const provider = await startOpenIdProvider(accounts, PROVIDER_HOST)
  const service = await startService({
    place: { kind: 'memory', seed: await pgliteSeed() },
    municipalityIds: ['voorbeeldstad'],
    now: () => START,
    openId: ([municipality = '']) => ({
      issuer: provider.issuer,
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      roleClaim: 'roles',
      roleNames: { gids: 'gids', beheerder: 'beheerder' },
      municipality,
      publicUrl: undefined,
    }),
  })
  provider.open(`${service.url}/api/balie/werkaccount/terug`)
  return {
    url: `${service.url}/gids/`,
    provider,
    stop: async (): Promise<void> => {
      await service.close()
      await provider.stop()
    },
  }
}
