import type { Destination } from "../factors/enroller.ts"
import type { FactorType, SentCode } from "../factors/factor.ts"
import type { NewEnrolment } from "./enrolment-write.ts"

/** Lets whoever holds it set up one factor of one account, once. Only its digest is stored. */
export interface EnrolmentTicket {
  id: string
  userId: string
  /** The one factor it is for. Null: the person chooses. */
  factor: FactorType | null
  /** Whether it is for an account that has a factor already. */
  allowsMultiple: boolean
  locale: string
  createdAtMs: number
  /** At this millisecond it has expired. */
  expiresAtMs: number
  /** Whose browser it is open in. Null: nobody's. The last one that opened it counts. */
  browserDigest: string | null
  state: EnrolmentState
  /** Settings-up that were begun: a form and a job name theirs by this number. */
  setups: number
}

export type EnrolmentState =
  /** The person chooses a factor, or has yet to open the link. */
  | { name: "choosing" }
  /** What the factor is sent to is typed. */
  | { name: "asking"; type: FactorType }
  | { name: "setting-up"; setup: Setup; done: NewEnrolment | null }
  | { name: "closed"; reason: "used" | "locked"; atMs: number }

/** One factor on its way. Its secret is sealed as its enrolment's will be. */
export interface Setup {
  number: number
  type: FactorType
  enrolmentId: string
  sealedSecret: string | null
  options: Record<string, unknown>
  sendsTo: Destination | null
  code: SentCode | null
  /** Codes asked for, and when the last one was. */
  sends: number
  sentAtMs: number
  /** Answers that were counted. */
  answers: number
  isDeviceKnown: boolean
  startedAtMs: number
}

/** A factor as it was begun, before it has a number. */
export type SetupDraft = Pick<
  Setup,
  "type" | "enrolmentId" | "sealedSecret" | "options" | "sendsTo"
>
