import { spawn } from 'node:child_process'
import { createServer } from 'vite'

/** The app with changes shown at once, and the service behind it, both stopped together. */
const service = spawn('npx', ['tsx', 'watch', 'src/service/main.ts'], {
  stdio: 'inherit',
})
const server = await createServer({ configFile: 'vite.config.ts' })
await server.listen()
server.printUrls()

const stop = async (): Promise<void> => {
  service.kill('SIGTERM')
  await server.close()
  process.exit(0)
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
