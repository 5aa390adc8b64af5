import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { MailSettings } from '#service/mail/mail-settings.ts'

export type Received = { readonly to: string; readonly raw: string; readonly mail: Email }

export type MailServer = {
  readonly settings: MailSettings
  readonly received: Received[]
  /** What the server says from now on to a recipient, or to a mail that it has read. */
  readonly mood: { recipient: number | undefined; message: number | undefined }
  readonly stop: () => Promise<void>
}

const refusal = (code: number): Error => Object.assign(new Error('not now'), { responseCode: code })

/** A real SMTP server on loopback that keeps what it gets. */
export const startMailServer = async (): Promise<MailServer> => {
  const received: Received[] = []
  const mood: MailServer['mood'] = { recipient: undefined, message: undefined }
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo: (_, __, done) => done(mood.recipient === undefined ? null : refusal(mood.recipient)),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        if (mood.message !== undefined) return done(refusal(mood.message))
        const raw = Buffer.concat(chunks).toString('utf8')
        const to = session.envelope.rcptTo.map(one => one.address).join(' ')
        received.push({ to, raw, mail: await PostalMime.parse(raw) })
        return done()
      })
    },
  })
  const port = await new Promise<number>(resolve => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  return {
    received,
    mood,
    settings: {
      server: { host: '127.0.0.1', port, secure: false, requireTLS: false, auth: undefined },
      from: { name: 'Talentperron Voorbeeldstad', address: 'afspraken@voorbeeldstad.example' },
      publicUrl: 'https://talentperron.example',
    },
    stop: () => new Promise(resolve => server.close(() => resolve())),
  }
}
