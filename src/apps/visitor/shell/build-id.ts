import { BUILD_META, VERSION_FILE } from '#contract/page-version.ts'

/** Of which build this page is; null while developing. */
export const runningBuild = (): string | null =>
  document.querySelector<HTMLMetaElement>(`meta[name="${BUILD_META}"]`)?.content ?? null

/** Which build the service serves now; null when it cannot be asked. */
export const newestBuild = async (): Promise<string | null> => {
  try {
    const answer = await fetch(VERSION_FILE, { cache: 'no-store', signal: AbortSignal.timeout(10_000) })
    const said: unknown = answer.ok ? await answer.json() : null
    return typeof said === 'object' && said !== null && 'build' in said && typeof said.build === 'string'
      ? said.build
      : null
  } catch {
    return null
  }
}
