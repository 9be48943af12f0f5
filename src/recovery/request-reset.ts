import { POST_CHALLENGE } from "../actions/trigger.ts"
import { ServiceError } from "../errors/service-error.ts"
import { tokenDigest } from "../lib/digest.ts"
import type { Chance } from "../lib/chance.ts"
import type { Clock } from "../lib/clock.ts"
import type { ActionStore } from "../ports/action-store.ts"
import type { AskStore } from "../ports/ask-store.ts"
import type { JobQueue } from "../ports/job-queue.ts"
import type { RateLimiter, RateState } from "../ports/rate-limiter.ts"
import type { Connection, TenantStore } from "../ports/tenant-store.ts"
import type { Ask, AskedBy } from "../reset/ask.ts"
import { newAsk } from "../reset/decide-ask.ts"
import type { Job } from "../reset/effects.ts"
import type { IdentifierKind } from "../reset/identifier.ts"
import { askFormOf } from "./asks/ask-form.ts"
import { takeRequest, takeSending } from "./asks/limits.ts"
import { isClassic } from "../reset/experience.ts"

export interface RequestReset {
  tenants: TenantStore
  actions: ActionStore
  asks: AskStore
  jobs: JobQueue
  limiter: RateLimiter
  chance: Chance
  clock: Clock
}

export interface RequestResetInput {
  clientId: string | null
  /** The connection's name. */
  connection: string
  identifier: string
  locale: string
  correlationId: string | null
  source: { ip: string; userAgent: string | null }
  /** The browser that asks, which can type a code. Absent for programs: they get a link. */
  asker?: Asker
}

export interface Asker {
  /** As what the identifier was read. */
  kind: IdentifierKind
  /** Only ever in the browser's sealed cookie. */
  secret: string
}

/** The state of the limit, and how the person goes on. Neither tells whether there is an account. */
export interface Requested extends RateState {
  by: AskedBy | "link"
  clientId: string | null
}

/**
 * Queues a reset for whoever owns the identifier. Finding the owner is the job's work, so neither
 * the answer nor the time it takes tells whether there is one; everything refused here depends on
 * the client, the connection and the asker alone.
 *
 * @throws {ServiceError} unknown_connection, unknown_client, client_required,
 *   self_service_disabled, too_many_requests, invalid_request
 */
export async function requestReset(
  deps: RequestReset,
  input: RequestResetInput,
): Promise<Requested> {
  const connection = await getConnection(deps, input)
  const tenant = await deps.tenants.getTenant()
  const { kinds, sends } = askFormOf(tenant, connection.options)
  const { asker } = input
  const isByPhone = asker?.kind === "phone_number"
  if (isByPhone && !kinds.includes("phone_number")) throw new ServiceError("invalid_request")
  const rate = await takeRequest(deps, input)
  await takeSending(deps, input)
  const by = isByPhone ? "code" : asker === undefined ? "link" : sends
  if (asker === undefined || by === "link") {
    await deps.jobs.add(startJob(connection.id, input))
    return { ...rate, by: "link", clientId: input.clientId }
  }
  const proof = isByPhone ? "phone_number" : "email"
  const method = isByPhone ? (tenant.phoneMethods[0] ?? "sms") : null
  const ask = newAsk({ id: deps.chance.id("ask"), by, proof, method, nowMs: deps.clock.nowMs() })
  const digest = askDigest(asker)
  await deps.asks.add(ask, digest, startJob(connection.id, input, { ask, digest }))
  return { ...rate, by, clientId: input.clientId }
}

/** What an ask is found by: nothing of it is worth anything without the browser's secret. */
export function askDigest({ secret }: Pick<Asker, "secret">): string {
  return tokenDigest("ask", secret)
}

/** The job that looks for the owner. */
export function startJob(
  connectionId: string,
  { identifier, clientId, locale, correlationId, source }: RequestResetInput,
  waiting?: { ask: Ask; digest: string },
): Job {
  return {
    type: "start-reset",
    connectionId,
    identifier,
    clientId,
    locale,
    correlationId,
    ip: source.ip,
    userAgent: source.userAgent,
    ...(waiting !== undefined && { ask: toJobAsk(waiting) }),
  }
}

function toJobAsk({ ask, digest }: { ask: Ask; digest: string }) {
  const { id, by, proof, method, sends: send } = ask
  return { digest, id, by, proof, method, send }
}

/** @throws {ServiceError} unknown_connection, unknown_client, client_required, self_service_disabled */
export async function getConnection(
  deps: Pick<RequestReset, "tenants" | "actions">,
  input: Pick<RequestResetInput, "connection" | "clientId">,
): Promise<Connection> {
  const connection = await deps.tenants.findConnectionByName(input.connection)
  if (connection === null || connection.strategy !== "auth0")
    throw new ServiceError("unknown_connection")
  if (input.clientId === null) {
    if (await needsClient(deps)) throw new ServiceError("client_required")
  } else if ((await deps.tenants.findClient(input.clientId)) === null) {
    throw new ServiceError("unknown_client")
  }
  if (connection.disableSelfServiceChangePassword) throw new ServiceError("self_service_disabled")
  return connection
}

/** `event.client` has to be somebody once an Action runs (Auth0, Authentication API). */
async function needsClient({
  tenants,
  actions,
}: Pick<RequestReset, "tenants" | "actions">): Promise<boolean> {
  if (isClassic(await tenants.getTenant())) return false
  return (await actions.listBound(POST_CHALLENGE)).length > 0
}
