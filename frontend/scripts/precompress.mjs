/** Writes a gzip and a Brotli copy beside every text file of dist, so that serving costs nothing. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import zlib from 'node:zlib'

const dist = new URL('../dist', import.meta.url).pathname
const text = /\.(js|css|html|svg|json|txt|webmanifest)$/
const gzip = promisify(zlib.gzip)
const brotli = promisify(zlib.brotliCompress)

const totals = { files: 0, plain: 0, gzip: 0, brotli: 0 }
for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !text.test(entry.name)) continue
  const file = path.join(entry.parentPath, entry.name)
  const plain = await readFile(file)
  const [gz, br] = await Promise.all([gzip(plain, { level: 9 }), brotli(plain)])
  await Promise.all([writeFile(`${file}.gz`, gz), writeFile(`${file}.br`, br)])
  totals.files += 1
  totals.plain += plain.length
  totals.gzip += gz.length
  totals.brotli += br.length
}
const kB = (bytes) => `${(bytes / 1000).toFixed(0)} kB`
console.log(
  `precompressed ${totals.files} files: ${kB(totals.plain)}, gzip ${kB(totals.gzip)}, brotli ${kB(totals.brotli)}`,
)
