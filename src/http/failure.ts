import { CATALOGUE, type ErrorCode, type PageErrorCode } from "../errors/catalogue.ts"
import { ServiceError } from "../errors/service-error.ts"

/** Refusals of HTTP itself: no use case was asked. */
const HTTP_STATUSES = {
  not_found: 404,
  method_not_allowed: 405,
  body_too_large: 413,
  body_not_understood: 415,
  not_by_prefetch: 503,
} as const
type HttpCode = keyof typeof HTTP_STATUSES

/** A request that no route could take. */
export class HttpRefusal extends Error {
  override name = "HttpRefusal"
  readonly code: HttpCode
  readonly headers: Readonly<Record<string, string>>
  constructor(code: HttpCode, headers: Readonly<Record<string, string>> = {}) {
    super(code)
    this.code = code
    this.headers = headers
  }
}

export type FailureCode = PageErrorCode | HttpCode | "internal"

/** Why a request was not answered as asked, as far as it may be shown. */
export interface Failure {
  status: number
  code: FailureCode
  /** May be shown to whoever asked. Null: the code says it all. */
  detail: string | null
  /** Since when it is so, in epoch milliseconds. Null: not known. */
  atMs: number | null
  /** Finds the line in the operator's log. Null: there is nothing to find. */
  reference: string | null
  headers: Readonly<Record<string, string>>
}

/** Anything but a refusal is a fault of ours: nothing of its cause is shown. */
export function toFailure(error: unknown, requestId: string): Failure {
  const none = { detail: null, atMs: null, reference: null, headers: {} }
  if (error instanceof ServiceError) {
    const { status, fault } = CATALOGUE[error.code]
    const headers: Record<string, string> = status === 503 ? { "Retry-After": "5" } : {}
    const reference = fault === "operator" ? requestId : null
    const { detail, atMs } = error
    const code = isForPages(error.code) ? error.code : "internal"
    return { status, code, detail, atMs, reference, headers }
  }
  if (error instanceof HttpRefusal)
    return { ...none, status: HTTP_STATUSES[error.code], code: error.code, headers: error.headers }
  return { ...none, status: 500, code: "internal", reference: requestId }
}

function isForPages(code: ErrorCode): code is PageErrorCode {
  return CATALOGUE[code].fault !== "author"
}
