import type { ErrorCode } from "../errors/catalogue.ts"
import { ServiceError } from "../errors/service-error.ts"
import type { OpenRefused } from "../reset/open.ts"

const CODES: Record<OpenRefused, ErrorCode> = {
  expired: "reset_link_expired",
  used: "reset_link_used",
  superseded: "reset_link_superseded",
  denied: "reset_denied",
  locked: "reset_locked",
  "account-changed": "account_changed",
  "open-elsewhere": "reset_link_open_elsewhere",
}

/** Why a link does not open, and since when. */
export class LinkRefusal extends ServiceError {
  override name = "LinkRefusal"
  /** Epoch milliseconds, or null where it is not known. */
  readonly atMs: number | null
  constructor(code: ErrorCode, atMs: number | null) {
    super(code)
    this.atMs = atMs
  }
}

export function linkRefusal(reason: OpenRefused, atMs: number | null): LinkRefusal {
  return new LinkRefusal(CODES[reason], atMs)
}
