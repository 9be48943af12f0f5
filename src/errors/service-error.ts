import { CATALOGUE, type ErrorCode } from "./catalogue.ts"

/**
 * A use case says no. `detail` may be shown to whoever asked: it never holds a secret, an address
 * or whether an account exists. The edges turn it into a page or a body.
 */
export class ServiceError extends Error {
  override name = "ServiceError"
  readonly code: ErrorCode
  readonly detail: string | null
  /** Since when it is so, in epoch milliseconds; null where that is not known or says nothing. */
  readonly atMs: number | null
  constructor(
    code: ErrorCode,
    detail: string | null = null,
    { atMs = null, ...options }: ErrorOptions & { atMs?: number | null } = {},
  ) {
    super(detail ?? CATALOGUE[code].text, options)
    this.code = code
    this.detail = detail
    this.atMs = atMs
  }
}
