import type { Enroller, EnrolRefusal } from "../enroller.ts"
import { keyCreation } from "./key-creation.ts"
import { keySecretText } from "./key-secret.ts"
import { parseRegistration, type Registration } from "./registration.ts"
import { verifyRegistration } from "./verify-registration.ts"
import { type KeyType, openedKeys } from "./webauthn.ts"

/** Auth0's limit is not known: a person has a few keys and a few devices. */
const KEYS_MAX = 10

export const enrolWebauthnRoaming = keyEnroller("webauthn-roaming", "webauthn-enrollment-error")
export const enrolWebauthnPlatform = keyEnroller(
  "webauthn-platform",
  "webauthn-platform-enrollment-error",
)

/** A key is made by the browser, and its first signature shows that it works. */
function keyEnroller<Type extends KeyType>(type: Type, refusal: EnrolRefusal) {
  const screen = `mfa-${type}-enrollment`
  return {
    type,
    screens: [screen],
    askScreen: null,
    screenOf: () => screen,
    asks: null,
    answeredBy: "credential",
    countMax: KEYS_MAX,
    refusals: { malformed: refusal, wrong: refusal },
    // Nothing is made before the browser has: what it signs is of the very try.
    begin: () => ({ kind: "begun", secret: null, options: {}, sendsTo: null }),
    show: (_, { account, keys, site, issuer, accountName, nonces }) => ({
      kind: "credential",
      optionsJson: JSON.stringify(
        keyCreation({
          type,
          site,
          nonce: nonces[0] ?? "",
          userId: account.userId,
          accountName,
          siteName: issuer,
          existing: openedKeys(keys, account, type).map(({ key }) => key),
        }),
      ),
    }),
    parse: parseRegistration,
    async finish({ answer, account, nonces, site }) {
      const registration = JSON.parse(answer) as Registration
      const made = await verifyRegistration(registration, {
        type,
        userId: account.userId,
        nonces,
        site,
      })
      if (made === null) return { kind: "wrong" }
      return {
        kind: "enrolled",
        secret: Buffer.from(keySecretText(made.secret)),
        options: {},
        lastStep: made.signCount,
        uniqueKey: `webauthn ${made.secret.credentialId}`,
      }
    },
    takeDevice: null,
  } as const satisfies Enroller
}
