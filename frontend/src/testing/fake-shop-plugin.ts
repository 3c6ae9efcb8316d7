import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import type { Plugin } from 'vite'

const ART = path.resolve('node_modules/@lobehub/fluent-emoji-3d/assets')

/** Serves the fake shop and pictures for it from Vite's own server: `npm run start:mock`. */
export function fakeShop(): Plugin {
  return {
    name: 'fake-shop',
    async configureServer(server) {
      const { FakeShop } = (await server.ssrLoadModule(
        '/src/testing/fake-shop.ts',
      )) as typeof import('./fake-shop')
      const { artOf } = (await server.ssrLoadModule(
        '/src/testing/fake-catalogue.ts',
      )) as typeof import('./fake-catalogue')
      const shop = new FakeShop()
      server.middlewares.use((request, response, next) => {
        const picture = /^\/pictures\/(\w+)\/(\d)/.exec(request.url ?? '')
        if (picture?.[1]) {
          void draw(artOf.get(picture[1]), Number(picture[2])).then((svg) => {
            response.setHeader('Content-Type', 'image/svg+xml')
            response.end(svg)
          })
          return
        }
        void toRequest(request)
          .then((asked) => shop.answer(asked))
          .then((answer) => (answer ? send(answer, response) : next()))
      })
    },
  }
}

async function toRequest(request: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = []
  if (['POST', 'PUT'].includes(request.method ?? ''))
    for await (const chunk of request) chunks.push(chunk as Buffer)
  return new Request(`http://localhost${request.url ?? '/'}`, {
    method: request.method,
    body: chunks.length > 0 ? Buffer.concat(chunks) : undefined,
  })
}

async function send(answer: Response, response: ServerResponse): Promise<void> {
  response.writeHead(answer.status, { 'Content-Type': 'application/json' })
  response.end(await answer.text())
}

/** An emoji on a backdrop, in the manner of the pictures that the API draws. */
async function draw(art = '1f4e6', view: number): Promise<string> {
  const emoji = (await readFile(path.join(ART, `${art}.webp`))).toString('base64')
  const hue = (Number.parseInt(art.slice(0, 5), 16) * 47 + view * 30) % 360
  const size = 300 + view * 50
  const at = (480 - size) / 2
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 480" width="480" height="480">
  <defs><linearGradient id="g" x2=".4" y2="1"><stop stop-color="hsl(${hue} 70% 90%)"/><stop offset="1" stop-color="hsl(${hue + 24} 62% 78%)"/></linearGradient></defs>
  <rect width="480" height="480" fill="url(#g)"/><ellipse cx="240" cy="${at + size - 8}" rx="${size / 2.6}" ry="16" fill="hsl(${hue} 40% 40% / .22)"/>
  <image href="data:image/webp;base64,${emoji}" x="${at}" y="${at - 10}" width="${size}" height="${size}"/></svg>`
}
