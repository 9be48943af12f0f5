import { ServiceError } from "../../errors/service-error.ts"
import { tokenDigest } from "../../lib/digest.ts"
import type { Account, AccountStore } from "../../ports/account-store.ts"
import type { AskStore } from "../../ports/ask-store.ts"
import type { LogEvent } from "../../logs/log-event.ts"
import { sixDigits } from "../../factors/six-digits.ts"
import type { Ask, AskOwner } from "../../reset/ask.ts"
import { type AskDecision, decideAsk } from "../../reset/decide-ask.ts"
import { RESET_TTL_MS } from "../../reset/limits.ts"
import type { Ticket } from "../../reset/reset.ts"
import { linkRefusal } from "../link-refusal.ts"
import { openTicket, type OpenLink, type OpenLinkInput } from "../open-link.ts"
import { askDigest, type Asker, type RequestResetInput } from "../request-reset.ts"
import { runActions } from "../run-actions.ts"
import { showReset } from "../show-reset.ts"
import type { Refusal, Step } from "../view.ts"
import { takeAnswer } from "./limits.ts"

export interface AnswerAsk extends OpenLink {
  asks: AskStore
  accounts: AccountStore
}

export interface AnswerAskInput extends Omit<OpenLinkInput, "ticket"> {
  /** What was asked, as the browser kept it sealed. */
  asked: RequestResetInput & { asker: Asker }
  code: string
}

export type AskAnswered = { kind: "opened"; step: Step } | { kind: "refused"; key: Refusal["key"] }

/**
 * Checks a code that was typed in place of a mailed link, and opens the reset in the browser that
 * asked. The answer is counted by the transaction that looks at it, and up to the right one all of it
 * is the same work for every identifier. Safe to repeat: a second press finds the reset of the first.
 *
 * @throws {ServiceError} account_changed, too_many_requests, or why the ticket is dead
 */
export async function answerAsk(deps: AnswerAsk, input: AnswerAskInput): Promise<AskAnswered> {
  const digest = askDigest(input.asked.asker)
  const ask = await deps.asks.find(digest)
  if (ask === null) return refused("transaction-not-found")
  const answer = sixDigits(input.code)
  if (answer === null) return refused("invalid-otp-code-format")
  if (!(await takeAnswer(deps, input.asked))) return refused("too-many-failures")

  const hashes = deps.keys.codeHash("ask", ask.id, answer)
  const decision = await deps.asks.change(digest, (found, nowMs) =>
    withLog(decideAsk(found, { name: "answered", hashes }, nowMs), input, nowMs),
  )
  if (decision === null) return refused("transaction-not-found")
  if (decision.ok && decision.verdict === "wrong") return refused("invalid-code")
  if (decision.ok && decision.verdict === "locked") return refused("too-many-failures")
  if (decision.ok || decision.reason === "answered-again")
    return { kind: "opened", step: await openReset(deps, input, decision.ok ? decision.ask : ask) }
  return refused(decision.reason === "locked" ? "too-many-failures" : "transaction-not-found")
}

async function openReset(deps: AnswerAsk, input: AnswerAskInput, ask: Ask): Promise<Step> {
  const opened = await deps.resets.findByState(tokenDigest("state", input.proof.state))
  if (opened !== null) {
    await runActions(deps, opened.reset.id)
    return { view: await showReset(deps, opened.reset.id), refusal: null }
  }
  const owner = ask.code?.owner ?? null
  if (owner === null) throw new TypeError("a right answer has an owner")
  return openTicket(deps, await ticketOf(deps, input, ask, owner), input)
}

/**
 * The ticket of the link in the same mail; or one made now, for whoever has just proved to read the
 * owner's messages. Not before: a ticket closes older ones, and anybody may ask for a code.
 */
async function ticketOf(
  deps: AnswerAsk,
  { asked }: AnswerAskInput,
  ask: Ask,
  { userId, securityVersion, tokenDigest: mailedDigest }: AskOwner,
): Promise<Ticket> {
  const mailed = mailedDigest === null ? null : await deps.resets.findTicket(mailedDigest)
  // A newer link closes this mail's link, but its code proves no less.
  if (mailed !== null && mailed.closed?.reason !== "superseded") return mailed
  const account = await deps.accounts.find(userId)
  if (account === null) throw new ServiceError("account_changed")
  const [token] = deps.keys.derive("ticket", `asks/${ask.id}`)
  const issued = await deps.resets.issueTicket(
    newTicket({ deps, asked, ask, account, securityVersion }),
    tokenDigest("ticket", token),
    [],
  )
  if (issued === null) throw linkRefusal("account-changed", null)
  return issued
}

function newTicket({
  deps: { chance, clock },
  asked,
  ask,
  account,
  securityVersion,
}: {
  deps: AnswerAsk
  asked: RequestResetInput
  ask: Ask
  account: Account
  securityVersion: number
}): Ticket {
  const nowMs = clock.nowMs()
  return {
    id: chance.id("tkt"),
    userId: account.userId,
    connectionId: account.connectionId,
    clientId: asked.clientId,
    securityVersion,
    createdAtMs: nowMs,
    // Nobody is mailed it: it lives as long as the reset that it opens at once.
    expiresAtMs: nowMs + RESET_TTL_MS,
    markEmailAsVerified: false,
    proof: ask.proof,
    hasWaited: false,
    resultUrl: null,
    includeEmailInRedirect: true,
    locale: asked.locale,
    correlationId: asked.correlationId,
    closed: null,
  }
}

/** Written for asks without an owner too: what it takes would tell. */
function withLog(decision: AskDecision, { asked }: AnswerAskInput, atMs: number): AskDecision {
  if (!decision.ok || decision.verdict !== "locked") return decision
  const log: LogEvent = {
    type: "gd_otp_rate_limit_exceed",
    description: "Too many wrong codes were typed in place of a link",
    atMs,
    userId: decision.ask.code?.owner?.userId ?? null,
    userName: asked.identifier,
    connection: asked.connection,
    clientId: asked.clientId,
    ip: asked.source.ip,
    userAgent: asked.source.userAgent,
    details: { ask_id: decision.ask.id },
  }
  return { ...decision, logs: [...decision.logs, log] }
}

function refused(key: Refusal["key"]): AskAnswered {
  return { kind: "refused", key }
}
