import type {
  Enrolment,
  Factor,
  FactorAccount,
  FactorAnswer,
  FactorKeys,
  FactorRefusal,
  FactorResult,
  FactorSite,
  UserVerification,
} from "../factor.ts"
import { type Assertion, parseAssertion } from "./assertion.ts"
import { type KeySecret, toKeySecret } from "./key-secret.ts"
import { verifyAssertion } from "./verify-assertion.ts"

/** The names of keys as a second factor. */
export type KeyType = "webauthn-roaming" | "webauthn-platform"

/** A key that travels: plugged in or held near. */
export const webauthnRoaming = keyFactor("webauthn-roaming", "webauthn-challenge-error")

/** A key that a device has built in, for a fingerprint, a face or its code. */
export const webauthnPlatform = keyFactor("webauthn-platform", "webauthn-platform-challenge-error")

/** What a key asks of its owner. Platform authenticators always verify (runtime contract, 5.4). */
export function userVerificationOf(type: KeyType, site: FactorSite): UserVerification {
  return type === "webauthn-platform" ? "required" : site.keyUserVerification
}

export function isKeyType(type: string): type is KeyType {
  return type === "webauthn-roaming" || type === "webauthn-platform"
}

export interface OpenedKey {
  enrolment: Enrolment
  key: KeySecret
}

/** The keys of an account that can be read. */
export function openedKeys(
  keys: FactorKeys,
  { userId, enrolments }: Pick<FactorAccount, "userId" | "enrolments">,
  type: KeyType,
): readonly OpenedKey[] {
  return enrolments.filter(usable(type)).flatMap((enrolment) => {
    const key = openedKey(keys, enrolment, userId)
    return key === null ? [] : [{ enrolment, key }]
  })
}

function keyFactor<Type extends KeyType>(type: Type, refusal: FactorRefusal) {
  const screen = `mfa-${type}-challenge`
  return {
    type,
    screens: [screen],
    screenOf: () => screen,
    sends: null,
    methodsOf: () => [],
    maskedDestination: () => null,
    isEnrolled: ({ enrolments }) => enrolments.some(usable(type)),
    refusals: { malformed: refusal, wrong: refusal },
    parse: parseAssertion,
    verify: (keys, answer) => verifyKey(keys, type, answer),
  } as const satisfies Factor
}

async function verifyKey(
  keys: FactorKeys,
  type: KeyType,
  { answer, account, nonces, site }: FactorAnswer,
): Promise<FactorResult> {
  const opened = openedKeys(keys, account, type)
  if (opened.length === 0) return { kind: "unavailable" }
  const assertion = JSON.parse(answer) as Assertion
  const used = opened.find(({ key }) => key.credentialId === assertion.id)
  if (used === undefined) return { kind: "wrong" }
  const signCount = await verifyAssertion(assertion, {
    key: used.key,
    signCount: used.enrolment.lastStep ?? 0,
    nonces,
    site,
    mustVerifyUser: userVerificationOf(type, site) === "required",
  })
  if (signCount === null) return { kind: "wrong" }
  // Keys that do not count always say 0 (WebAuthn Level 3 section 6.1.1): nothing to spend.
  const spend = signCount === 0 ? null : { enrolmentId: used.enrolment.id, step: signCount }
  return { kind: "passed", spend }
}

function usable(type: KeyType) {
  return (enrolment: Enrolment) =>
    enrolment.type === type && enrolment.isConfirmed && enrolment.sealedSecret !== null
}

/** Null: sealed with a key that is gone, for another row, or not written by this server. */
function openedKey(keys: FactorKeys, enrolment: Enrolment, userId: string): KeySecret | null {
  try {
    return toKeySecret(keys.openSecret(enrolment, userId))
  } catch {
    return null
  }
}
