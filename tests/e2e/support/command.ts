import { spawn, type SpawnOptions } from 'node:child_process'

/** Runs a command to its end, its output going straight through. Throws when it fails. */
export async function run(
  command: string,
  args: string[],
  options: Pick<SpawnOptions, 'cwd' | 'env'>,
): Promise<void> {
  const child = spawn(command, args, { ...options, stdio: 'inherit' })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}.`)
}
