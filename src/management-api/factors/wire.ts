import type { FactorType } from "../../factors/factor.ts"
import type { Account, StoredEnrolment } from "../../ports/account-store.ts"

// Our words and Auth0's, in both directions. Secrets never go out.

/** `AuthenticationMethodTypeEnum`, and the names of Guardian's factors, by our types. */
const METHOD_TYPES: Record<FactorType, string> = {
  otp: "totp",
  email: "email",
  phone: "phone",
  "push-notification": "push",
  "webauthn-roaming": "webauthn-roaming",
  "webauthn-platform": "webauthn-platform",
  "recovery-code": "recovery-code",
}

/** In the order Auth0 lists them. `duo` is never there. */
export const GUARDIAN_FACTORS: readonly { name: string; type: FactorType | null }[] = [
  { name: "sms", type: "phone" },
  { name: "push-notification", type: "push-notification" },
  { name: "otp", type: "otp" },
  { name: "email", type: "email" },
  { name: "duo", type: null },
  { name: "webauthn-roaming", type: "webauthn-roaming" },
  { name: "webauthn-platform", type: "webauthn-platform" },
  { name: "recovery-code", type: "recovery-code" },
]

/** `totp|dev_…` names the enrolment `dev_…`. Null: it names none of ours. */
export function enrolmentIdOf(methodId: string): string | null {
  const bar = methodId.indexOf("|")
  return bar < 0 ? null : methodId.slice(bar + 1)
}

export function findByMethodId(account: Account, methodId: string): StoredEnrolment | null {
  const id = enrolmentIdOf(methodId)
  const found = account.enrolments.find((enrolment) => enrolment.id === id)
  return found !== undefined && methodIdOf(found) === methodId ? found : null
}

/** An authentication method, as it is listed. A number and an address are masked, as Auth0 does. */
export function methodBody(account: Account, enrolment: StoredEnrolment): object {
  const { type, isConfirmed, name, createdAtMs, options } = enrolment
  const createdAt = iso(createdAtMs ?? account.createdAtMs)
  return {
    id: methodIdOf(enrolment),
    type: METHOD_TYPES[type],
    confirmed: isConfirmed,
    ...(name === null ? {} : { name }),
    ...(type === "phone" ? phoneFields(enrolment) : {}),
    ...(type === "email" && typeof options.email === "string"
      ? { email: maskedAddress(options.email) }
      : {}),
    created_at: createdAt,
    ...(isConfirmed ? { enrolled_at: createdAt } : {}),
  }
}

function phoneFields({ id, options }: StoredEnrolment): object {
  const preferred = options.preferredMethod === "voice" ? "voice" : "sms"
  return {
    ...(typeof options.number === "string" ? { phone_number: maskedNumber(options.number) } : {}),
    preferred_authentication_method: preferred,
    authentication_methods: ["sms", "voice"].map((type) => ({ type, id: `${type}|${id}` })),
  }
}

const AUTH_METHODS: Partial<Record<FactorType, string>> = {
  otp: "authenticator",
  "push-notification": "guardian",
  phone: "sms",
  "webauthn-roaming": "webauthn-roaming",
  "webauthn-platform": "webauthn-platform",
}

/** An element of `GET /users/{id}/enrollments`. */
export function enrolmentBody(account: Account, enrolment: StoredEnrolment): object {
  const { id, type, name, isConfirmed, createdAtMs, options } = enrolment
  const authMethod = AUTH_METHODS[type]
  return {
    id,
    status: isConfirmed ? "confirmed" : "pending",
    type: METHOD_TYPES[type],
    ...(name === null ? {} : { name }),
    ...(type === "phone" && typeof options.number === "string"
      ? { phone_number: maskedNumber(options.number) }
      : {}),
    ...(authMethod === undefined ? {} : { auth_method: authMethod }),
    enrolled_at: iso(createdAtMs ?? account.createdAtMs),
  }
}

function methodIdOf({ id, type }: StoredEnrolment): string {
  return `${METHOD_TYPES[type]}|${id}`
}

/** `XXXXXXXXXXX5044` */
function maskedNumber(number: string): string {
  return number.slice(-4).padStart(number.length, "X")
}

/** `chuc****@exam*******` */
function maskedAddress(address: string): string {
  const at = address.lastIndexOf("@")
  const mask = (text: string) => text.slice(0, 4).padEnd(Math.max(text.length, 5), "*")
  return `${mask(address.slice(0, at))}@${mask(address.slice(at + 1))}`
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}
