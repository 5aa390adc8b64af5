import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { problemName } from '#tests/booking/visitor.ts'
import { openTestService } from '#tests/setup/booking-service.ts'
import { startNode } from '#tests/setup/node-process.ts'
import { notTested } from '#tests/setup/not-tested.ts'
import { startPostgres } from '#tests/setup/postgres.ts'
import { OWN_PAGE, PASSWORD, somebody, whoAmI } from './at-the-desk.ts'

const folder = mkdtempSync(join(tmpdir(), 'tp-desk-'))
const cluster = await startPostgres()
afterAll(async () => {
  rmSync(folder, { recursive: true })
  if (cluster.ok) await cluster.value.stop()
})

const LINK = /(http\S+)\/gids\/#uitnodiging=([\w-]{43})/

if (!cluster.ok) notTested('the first start of the desk', cluster.problem)
else {
  test('a service without accounts prints a link for the first manager, and no more once it was used', async () => {
    const settings = {
      DATABASE_URL: await cluster.value.newDatabase(),
      DATA_DIR: folder,
      PORT: '0',
      MUNICIPALITIES: 'voorbeeldstad',
    }
    const start = async () => {
      const process = startNode('src/service/main.ts', [], settings)
      await process.printed(/Talentperron draait op (\S+)/)
      const address = /draait op (\S+)/.exec(process.output())?.[1] ?? ''
      return { process, address, token: LINK.exec(process.output())?.[2] }
    }
    const first = await start()
    expect(first.token).toBeDefined()
    const made = await fetch(`${first.address}/api/balie/accounts`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...OWN_PAGE },
      body: JSON.stringify({
        uitnodiging: first.token,
        naam: 'Mo',
        email: 'mo@voorbeeldstad.example',
        wachtwoord: PASSWORD,
        gemeente: 'voorbeeldstad',
      }),
    })
    expect(made.status).toBe(204)
    const cookie = made.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    first.process.child.kill('SIGTERM')
    await first.process.ended

    const second = await start()
    expect(second.token).toBeUndefined()
    // The secret is kept beside the database, so a session outlives the service; nothing secret was printed.
    const who = await fetch(`${second.address}/api/balie/aanmelding`, { headers: { Cookie: cookie } })
    expect(await who.json()).toEqual({ naam: 'Mo', rol: 'beheerder', gemeente: 'voorbeeldstad' })
    second.process.child.kill('SIGTERM')
    await second.process.ended
    const secret = readFileSync(join(folder, 'desk-secret'), 'utf8')
    expect(statSync(join(folder, 'desk-secret')).mode & 0o777).toBe(0o600)
    for (const { process } of [first, second])
      for (const text of [
        secret,
        PASSWORD,
        'mo@voorbeeldstad',
        decodeURIComponent(cookie.split('=')[1] ?? ''),
      ])
        expect(process.output()).not.toContain(text)

    const invite = startNode('src/service/invite-command.ts', ['voorbeeldstad', 'gids'], settings)
    expect(await invite.ended).toBe(0)
    expect(LINK.exec(invite.output())?.[1]).toBe('http://127.0.0.1:8080')
    const wrong = startNode('src/service/invite-command.ts', ['nergenshuizen'], settings)
    expect(await wrong.ended).toBe(1)
    expect(wrong.output()).toContain('"nergenshuizen" kennen we niet. Kies uit: voorbeeldstad.')
  }, 120_000)

  test('a database that stops answering is 503 at the desk, never "not signed in"', async () => {
    const other = await startPostgres()
    if (!other.ok) throw new Error(other.problem)
    const service = await openTestService({ kind: 'server', url: await other.value.newDatabase() })
    const cookie = await somebody(service, 'beheerder')
    await other.value.stop()
    const replies = [
      await whoAmI(service, cookie),
      await service.send('GET', 'gids/tablets', { headers: { Cookie: cookie } }),
    ]
    expect(replies.map(reply => [reply.status, problemName(reply)])).toEqual([
      [503, 'dienst-niet-bereikbaar'],
      [503, 'dienst-niet-bereikbaar'],
    ])
    await service.close()
  }, 60_000)
}
