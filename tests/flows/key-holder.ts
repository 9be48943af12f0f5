import type { KeyType } from "../../src/factors/webauthn/webauthn.ts"
import { keySecretText, userHandleOf } from "../../src/factors/webauthn/key-secret.ts"
import type { SoftKey } from "../../src/factors/webauthn/soft-key.fixture.ts"
import type { KeyRequest } from "../../src/factors/webauthn/key-request.ts"
import { type Booted, CONNECTION, OLD_PASSWORD } from "./boot.ts"
import type { Page } from "./user-agent.ts"

/** Makes an account that has these keys, and an authenticator app beside them. */
export async function newKeyHolder(
  { app, clock }: Booted,
  email: string,
  keys: readonly { type: KeyType; key: SoftKey }[],
): Promise<string> {
  const userId = `auth0|${email}`
  const connection = await app.tenants.findConnectionByName(CONNECTION)
  const sealed = (id: string, secret: string | Buffer) =>
    app.keys.seal(secret, `enrolments/${userId}/${id}`)
  const isNew = await app.accounts.insert(
    {
      userId,
      connectionId: connection?.id ?? "",
      email,
      emailVerified: true,
      username: null,
      phoneNumber: null,
      phoneVerified: false,
      passwordHash: await app.hasher.hash(OLD_PASSWORD),
      isBlocked: false,
      profile: {},
      appMetadata: {},
      userMetadata: {},
      roles: [],
      enrolments: [
        {
          id: `${email}|app`,
          type: "otp",
          isConfirmed: true,
          sealedSecret: sealed(`${email}|app`, Buffer.from("12345678901234567890")),
          options: {},
        },
        ...keys.map(({ type, key }, index) => {
          const id = `${email}|${index}`
          const secret = key.secret({
            transports: [type === "webauthn-platform" ? "internal" : "usb"],
            userHandle: userHandleOf(userId),
          })
          const sealedSecret = sealed(id, keySecretText(secret))
          return { id, type, isConfirmed: true, sealedSecret, options: {} }
        }),
      ],
    },
    clock.nowMs(),
  )
  if (!isNew) throw new Error(`there is an account ${email}`)
  return userId
}

/** What a page asks a key for. */
export function askedOf(page: Page): KeyRequest {
  const [, options] = /data-options="([^"]*)"/.exec(page.html) ?? []
  if (options === undefined) throw new Error(`no key is asked for at ${page.at}: ${page.text}`)
  return JSON.parse(options.replaceAll("&quot;", '"').replaceAll("&amp;", "&"))
}
