import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { run } from './command'
import { BACKEND, BUILT_SHOP, PYTHON, RESULTS } from './places'

const OPENS_WITHIN_MS = 60_000
const STOPS_WITHIN_MS = 15_000

export interface ShopServer {
  address: string
  stop: () => Promise<void>
}

/** Builds the demo shop where it is missing or has changed: a minute or two the first time. */
export async function buildShop(): Promise<void> {
  const env = environment({ SHOPCARD_DATA_DIR: BUILT_SHOP })
  const bars = process.stdout.isTTY ? [] : ['--quiet']
  console.log('Building what is missing of the demo shop for the stories')
  await run(PYTHON, ['-m', 'shopcard', 'build', ...bars], { cwd: BACKEND, env })
}

/**
 * One real `python app.py`, pages included, on a port and a copy of the built shop of its own, so
 * that no run sees what another one left. Pages of `friendlyOrigin` may call it.
 */
export async function startShop(friendlyOrigin: string): Promise<ShopServer> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const data = mkdtempSync(path.join(tmpdir(), 'shopcard-e2e-'))
  cpSync(BUILT_SHOP, data, { recursive: true })
  mkdirSync(RESULTS, { recursive: true })
  const log = path.join(RESULTS, 'server.log')
  const out = openSync(log, 'w')
  const server = spawn(PYTHON, ['app.py'], {
    cwd: BACKEND,
    env: environment({
      SHOPCARD_PORT: String(port),
      SHOPCARD_DATA_DIR: data,
      SHOPCARD_CORS_ORIGINS: friendlyOrigin,
    }),
    stdio: ['ignore', out, out],
  })
  const killServer = () => server.kill('SIGKILL')
  process.once('exit', killServer)

  const stop = async () => {
    await end(server)
    process.off('exit', killServer)
    rmSync(data, { recursive: true, force: true })
  }
  try {
    await untilOpen(server, address, log)
  } catch (error) {
    await stop()
    throw error
  }
  return { address, stop }
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}

async function untilOpen(server: ChildProcess, address: string, log: string): Promise<void> {
  const deadline = Date.now() + OPENS_WITHIN_MS
  while (Date.now() < deadline) {
    if (hasEnded(server)) throw new Error(`The server ended:\n${endOf(log)}`)
    const isOpen = await fetch(`${address}/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isOpen) return
    await pause(200)
  }
  throw new Error(`The server is not ready:\n${endOf(log)}`)
}

function endOf(log: string): string {
  return readFileSync(log, 'utf8').split('\n').slice(-10).join('\n')
}

/** SIGTERM by its own pid; one that does not listen to that is killed, and it is told. */
async function end(server: ChildProcess): Promise<void> {
  if (hasEnded(server)) return
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  const inTime = await Promise.race([ended, pause(STOPS_WITHIN_MS, null, { ref: false })])
  if (inTime !== null) return
  server.kill('SIGKILL')
  await ended
  throw new Error(`The server did not stop within ${STOPS_WITHIN_MS / 1000} s.`)
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

/** Ours, less what would lead to another shop than the demo on SQLite. */
function environment(settings: Record<string, string>): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(SHOPCARD_|FIRESTORE_|GOOGLE_)/.test(name),
  )
  return {
    ...Object.fromEntries(own),
    SHOPCARD_STORE: 'sqlite',
    SHOPCARD_STRATEGY: 'last-three',
    ...settings,
  }
}
