import { enrolmentLog } from "../../enrolment/complete-enrolment.ts"
import type { EnrolmentWrite, NewEnrolment } from "../../enrolment/enrolment-write.ts"
import { secretContext, uniqueDigestOf } from "../../enrolment/ticket-token.ts"
import { ServiceError } from "../../errors/service-error.ts"
import { findEnroller } from "../../factors/enrollers.ts"
import type { FactorType, PhoneMethod } from "../../factors/factor.ts"
import { newRecoveryCode } from "../../factors/recovery-code/recovery-code.ts"
import { toLookupKey } from "../../lib/lookup-key.ts"
import type { Account, EnrolmentsChange, StoredEnrolment } from "../../ports/account-store.ts"
import type { Job } from "../../reset/effects.ts"
import type { CreateEnrolmentTicket } from "./create-enrolment-ticket.ts"

export type ChangeEnrolments = Pick<
  CreateEnrolmentTicket,
  "accounts" | "tenants" | "keys" | "chance" | "clock"
>

/** A factor that an operator knows to be the user's: it counts as confirmed. */
export type EnrolmentInput = { name: string | null } & (
  | { type: "phone"; number: string; preferredMethod: PhoneMethod }
  | { type: "email"; email: string }
  | { type: "otp"; seed: Buffer }
)

/** Of one type and account, where no enroller says otherwise. */
const COUNT_MAX = 10

/**
 * Adds a factor. Null: no such user.
 * @throws {ServiceError} enrolment_exists, too_many_enrolments
 */
export async function addEnrolment(
  deps: ChangeEnrolments,
  userId: string,
  input: EnrolmentInput,
): Promise<StoredEnrolment | null> {
  const id = newEnrolmentId(deps)
  const enrolment = toNewEnrolment(deps, userId, id, input)
  const locale = await noticeLocale(deps)
  const change = await deps.accounts.changeEnrolments(userId, (account) => {
    if (hasEqual(account, enrolment)) return { ok: false, reason: "already-enrolled" }
    if (isFull(account, input.type)) return { ok: false, reason: "too-many" }
    return changeOf(deps, account, locale, [{ type: "add", enrolment }], "added", [enrolment])
  })
  if (change === null) return null
  if (!change.ok)
    throw new ServiceError(
      change.reason === "too-many" ? "too_many_enrolments" : "enrolment_exists",
    )
  const account = await deps.accounts.find(userId)
  return account?.enrolments.find((stored) => stored.id === id) ?? null
}

/** Removes the factors that `wanted` names. False: there is no such user, or none of them. */
export async function removeEnrolments(
  deps: ChangeEnrolments,
  userId: string,
  wanted: (enrolment: StoredEnrolment) => boolean,
): Promise<boolean> {
  const locale = await noticeLocale(deps)
  const change = await deps.accounts.changeEnrolments(userId, (account) => {
    const removed = account.enrolments.filter(wanted)
    if (removed.length === 0) return { ok: false, reason: "none" }
    const writes = removed.map(({ id }) => ({ type: "remove", enrolmentId: id }) as const)
    return changeOf(deps, account, locale, writes, "removed", removed)
  })
  return change?.ok === true
}

export interface EnrolmentPatch {
  name?: string
  preferredMethod?: PhoneMethod
}

/** Null: no such user or factor. A name and a way to be reached change nothing that counts. */
export async function patchEnrolment(
  { accounts }: ChangeEnrolments,
  userId: string,
  enrolmentId: string,
  { name, preferredMethod }: EnrolmentPatch,
): Promise<StoredEnrolment | null> {
  const find = (account: Account | null) =>
    account?.enrolments.find(({ id }) => id === enrolmentId) ?? null
  const change = await accounts.changeEnrolments<"none">(userId, (account) => {
    const enrolment = find(account)
    if (enrolment === null) return { ok: false, reason: "none" }
    const writes: EnrolmentWrite[] = []
    if (name !== undefined) writes.push({ type: "rename", enrolmentId, name })
    if (preferredMethod !== undefined && enrolment.type === "phone") {
      const options = { ...enrolment.options, preferredMethod }
      writes.push({ type: "set-options", enrolmentId, options })
    }
    return { ok: true, writes, jobs: [], logs: [] }
  })
  return change?.ok === true ? find(await accounts.find(userId)) : null
}

