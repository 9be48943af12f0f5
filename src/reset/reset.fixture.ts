import { type Enrolment, type FactorType, PHONE_METHODS } from "../factors/factor.ts"
import type { ChallengeCommand } from "../factors/resolve-challenge.ts"
import type { Execution, Outcome } from "../actions/outcome.ts"
import type { Command } from "../actions/command.ts"
import type { Decision, ResetAccount, ResetContext } from "./decision.ts"
import { decide } from "./decide.ts"
import type { ResetEvent } from "./event.ts"
import { open } from "./open.ts"
import { DEFAULT_RESET_POLICY } from "./reset-policy.ts"
import type { Reset, SeenRequest, Ticket } from "./reset.ts"

// What the tests of this folder start from: an account with a verified address and TOTP.

export const START_MS = 1_000_000

export const request: SeenRequest = {
  method: "POST",
  ip: "192.0.2.1",
  hostname: "login.example.test",
  userAgent: "test",
  language: "en",
  query: {},
  body: {},
}

export const totp: Enrolment = {
  id: "enr_1",
  type: "otp",
  isConfirmed: true,
  sealedSecret: "sealed",
  lastStep: null,
  options: {},
}

export const account: ResetAccount = {
  userId: "auth0|1",
  userName: "bob@example.test",
  email: "bob@example.test",
  emailVerified: true,
  enrolments: [totp],
  isBlocked: false,
  securityVersion: 1,
  connectionId: "con_1",
  connectionName: "Users",
  counters: {},
}

export const ticket: Ticket = {
  id: "tkt_1",
  userId: account.userId,
  connectionId: "con_1",
  clientId: "app",
  securityVersion: 1,
  createdAtMs: START_MS,
  expiresAtMs: START_MS + 3_600_000,
  markEmailAsVerified: false,
  proof: "email",
  hasWaited: false,
  resultUrl: null,
  includeEmailInRedirect: true,
  locale: "en",
  correlationId: null,
  closed: null,
}

export function opened(actions = 1, nowMs = START_MS): Reset {
  const decision = open(
    { ticket, account, openResets: 0, nowMs },
    {
      resetId: "rst_1",
      flow: Array.from({ length: actions }, (_, index) => ({
        bindingId: `bnd_${index}`,
        actionId: `act_${index}`,
        actionName: `action-${index}`,
        versionId: `ver_${index}`,
      })),
      uiLocales: [],
      locale: "en",
      request,
    },
  )
  if (!decision.ok) throw new Error(decision.reason)
  return decision.reset
}

export function contextOf(reset: Reset, changes: Partial<ResetContext> = {}): ResetContext {
  return {
    reset,
    ticket,
    account,
    enabledFactors: ["otp", "email"],
    phoneMethods: PHONE_METHODS,
    policy: DEFAULT_RESET_POLICY,
    nowMs: START_MS,
    ...changes,
  }
}

export function execution(outcome: Outcome, wallClockMs = 10): Execution {
  return {
    id: "exe_1",
    groupId: "run_1",
    triggerId: "password-reset-post-challenge",
    actionId: "act_0",
    actionName: "action-0",
    versionId: "ver_0",
    bindingId: "bnd_0",
    handler: "onExecutePostChallenge",
    startedAtMs: START_MS,
    wallClockMs,
    waitedMs: 0,
    event: {},
    outcome,
    console: "",
  }
}

export function finished(...commands: Command[]): Execution {
  return execution({ kind: "finished", commands })
}

/** Applies events one after another; every one of them has to be taken. */
export function after(
  reset: Reset,
  events: readonly ResetEvent[],
  changes: Partial<ResetContext> = {},
): Decision & { ok: true } {
  let last: (Decision & { ok: true }) | null = null
  for (const event of events) {
    const decision = decide(contextOf(last?.reset ?? reset, changes), event)
    if (!decision.ok) throw new Error(`${event.name}: ${decision.reason}`)
    last = decision
  }
  if (last === null) throw new Error("no events")
  return last
}

/** An Action is claimed and finishes with these commands. */
export function run(...commands: Command[]): readonly ResetEvent[] {
  return [
    { name: "run-claimed", runId: "run_1" },
    { name: "action-finished", runId: "run_1", execution: finished(...commands) },
  ]
}

export function challengeWith(...types: FactorType[]): ChallengeCommand {
  return {
    type: "authentication.challengeWith",
    factors: types.map((type) => ({ type, options: {} })),
    unknown: [],
  }
}

export function challengeWithAny(...types: FactorType[]): ChallengeCommand {
  return { ...challengeWith(...types), type: "authentication.challengeWithAny" }
}
