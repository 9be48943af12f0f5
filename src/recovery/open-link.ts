import { POST_CHALLENGE } from "../actions/trigger.ts"
import { ServiceError } from "../errors/service-error.ts"
import type { Chance } from "../lib/chance.ts"
import type { Clock } from "../lib/clock.ts"
import { equalTexts, tokenDigest } from "../lib/digest.ts"
import type { LogEvent } from "../logs/log-event.ts"
import type { LogStore } from "../ports/log-store.ts"
import type { Bucket, RateLimiter } from "../ports/rate-limiter.ts"
import type { ResetStore } from "../ports/reset-store.ts"
import type { TenantStore } from "../ports/tenant-store.ts"
import { decide } from "../reset/decide.ts"
import { open } from "../reset/open.ts"
import type { Reset, SeenRequest, Ticket } from "../reset/reset.ts"
import { isClassic, warningOfClassic } from "../reset/experience.ts"
import { linkRefusal } from "./link-refusal.ts"
import { getTicket } from "./peek-link.ts"
import { runActions, type RunActions } from "./run-actions.ts"
import { showReset, type ShowReset } from "./show-reset.ts"
import type { BrowserProof, Step } from "./view.ts"

/** Opened links of an account: each runs Actions and may send a code. Ours. */
const OPEN_BUCKET: Bucket = { name: "open-link", size: 30, refillMs: 60_000 }

export interface OpenLink extends RunActions, ShowReset {
  resets: ResetStore
  tenants: TenantStore
  logs: LogStore
  limiter: RateLimiter
  chance: Chance
  clock: Clock
}

export interface OpenLinkInput {
  ticket: string
  /** Made for this browser when it was shown the page with the button. */
  proof: BrowserProof
  /** Resets this browser holds already: the ones of the same link are given up for this one. */
  previous: readonly BrowserProof[]
  request: SeenRequest
  uiLocales: readonly string[]
  locale: string
}

/**
 * Opens a link in this browser and runs the bound Actions. Safe to repeat: the same proof leads to
 * the reset that the first call made, wherever that is by now.
 *
 * @throws {ServiceError} invalid_reset_link, too_many_requests, or why the link is dead
 */
export async function openLink(deps: OpenLink, input: OpenLinkInput): Promise<Step> {
  return openTicket(deps, await getTicket(deps.resets, input.ticket), input)
}

/** As `openLink`, for whoever has proved to be the owner by other means than the link. */
export async function openTicket(
  deps: OpenLink,
  ticket: Ticket,
  input: Omit<OpenLinkInput, "ticket">,
): Promise<Step> {
  const rate = await deps.limiter.take(OPEN_BUCKET, ticket.userId, deps.clock.nowMs())
  if (!rate.allowed) throw new ServiceError("too_many_requests")
  await giveUpPrevious(deps, ticket, input)
  const bound = await deps.actions.listBound(POST_CHALLENGE)
  const tenant = await deps.tenants.getTenant()
  const flow = isClassic(tenant) ? [] : bound
  const digests = {
    state: tokenDigest("state", input.proof.state),
    browser: tokenDigest("browser", input.proof.secret),
  }
  const { request, uiLocales, locale } = input
  const resetId = deps.chance.id("rst")
  const opened = await deps.resets.open(ticket.id, digests, (context) =>
    open(context, { resetId, flow, request, uiLocales, locale }),
  )
  if (opened === null) throw linkRefusal("account-changed", null)
  if (!opened.ok) {
    if (opened.log !== null) await deps.logs.add(opened.log)
    throw linkRefusal(opened.reason, ticket.closed?.atMs ?? null)
  }
  const warning = warningOfClassic(
    tenant,
    bound.map(({ actionName }) => actionName),
  )
  // Once a reset: a press that comes twice opens it once.
  if (warning !== null && opened.reset.id === resetId)
    await deps.logs.add(warningLog(opened.reset, warning))
  await runActions(deps, opened.reset.id)
  return { view: await showReset(deps, opened.reset.id), refusal: null }
}

function warningLog(reset: Reset, description: string): LogEvent {
  const { userId, clientId, request, openedAtMs } = reset
  return {
    type: "w",
    description,
    atMs: openedAtMs,
    userId,
    userName: null,
    connection: null,
    clientId,
    ip: request.ip,
    userAgent: request.userAgent,
    details: { reset_id: reset.id },
  }
}

async function giveUpPrevious(
  { resets }: OpenLink,
  ticket: Ticket,
  { proof, previous }: Pick<OpenLinkInput, "proof" | "previous">,
): Promise<void> {
  for (const { state, secret } of previous) {
    if (state === proof.state) continue
    const found = await resets.findByState(tokenDigest("state", state))
    if (found === null || found.reset.ticketId !== ticket.id) continue
    if (!equalTexts(found.browserDigest, tokenDigest("browser", secret))) continue
    await resets.change(found.reset.id, (context) => decide(context, { name: "reopened" }))
  }
}
