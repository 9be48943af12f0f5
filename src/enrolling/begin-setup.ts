import { secretContext } from "../enrolment/ticket-token.ts"
import type { EnrolmentContext, Seen } from "../enrolment/enrolment-decision.ts"
import type { SetupDraft } from "../enrolment/enrolment-ticket.ts"
import type { EnrolRefusal } from "../factors/enroller.ts"
import { findEnroller, getEnroller } from "../factors/enrollers.ts"
import { FACTOR_TYPES, type FactorType, type PhoneMethod } from "../factors/factor.ts"
import type { Chance } from "../lib/chance.ts"
import { changeTicket, stepOf } from "./change-ticket.ts"
import { getEnrolmentTicket } from "./get-ticket.ts"
import { enrolContext, type OpenSetups } from "./open-setup.ts"
import type { ShowEnrolling } from "./show-enrolling.ts"
import type { EnrolProof, EnrolStep } from "./view.ts"

export interface BeginSetup extends ShowEnrolling {
  chance: Chance
}

/** Chooses what is set up. What needs nothing typed begins at once. */
export async function chooseEnrolType(
  deps: BeginSetup,
  proof: EnrolProof,
  name: string,
  seen: Seen,
): Promise<EnrolStep> {
  const type = FACTOR_TYPES.find((known) => known === name)
  const enroller = type === undefined ? null : findEnroller(type)
  if (enroller === null) return stepOf(deps, proof, "authenticator-error")
  if (enroller.asks === null)
    return beginSetup(deps, proof, { type: enroller.type, typed: "", method: null }, seen)
  const { id } = await getEnrolmentTicket(deps.enrolmentTickets, proof.ticket)
  const event = { name: "type-chosen", type: enroller.type } as const
  const decision = await changeTicket(deps, id, proof, event)
  const isRefused = decision?.ok === false && decision.reason === "not-offered"
  return stepOf(deps, proof, isRefused ? "authenticator-error" : null)
}

export interface BeginSetupInput {
  type: FactorType
  /** The number or address, where the factor asks for one. */
  typed: string
  method: PhoneMethod | null
}

/** Begins a factor, or begins it anew: what was begun before is forgotten. */
export async function beginSetup(
  deps: BeginSetup,
  proof: EnrolProof,
  input: BeginSetupInput,
  seen: Seen,
): Promise<EnrolStep> {
  const { id } = await getEnrolmentTicket(deps.enrolmentTickets, proof.ticket)
  const context = await deps.enrolmentTickets.look(id)
  if (context === null) return stepOf(deps, proof, null)
  const drafted = await draftSetup(deps, context, input)
  if ("refusal" in drafted) return stepOf(deps, proof, drafted.refusal)
  const event = { name: "begun", draft: drafted, seen } as const
  const decision = await changeTicket(deps, id, proof, event)
  const isRefused = decision?.ok === false && decision.reason === "not-offered"
  return stepOf(deps, proof, isRefused ? "authenticator-error" : null)
}

/** A factor as its enroller begins it, its secret sealed for the row it will stand in. */
export async function draftSetup(
  deps: OpenSetups & { chance: Chance },
  context: EnrolmentContext,
  { type, typed, method }: BeginSetupInput,
): Promise<SetupDraft | { refusal: EnrolRefusal }> {
  const { account } = context
  const enrolmentId = newEnrolmentId(deps.chance)
  const { phoneMethods } = await deps.tenants.getTenant()
  const begun = getEnroller(type).begin({
    ...(await enrolContext(deps, context, [])),
    enrolmentId,
    typed,
    method,
    phoneMethods,
    chance: deps.chance,
  })
  if (begun.kind === "refused") return { refusal: begun.refusal }
  const { secret, options, sendsTo } = begun
  const sealedSecret =
    secret === null ? null : deps.keys.seal(secret, secretContext(account.userId, enrolmentId))
  return { type, enrolmentId, sealedSecret, options, sendsTo }
}

/** `dev_` and 16 characters, as Auth0's: a name, not a secret. */
export function newEnrolmentId(chance: Chance): string {
  return chance.id("dev").slice(0, "dev_".length + 16)
}
