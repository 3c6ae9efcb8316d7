import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { run } from './command'
import { BACKEND, BUILT_SHOP, CLIPS, PYTHON, RESULTS } from './places'

const OPENS_WITHIN_MS = 180_000
const STOPS_WITHIN_MS = 30_000

/** Builds the demo shop where it is missing or has changed: a minute or two the first time. */
export async function buildShop(): Promise<void> {
  const env = environment({ SHOPCARD_DATA_DIR: BUILT_SHOP })
  const bars = process.stdout.isTTY ? [] : ['--quiet']
  console.log('Building what is missing of the demo shop for the stories')
  await run(PYTHON, ['-m', 'shopcard', 'build', ...bars], { cwd: BACKEND, env })
}

interface Options {
  /** Of the log that a run leaves behind. */
  name: string
  /** Whose pages may call the shop from elsewhere. */
  friendlyOrigin?: string
  /** Makes the clips that are missing, beside the stories. */
  hasClips: boolean
}

/** One real shop with its pages. Its stories may have it go away for a while. */
export class ShopServer {
  readonly address: string
  private readonly data: string
  private readonly log: string
  private readonly env: NodeJS.ProcessEnv
  private server: ChildProcess | undefined
  private readonly killServer = () => this.server?.kill('SIGTERM')

  /**
   * Opens it on a port and a copy of the built shop of its own, so that no run sees what another
   * one left; only the clips, which nobody changes, are the same for all runs.
   */
  static async open(options: Options): Promise<ShopServer> {
    const shop = new ShopServer(await freePort(), options)
    try {
      await shop.comeBack()
    } catch (error) {
      await shop.close()
      throw error
    }
    return shop
  }

  private constructor(port: number, { name, friendlyOrigin, hasClips }: Options) {
    this.address = `http://127.0.0.1:${port}`
    this.data = mkdtempSync(path.join(tmpdir(), 'shopcard-e2e-'))
    cpSync(BUILT_SHOP, this.data, { recursive: true, filter: (place) => place !== CLIPS })
    mkdirSync(CLIPS, { recursive: true })
    symlinkSync(CLIPS, path.join(this.data, path.basename(CLIPS)), 'junction')
    mkdirSync(RESULTS, { recursive: true })
    this.log = path.join(RESULTS, `${name}.log`)
    rmSync(this.log, { force: true })
    this.env = environment({
      SHOPCARD_PORT: String(port),
      SHOPCARD_DATA_DIR: this.data,
      SHOPCARD_MEDIA: hasClips ? 'on' : 'off',
      ...(friendlyOrigin && { SHOPCARD_CORS_ORIGINS: friendlyOrigin }),
    })
    process.once('exit', this.killServer)
  }

  /** SIGTERM by its own pid; one that does not listen to that is killed, and it is told. */
  async goAway(): Promise<void> {
    const { server } = this
    if (!server || hasEnded(server)) return
    const ended = once(server, 'exit')
    server.kill('SIGTERM')
    const inTime = await Promise.race([ended, pause(STOPS_WITHIN_MS, null, { ref: false })])
    if (inTime !== null) return
    server.kill('SIGKILL')
    await ended
    throw new Error(`The server did not stop within ${STOPS_WITHIN_MS / 1000} s.`)
  }

  /** At the same address, with all that it had. */
  async comeBack(): Promise<void> {
    const out = openSync(this.log, 'a')
    this.server = spawn(PYTHON, ['app.py'], {
      cwd: BACKEND,
      env: this.env,
      stdio: ['ignore', out, out],
    })
    closeSync(out)
    const deadline = Date.now() + OPENS_WITHIN_MS
    while (Date.now() < deadline) {
      if (hasEnded(this.server)) throw new Error(`The server ended:\n${this.endOfLog()}`)
      const isOpen = await fetch(`${this.address}/ready`).then(
        ({ ok }) => ok,
        () => false,
      )
      if (isOpen) return
      await pause(200)
    }
    throw new Error(`The server is not ready:\n${this.endOfLog()}`)
  }

  async close(): Promise<void> {
    await this.goAway()
    process.off('exit', this.killServer)
    rmSync(this.data, { recursive: true, force: true })
  }

  private endOfLog(): string {
    return readFileSync(this.log, 'utf8').split('\n').slice(-10).join('\n')
  }
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
