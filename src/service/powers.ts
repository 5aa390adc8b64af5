/**
 * What a kiosk needs: a tone when it asks whether somebody is still there, and a screen that stays on. The desk copies an
 * invitation for a colleague.
 */
const OURS = ['autoplay', 'clipboard-write', 'fullscreen', 'screen-wake-lock']

/** What browsers could let a page do and a visitor's page never does; a script that slipped in could not either. */
const GIVEN_UP = [
  'accelerometer',
  'browsing-topics',
  'captured-surface-control',
  'clipboard-read',
  'compute-pressure',
  'deferred-fetch',
  'digital-credentials-create',
  'digital-credentials-get',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'interest-cohort',
  'keyboard-map',
  'language-detector',
  'local-fonts',
  'local-network-access',
  'magnetometer',
  'microphone',
  'midi',
  'on-device-speech-recognition',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'private-state-token-issuance',
  'private-state-token-redemption',
  'serial',
  'speaker-selection',
  'storage-access',
  'summarizer',
  'sync-xhr',
  'translator',
  'unload',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]

/** Passkeys, and the camera for a visitor's code: of the desk, and of no page that stands in a hall. */
const OF_THE_DESK = ['camera', 'publickey-credentials-create', 'publickey-credentials-get']

const policyWith = (ours: readonly string[], givenUp: readonly string[]): string =>
  [...ours.map(power => `${power}=(self)`), ...givenUp.map(power => `${power}=()`)].join(', ')

/** The header `Permissions-Policy`. */
export const PERMISSIONS_POLICY: string = policyWith(OURS, [...GIVEN_UP, ...OF_THE_DESK])
export const DESK_PERMISSIONS_POLICY: string = policyWith([...OURS, ...OF_THE_DESK], GIVEN_UP)
