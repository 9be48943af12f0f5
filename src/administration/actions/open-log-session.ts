import type { Chance } from "../../lib/chance.ts"
import type { Clock } from "../../lib/clock.ts"
import { tokenDigest } from "../../lib/digest.ts"
import type { TailStore } from "../../ports/execution-store.ts"

/** How long one session of the live tail lasts. Ours: a tab left open ends by itself. */
export const LOG_SESSION_MS = 30 * 60_000

export interface LogSession {
  /** Whoever has it may read the console of these Actions until it expires. */
  token: string
  expiresAtMs: number
}

/** From now on the console of an Action, or of all (null), is kept for whoever listens. */
export async function openLogSession(
  { tail, chance, clock }: { tail: TailStore; chance: Chance; clock: Clock },
  actionId: string | null,
): Promise<LogSession> {
  const token = chance.token()
  const expiresAtMs = clock.nowMs() + LOG_SESSION_MS
  await tail.open({ tokenDigest: logSessionDigest(token), actionId, expiresAtMs })
  return { token, expiresAtMs }
}

export function logSessionDigest(token: string): string {
  return tokenDigest("log-session", token)
}
