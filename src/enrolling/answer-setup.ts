import { secretContext, uniqueDigestOf } from "../enrolment/ticket-token.ts"
import type { EnrolmentContext, Seen } from "../enrolment/enrolment-decision.ts"
import type { EnrolmentTicket, Setup } from "../enrolment/enrolment-ticket.ts"
import type { NewEnrolment } from "../enrolment/enrolment-write.ts"
import type { Enrolled, EnrolResult } from "../factors/enroller.ts"
import { getEnroller } from "../factors/enrollers.ts"
import type { KeyRing } from "../ports/key-ring.ts"
import { type BeginSetup, draftSetup } from "./begin-setup.ts"
import { changeTicket, stepOf } from "./change-ticket.ts"
import { getEnrolmentTicket } from "./get-ticket.ts"
import { enrolContext, openSetup, setupNonces } from "./open-setup.ts"
import type { EnrolProof, EnrolStep } from "./view.ts"

export interface AnswerSetupInput {
  setup: number
  answer: string
  seen: Seen
}

/**
 * Checks what confirms a factor, and keeps it when it is right. The try is counted, and that count
 * committed, before the answer is looked at.
 */
export async function answerSetup(
  deps: BeginSetup,
  proof: EnrolProof,
  { setup: number, answer: typed, seen }: AnswerSetupInput,
): Promise<EnrolStep> {
  const { id, state } = await getEnrolmentTicket(deps.enrolmentTickets, proof.ticket)
  if (state.name !== "setting-up" || state.setup.number !== number) return stepOf(deps, proof, null)
  const enroller = getEnroller(state.setup.type)
  const answer = enroller.parse(typed)
  if (answer === null) return stepOf(deps, proof, enroller.refusals.malformed)
  if (enroller.answeredBy === "device" && !state.setup.isDeviceKnown)
    return stepOf(deps, proof, "challenge-transaction-pending")

  const tried = await changeTicket(deps, id, proof, { name: "answer-tried", setup: number })
  if (tried?.ok !== true || tried.ticket.state.name !== "setting-up")
    return stepOf(deps, proof, isLocked(tried) ? "too-many-failures" : null)
  const context = await deps.enrolmentTickets.look(id)
  if (context === null) return stepOf(deps, proof, null)
  const { setup } = tried.ticket.state
  const result = await finish(deps, context, tried.ticket, setup, answer)
  if (result.kind === "enrolled") {
    const recovery = await draftRecovery(deps, context)
    const enrolment = toEnrolment(deps.keys, context.account.userId, setup, result)
    const passed = await changeTicket(deps, id, proof, {
      name: "answer-passed",
      setup: number,
      enrolment,
      recovery,
      seen,
    })
    const isTaken =
      passed?.ok === false && (passed.reason === "already-enrolled" || passed.reason === "too-many")
    return stepOf(deps, proof, isTaken ? "already-enrolled" : null)
  }
  const failed = await changeTicket(deps, id, proof, { name: "answer-failed", setup: number })
  const isOver = failed?.ok === true && failed.ticket.state.name !== "setting-up"
  return stepOf(deps, proof, isOver ? "too-many-failures" : enroller.refusals.wrong)
}

async function finish(
  deps: BeginSetup,
  context: EnrolmentContext,
  ticket: EnrolmentTicket,
  setup: Setup,
  answer: string,
): Promise<EnrolResult> {
  const open = openSetup(deps.keys, ticket.userId, setup)
  if (open === null) return { kind: "wrong" }
  // The try was counted already: what the page was shown is that of the count before.
  const nonces = setupNonces(deps.keys, ticket, setup, setup.answers - 1)
  const known = await enrolContext(deps, context, nonces)
  return getEnroller(setup.type).finish({ ...known, answer, setup: open })
}

async function draftRecovery(deps: BeginSetup, context: EnrolmentContext) {
  const drafted = await draftSetup(deps, context, {
    type: "recovery-code",
    typed: "",
    method: null,
  })
  if ("refusal" in drafted) throw new TypeError("a recovery code asks for nothing")
  return drafted
}

/** What was set up, sealed for its row. */
export function toEnrolment(
  keys: KeyRing,
  userId: string,
  { enrolmentId, type }: Pick<Setup, "enrolmentId" | "type">,
  { secret, options, lastStep, uniqueKey }: Enrolled,
): NewEnrolment {
  return {
    id: enrolmentId,
    type,
    isConfirmed: true,
    sealedSecret: secret === null ? null : keys.seal(secret, secretContext(userId, enrolmentId)),
    options,
    lastStep,
    uniqueDigest: uniqueKey === null ? null : uniqueDigestOf(uniqueKey),
  }
}

function isLocked(decision: Awaited<ReturnType<typeof changeTicket>>): boolean {
  return decision?.ok === false && decision.reason === "locked"
}
