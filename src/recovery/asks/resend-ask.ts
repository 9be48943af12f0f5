import { decideAsk } from "../../reset/decide-ask.ts"
import {
  askDigest,
  type Asker,
  getConnection,
  type RequestReset,
  type RequestResetInput,
  startJob,
} from "../request-reset.ts"
import type { Refusal } from "../view.ts"
import { takeSending } from "./limits.ts"

/**
 * Another code to the same identifier: one every half minute, a few in all, and the newest counts.
 *
 * @returns What was refused, or null: it is on its way, if there is an account.
 * @throws {ServiceError} as `requestReset`
 */
export async function resendAsk(
  deps: RequestReset,
  asked: RequestResetInput & { asker: Asker },
): Promise<Refusal["key"] | null> {
  const connection = await getConnection(deps, asked)
  const digest = askDigest(asked.asker)
  // Before the limits of sending: a press that comes too soon costs nobody anything.
  const found = await deps.asks.find(digest)
  if (found === null) return "transaction-not-found"
  const foreseen = decideAsk(found, { name: "code-asked" }, deps.clock.nowMs())
  if (!foreseen.ok) return keyOf(foreseen.reason, asked)
  await takeSending(deps, asked)
  const decision = await deps.asks.change(digest, (ask, nowMs) => {
    const next = decideAsk(ask, { name: "code-asked" }, nowMs)
    return next.ok
      ? { ...next, jobs: [startJob(connection.id, asked, { ask: next.ask, digest })] }
      : next
  })
  if (decision === null) return "transaction-not-found"
  return decision.ok ? null : keyOf(decision.reason, asked)
}

function keyOf(reason: string, { asker }: { asker: Asker }): Refusal["key"] {
  if (reason === "locked") return "too-many-failures"
  if (reason !== "too-soon" && reason !== "too-many-codes") return "transaction-not-found"
  return asker.kind === "phone_number" ? "too-many-sms" : "too-many-email"
}
