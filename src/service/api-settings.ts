import type { ApiSettings } from './booking/http/booking-api.ts'
import { CannotStart } from './cannot-start.ts'
import { environment } from './environment.ts'

const isOrigin = (text: string): boolean => {
  try {
    const url = new URL(text)
    return url.origin === text && /^https?:$/.test(url.protocol)
  } catch {
    return false
  }
}

const allowedOrigins = (): readonly string[] => {
  const origins = environment('ALLOWED_ORIGINS')
    .split(',')
    .map(origin => origin.trim())
    .filter(origin => origin !== '')
  for (const origin of origins)
    if (!isOrigin(origin))
      throw new CannotStart(
        `ALLOWED_ORIGINS: "${origin}" klopt niet. Schrijf een site als https://www.stad.nl, zonder pad of schuine streep.`,
      )
  return origins
}

const requestsPerMinute = (): number | undefined => {
  const text = environment('REQUESTS_PER_MINUTE')
  if (!/^\d{0,7}$/.test(text))
    throw new CannotStart('REQUESTS_PER_MINUTE moet een geheel getal zijn; 0 is geen grens.')
  return text === '' ? undefined : Number(text)
}

/** What the operator sets about the API, from the environment. */
export const apiSettings = (): ApiSettings => ({
  allowedOrigins: allowedOrigins(),
  requestsPerMinute: requestsPerMinute(),
  owner: {
    name: environment('API_CONTACT_NAME') || undefined,
    url: environment('API_CONTACT_URL') || undefined,
    email: environment('API_CONTACT_EMAIL') || undefined,
  },
})
