import type { RateLimiter } from "../ports/rate-limiter.ts"
import type { Clock } from "../lib/clock.ts"
import type { PageMaker } from "../pages/frames.ts"
import type { Devices } from "../recovery/devices/devices.ts"
import { authenticatorApi } from "./authenticator-api.ts"
import { authenticatorFiles } from "./authenticator-files.ts"

export interface Authenticator extends PageMaker {
  devices: Devices
  /** Takes a device to the setting-up that showed it a code. False: there is none such. */
  takeDevice(input: { enrolmentId: string; said: string }): Promise<boolean>
  limiter: RateLimiter
  clock: Clock
  baseUrl: URL
  /** Told of faults of ours. */
  onFault(error: unknown): void
}

const BASE = "/authenticator"

/**
 * The authenticator: a page that people put on their phone, and what it talks to. Answers null to
 * whatever is not below `/authenticator`. Nothing here reads a cookie.
 */
export function authenticator(
  deps: Authenticator,
): (request: Request, caller: { ip: string }) => Promise<Response | null> {
  const api = authenticatorApi(deps)
  const files = authenticatorFiles(deps)
  return async (request, caller) => {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith(`${BASE}/api/`)) return api(request, caller)
    return pathname === BASE || pathname.startsWith(`${BASE}/`) ? files(request) : null
  }
}
