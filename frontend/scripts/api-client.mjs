/**
 * Writes src/lib/api-schema.ts, the types of the API client, from openapi.json.
 * With --check it writes nothing and fails when the committed types are stale.
 */
import { readFile, writeFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'

const document = new URL('../openapi.json', import.meta.url)
const client = new URL('../src/lib/api-schema.ts', import.meta.url)
const banner = '// Generated from openapi.json by `npm run client`. Do not edit.\n\n'

// What has a default may be left out of a request.
const types = await openapiTS(document, { defaultNonNullable: false })
const fresh = banner + astToString(types)

if (process.argv.includes('--check')) {
  const committed = await readFile(client, 'utf8').catch(() => '')
  if (committed !== fresh) {
    console.error(
      'src/lib/api-schema.ts does not match openapi.json. Run `npm run client` and commit.',
    )
    process.exit(1)
  }
} else {
  await writeFile(client, fresh)
}
