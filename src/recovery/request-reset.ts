import { POST_CHALLENGE } from "../actions/trigger.ts"
import { ServiceError } from "../errors/service-error.ts"
import { sourceOf } from "../lib/source-of.ts"
import { toLookupKey } from "../lib/lookup-key.ts"
import type { Clock } from "../lib/clock.ts"
import type { ActionStore } from "../ports/action-store.ts"
import type { JobQueue } from "../ports/job-queue.ts"
import type { Bucket, RateLimiter, RateState } from "../ports/rate-limiter.ts"
import type { TenantStore } from "../ports/tenant-store.ts"
import { isClassic } from "../reset/experience.ts"

/** Requests per source and address (Auth0: a bucket of 10, one back a minute). */
export const REQUEST_BUCKET: Bucket = { name: "request-reset", size: 10, refillMs: 60_000 }

export interface RequestReset {
  tenants: TenantStore
  actions: ActionStore
  jobs: JobQueue
  limiter: RateLimiter
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
}

/**
 * Queues a reset for whoever owns the identifier. Finding the owner is the job's work, so neither
 * the answer nor the time it takes tells whether there is one; everything refused here depends on
 * the client, the connection and the asker alone.
 *
 * @throws {ServiceError} unknown_connection, unknown_client, client_required,
 *   self_service_disabled, too_many_requests
 */
export async function requestReset(
  deps: RequestReset,
  input: RequestResetInput,
): Promise<RateState> {
  const connection = await deps.tenants.findConnectionByName(input.connection)
  if (connection === null || connection.strategy !== "auth0")
    throw new ServiceError("unknown_connection")
  if (input.clientId === null) {
    if (await needsClient(deps)) throw new ServiceError("client_required")
  } else if ((await deps.tenants.findClient(input.clientId)) === null) {
    throw new ServiceError("unknown_client")
  }
  if (connection.disableSelfServiceChangePassword) throw new ServiceError("self_service_disabled")
  const { ip, userAgent } = input.source
  const key = `${sourceOf(ip)} ${toLookupKey(input.identifier)}`
  const rate = await deps.limiter.take(REQUEST_BUCKET, key, deps.clock.nowMs())
  if (!rate.allowed) throw new ServiceError("too_many_requests")
  await deps.jobs.add({
    type: "start-reset",
    connectionId: connection.id,
    identifier: input.identifier,
    clientId: input.clientId,
    locale: input.locale,
    correlationId: input.correlationId,
    ip,
    userAgent,
  })
  return rate
}

/** `event.client` has to be somebody once an Action runs (Auth0, Authentication API). */
async function needsClient({ tenants, actions }: RequestReset): Promise<boolean> {
  if (isClassic(await tenants.getTenant())) return false
  return (await actions.listBound(POST_CHALLENGE)).length > 0
}
