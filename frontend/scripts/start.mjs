/** `npm start`: the development server on one fixed port, with a sentence when that port is taken. */
import { createServer } from 'vite'

const mode = process.argv.includes('--mock') ? 'mock' : 'development'
const server = await createServer({ mode })
try {
  await server.listen()
} catch (error) {
  if (!/already in use/.test(String(error))) throw error
  console.error(
    `Port ${server.config.server.port} is in use: stop the program that holds it, then run this again.`,
  )
  process.exit(1)
}
server.printUrls()
