import type { PhoneMethod } from "../../factors/factor.ts"
import { type AskEvent, type AskRefused, decideAsk } from "../../reset/decide-ask.ts"
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
 * @param method Another way for it to go to a phone.
 * @returns What was refused, or null: it is on its way, if there is an account.
 * @throws {ServiceError} as `requestReset`
 */
export async function resendAsk(
  deps: RequestReset,
  asked: RequestResetInput & { asker: Asker },
  method?: PhoneMethod,
): Promise<Refusal["key"] | null> {
  const connection = await getConnection(deps, asked)
  if (method !== undefined && !(await isOpen(deps, asked, method))) return "authenticator-error"
  const event: AskEvent = { name: "code-asked", ...(method !== undefined && { method }) }
  const digest = askDigest(asked.asker)
  // Before the limits of sending: a press that comes too soon costs nobody anything.
  const found = await deps.asks.find(digest)
  if (found === null) return "transaction-not-found"
  const foreseen = decideAsk(found, event, deps.clock.nowMs())
  if (!foreseen.ok) return keyOf(foreseen.reason, method ?? found.method)
  await takeSending(deps, asked)
  const decision = await deps.asks.change(digest, (ask, nowMs) => {
    const next = decideAsk(ask, event, nowMs)
    return next.ok
      ? { ...next, jobs: [startJob(connection.id, asked, { ask: next.ask, digest })] }
      : next
  })
  if (decision === null) return "transaction-not-found"
  return decision.ok ? null : keyOf(decision.reason, method ?? found.method)
}

async function isOpen(
  { tenants }: RequestReset,
  { asker }: { asker: Asker },
  method: PhoneMethod,
): Promise<boolean> {
  return asker.kind === "phone_number" && (await tenants.getTenant()).phoneMethods.includes(method)
}

function keyOf(reason: AskRefused, method: PhoneMethod | null): Refusal["key"] {
  if (reason === "locked") return "too-many-failures"
  if (reason !== "too-soon" && reason !== "too-many-codes") return "transaction-not-found"
  if (method === null) return "too-many-email"
  return method === "voice" ? "too-many-voice" : "too-many-sms"
}
