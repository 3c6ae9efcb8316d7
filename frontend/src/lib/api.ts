import createClient, { type Client } from 'openapi-fetch'
import { ApiError, errorFromAnswer, errorFromSilence } from '@/lib/api-error'
import type { paths } from '@/lib/api-schema'

export type Api = Client<paths>

/** Every call ends: after this long without an answer it counts as failed. */
export const DEADLINE_MS = 8_000

/** Where the API is: this origin (proxied in development), or VITE_API_BASE by CORS. */
export const API_BASE: string =
  (import.meta.env.VITE_API_BASE as string | undefined)?.replace(/\/$/, '') ?? ''

/** The typed client of the OpenAPI document, with a deadline on every call. */
export function createApi(base = API_BASE, deadlineMs = DEADLINE_MS): Api {
  return createClient<paths>({
    baseUrl: base || window.location.origin,
    fetch: async (request) => {
      const signal = AbortSignal.any([request.signal, AbortSignal.timeout(deadlineMs)])
      try {
        return await fetch(request, { signal })
      } catch (error) {
        if (request.signal.aborted) throw error
        throw errorFromSilence(error)
      }
    },
  })
}

/** The answer's data; throws ApiError for every other outcome. */
export async function answerOf<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const { data, error, response } = await call
  if (!response.ok) throw errorFromAnswer(response, error)
  if (data === undefined) {
    throw new ApiError('The shop sent an empty answer.', { status: response.status, code: 'empty' })
  }
  return data
}

/** A picture or clip as the browser can load it: paths of the API get its base in front. */
export function mediaUrl(address: string): string {
  return address.startsWith('/') ? API_BASE + address : address
}
