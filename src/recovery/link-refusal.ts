import type { PageErrorCode } from "../errors/catalogue.ts"
import { ServiceError } from "../errors/service-error.ts"
import type { OpenRefused } from "../reset/open.ts"

const CODES: Record<OpenRefused, PageErrorCode> = {
  expired: "reset_link_expired",
  used: "reset_link_used",
  superseded: "reset_link_superseded",
  denied: "reset_denied",
  locked: "reset_locked",
  waiting: "reset_waiting",
  cancelled: "reset_cancelled",
  "account-changed": "account_changed",
  "open-elsewhere": "reset_link_open_elsewhere",
}

/** Why a link does not open, and since when. */
export function linkRefusal(reason: OpenRefused, atMs: number | null): ServiceError {
  return new ServiceError(CODES[reason], null, { atMs })
}
