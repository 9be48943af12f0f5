import type { FactorType } from "../factors/factor.ts"

/** A confirmed factor to be kept. */
export interface NewEnrolment {
  id: string
  type: FactorType
  isConfirmed: boolean
  /** Sealed for `enrolments/USER/ID`. */
  sealedSecret: string | null
  options: Record<string, unknown>
  lastStep?: number | null
  /** What the operator calls it. */
  name?: string | null
  /** Digest: no two enrolments have the same. */
  uniqueDigest?: string | null
}

/**
 * Done under the account's lock. Adding and removing raise the account's `securityVersion`: its open
 * resets end, as they were begun with other factors (FLOW-15).
 */
export type EnrolmentWrite =
  | { type: "add"; enrolment: NewEnrolment }
  | { type: "remove"; enrolmentId: string }
  | { type: "rename"; enrolmentId: string; name: string }
  | { type: "set-options"; enrolmentId: string; options: Record<string, unknown> }

/** Whether these writes change who can answer for the account. */
export function changesFactors(writes: readonly EnrolmentWrite[]): boolean {
  return writes.some(({ type }) => type === "add" || type === "remove")
}
