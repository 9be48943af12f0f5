import type { PageErrorCode } from "../errors/catalogue.ts"
import type { EnrolmentContext } from "../enrolment/enrolment-decision.ts"
import type { EnrolmentState, EnrolmentTicket } from "../enrolment/enrolment-ticket.ts"
import { SETUP_SENDS_MAX } from "../enrolment/limits.ts"
import { isTaken, openTypes } from "../enrolment/open-types.ts"
import { maskedEmail } from "../factors/email/email.ts"
import { getEnroller } from "../factors/enrollers.ts"
import { unreachable } from "../lib/assert.ts"
import type { EnrolmentTicketStore } from "../ports/enrolment-ticket-store.ts"
import { applicationNameOf } from "../recovery/application-name.ts"
import { browserDigestOf, getEnrolmentTicket } from "./get-ticket.ts"
import { enrolContext, openSetup, type OpenSetups, setupNonces } from "./open-setup.ts"
import type { EnrolProof, EnrolScreen, EnrolView } from "./view.ts"

export interface ShowEnrolling extends OpenSetups {
  enrolmentTickets: EnrolmentTicketStore
}

/**
 * Where a ticket stands in this browser. Changes nothing: a mail scanner may look at every link.
 *
 * @throws {ServiceError} invalid_enrolment_ticket
 */
export async function showEnrolling(deps: ShowEnrolling, proof: EnrolProof): Promise<EnrolView> {
  const { id, locale } = await getEnrolmentTicket(deps.enrolmentTickets, proof.ticket)
  const context = await deps.enrolmentTickets.look(id)
  return {
    screen:
      context === null
        ? over("invalid_enrolment_ticket")
        : await screenOf(deps, context, browserDigestOf(proof.secret)),
    locale,
    applicationName: await applicationNameOf(deps.tenants, null),
    maskedAccount:
      context === null ? "" : maskedEmail(context.account.email ?? context.account.userName),
  }
}

async function screenOf(
  deps: ShowEnrolling,
  context: EnrolmentContext,
  browserDigest: string,
): Promise<EnrolScreen> {
  const { ticket, account, nowMs } = context
  const isOpenHere = ticket.browserDigest === browserDigest
  const { state } = ticket
  if (state.name === "closed") {
    if (state.reason === "locked") return over("enrolment_locked", state.atMs)
    return isOpenHere ? { name: "enrolled" } : over("enrolment_ticket_used", state.atMs)
  }
  if (nowMs >= ticket.expiresAtMs) return over("enrolment_ticket_expired", ticket.expiresAtMs)
  if (account.isBlocked) return over("invalid_enrolment_ticket")
  if (!isOpenHere) return { name: "opening" }
  // Another ticket of the account came first.
  if (isTaken(context)) return over("already_enrolled")
  return openScreen(deps, context, state)
}

async function openScreen(
  deps: ShowEnrolling,
  context: EnrolmentContext,
  state: Exclude<EnrolmentState, { name: "closed" }>,
): Promise<EnrolScreen> {
  const types = openTypes(context)
  const canSwitch = types.length > 1
  switch (state.name) {
    case "choosing":
      return { name: "choosing", types }
    case "asking": {
      const { asks, askScreen } = getEnroller(state.type)
      if (asks === null || askScreen === null) return { name: "choosing", types }
      const { phoneMethods } = await deps.tenants.getTenant()
      const methods = asks === "phone" ? phoneMethods : []
      return { name: "asking", type: state.type, screen: askScreen, asks, methods, canSwitch }
    }
    case "setting-up":
      return setupScreen(deps, context, state, canSwitch)
    default:
      return unreachable(state)
  }
}

async function setupScreen(
  deps: ShowEnrolling,
  context: EnrolmentContext & { ticket: EnrolmentTicket },
  { setup, done }: EnrolmentState & { name: "setting-up" },
  canSwitch: boolean,
): Promise<EnrolScreen> {
  const open = openSetup(deps.keys, context.account.userId, setup)
  // Sealed with a key that is gone: it can only be begun anew.
  if (open === null) return { name: "choosing", types: openTypes(context) }
  const enroller = getEnroller(setup.type)
  const nonces = setupNonces(deps.keys, context.ticket, setup, setup.answers)
  return {
    name: "setting-up",
    type: setup.type,
    screen: enroller.screenOf(open),
    setup: setup.number,
    shown: await enroller.show(open, await enrolContext(deps, context, nonces)),
    canResend: setup.sendsTo !== null && setup.sends < SETUP_SENDS_MAX,
    canSwitch: done === null && (canSwitch || enroller.asks !== null),
  }
}

function over(code: PageErrorCode, atMs: number | null = null): EnrolScreen {
  return { name: "over", code, atMs }
}
