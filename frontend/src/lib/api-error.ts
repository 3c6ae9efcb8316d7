/** A call that failed, in the API's own shape; `status` is 0 when no answer came at all. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly code: string
  readonly body: unknown
  readonly retryAfterSeconds: number | null

  constructor(
    message: string,
    failure: { status: number; code: string; body?: unknown; retryAfterSeconds?: number | null },
  ) {
    super(message)
    this.status = failure.status
    this.code = failure.code
    this.body = failure.body
    this.retryAfterSeconds = failure.retryAfterSeconds ?? null
  }

  /** Nobody answered, or the development proxy said so for an API that is down. */
  get isUnreachable(): boolean {
    return this.status === 0 || this.code === 'unreachable'
  }

  /** The same call may work later: nothing is wrong with the request itself. */
  get isTransient(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }
}

/** The error that a non-2xx answer stands for. */
export function errorFromAnswer(response: Response, body: unknown): ApiError {
  const said = isFailure(body) ? body : null
  const retryAfter = Number(response.headers.get('Retry-After') ?? NaN)
  return new ApiError(said?.error ?? 'The shop gave an answer that we do not understand.', {
    status: response.status,
    code: said?.code ?? 'unexpected',
    body,
    retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : null,
  })
}

/** The error that a call without any answer stands for. */
export function errorFromSilence(cause: unknown): ApiError {
  const late = cause instanceof DOMException && cause.name === 'TimeoutError'
  return new ApiError(late ? 'The shop takes too long to answer.' : 'We can’t reach the shop.', {
    status: 0,
    code: late ? 'timeout' : 'unreachable',
  })
}

function isFailure(body: unknown): body is { error: string; code: string } {
  return typeof body === 'object' && body !== null && 'error' in body && 'code' in body
}