/** A new recovery code in place of the old one. Null: no such user, or there never was one. */
export async function regenerateRecoveryCode(
  deps: ChangeEnrolments,
  userId: string,
): Promise<string | null> {
  const code = newRecoveryCode(deps.chance)
  const id = newEnrolmentId(deps)
  const enrolment: NewEnrolment = {
    id,
    type: "recovery-code",
    isConfirmed: true,
    sealedSecret: deps.keys.seal(code, secretContext(userId, id)),
    options: {},
    uniqueDigest: uniqueDigestOf(`${userId} recovery-code`),
  }
  const locale = await noticeLocale(deps)
  const change = await deps.accounts.changeEnrolments(userId, (account) => {
    const old = account.enrolments.filter(({ type }) => type === "recovery-code")
    if (old.length === 0) return { ok: false, reason: "none" }
    const writes: EnrolmentWrite[] = [
      ...old.map((removed) => ({ type: "remove", enrolmentId: removed.id }) as const),
      { type: "add", enrolment },
    ]
    return changeOf(deps, account, locale, writes, "added", [enrolment])
  })
  return change?.ok === true ? code : null
}

function toNewEnrolment(
  { keys }: ChangeEnrolments,
  userId: string,
  id: string,
  input: EnrolmentInput,
): NewEnrolment {
  const base = { id, type: input.type, name: input.name, isConfirmed: true, sealedSecret: null }
  switch (input.type) {
    case "phone": {
      const { number, preferredMethod } = input
      const uniqueDigest = uniqueDigestOf(`${userId} phone ${number}`)
      return { ...base, options: { number, preferredMethod }, uniqueDigest }
    }
    case "email": {
      const uniqueDigest = uniqueDigestOf(`${userId} email ${toLookupKey(input.email)}`)
      return { ...base, options: { email: input.email }, uniqueDigest }
    }
    case "otp":
      return {
        ...base,
        sealedSecret: keys.seal(input.seed, secretContext(userId, id)),
        options: {},
      }
  }
}

/** The same number or address, also in an enrolment that is older than the digests. */
function hasEqual({ enrolments }: Account, { type, options }: NewEnrolment): boolean {
  const key = type === "phone" ? "number" : type === "email" ? "email" : null
  if (key === null) return false
  const lookup = (value: unknown) => (typeof value === "string" ? toLookupKey(value) : null)
  return enrolments.some(
    (enrolment) =>
      enrolment.type === type && lookup(enrolment.options[key]) === lookup(options[key]),
  )
}

function isFull({ enrolments }: Account, type: FactorType): boolean {
  const count = enrolments.filter((enrolment) => enrolment.type === type).length
  return count >= (findEnroller(type)?.countMax ?? COUNT_MAX)
}

function changeOf(
  { clock }: ChangeEnrolments,
  account: Account,
  locale: string,
  writes: readonly EnrolmentWrite[],
  change: "added" | "removed",
  about: readonly Pick<NewEnrolment, "id" | "type">[],
): EnrolmentsChange<never> {
  const nowMs = clock.nowMs()
  const { userId, email } = account
  const log = change === "added" ? "gd_enrollment_complete" : "gd_unenroll"
  const types = [...new Set(about.map(({ type }) => type))]
  const jobs: Job[] =
    email === null
      ? []
      : types.map((factor) => ({
          type: "send-factor-notice",
          userId,
          to: email,
          locale,
          change,
          factor,
          atMs: nowMs,
          ip: null,
        }))
  return {
    ok: true,
    writes,
    jobs,
    logs: about.map(({ id, type }) =>
      enrolmentLog({ account, nowMs }, log, `A factor was ${change} by an operator`, null, {
        type,
        enrolmentId: id,
      }),
    ),
  }
}

async function noticeLocale({ tenants }: ChangeEnrolments): Promise<string> {
  return (await tenants.getTenant()).enabledLocales[0] ?? "en"
}

function newEnrolmentId({ chance }: ChangeEnrolments): string {
  return chance.id("dev").slice(0, "dev_".length + 16)
}
