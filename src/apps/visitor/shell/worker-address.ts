import { SCRIPT_ADDRESS_POLICY } from '#contract/page-policy.ts'

/** As far as we use it; not every browser has it (MDN: TrustedTypePolicyFactory). */
type PolicyFactory = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string }
}

const WORKER = '/sw.js'

/** Lets the address of the service worker through, and nothing else. */
const onlyTheWorker = (address: string): string => {
  if (address !== WORKER) throw new TypeError(`${address} is not a script of ours`)
  return address
}

/** The address of the service worker, as a page that trusts no text as script takes it. */
export const workerAddress = (
  factory: PolicyFactory | undefined = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes,
): string =>
  factory?.createPolicy(SCRIPT_ADDRESS_POLICY, { createScriptURL: onlyTheWorker }).createScriptURL(WORKER) ??
  WORKER
