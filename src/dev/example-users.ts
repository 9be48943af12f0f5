import { createHash } from "node:crypto"
import { Secret as Base32 } from "otpauth"
import type { FactorType } from "../factors/factor.ts"
import type { AccountStore, NewAccount, NewEnrolment } from "../ports/account-store.ts"
import type { KeyRing } from "../ports/key-ring.ts"
import type { PasswordHasher } from "../ports/password-hasher.ts"

/** The password that every example user starts with. */
export const EXAMPLE_PASSWORD = "Correct-horse-battery-1"

interface Example {
  email: string
  about: string
  emailVerified?: false
  isBlocked?: true
  phoneNumber?: string
  /** By type, each with the secret it is verified against, if it has one. */
  factors?: readonly {
    type: FactorType
    secret: Buffer | null
    options?: Record<string, unknown>
  }[]
}

const totp = (base32: string) =>
  ({ type: "otp", secret: Buffer.from(Base32.fromBase32(base32).bytes) }) as const

/** Fixed, so that guides and tests can name them. */
export const EXAMPLE_USERS: readonly Example[] = [
  { email: "alice@example.com", about: "no factor enrolled" },
  {
    email: "bob@example.com",
    about: "authenticator app, secret JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
    factors: [totp("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")],
  },
  {
    email: "carol@example.com",
    about: "authenticator app, secret GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ; phone; recovery code",
    phoneNumber: "+15005550006",
    factors: [
      totp("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"),
      { type: "phone", secret: null, options: { preferredMethod: "both", number: "+15005550006" } },
      { type: "recovery-code", secret: Buffer.from("RKEYCAR0LRKEYCAR0LRKEYCA") },
    ],
  },
  { email: "eve@example.com", about: "e-mail not verified", emailVerified: false },
  { email: "blocked@example.com", about: "blocked", isBlocked: true },
]

export interface SeedUsers {
  accounts: AccountStore
  hasher: PasswordHasher
  keys: KeyRing
}

/** Makes the example users that are missing. Those that are there keep their changed passwords. */
export async function seedExampleUsers(
  deps: SeedUsers,
  connectionId: string,
  nowMs: number,
): Promise<void> {
  for (const example of EXAMPLE_USERS) {
    if ((await deps.accounts.findByIdentifier(connectionId, example.email)) !== null) continue
    await deps.accounts.insert(await newAccount(deps, example, connectionId), nowMs)
  }
}

async function newAccount(
  { hasher, keys }: SeedUsers,
  example: Example,
  connectionId: string,
): Promise<NewAccount> {
  const { email, emailVerified = true, isBlocked = false, phoneNumber = null } = example
  const userId = `auth0|${idOf("user", email)}`
  const name = email.split("@")[0] as string
  return {
    userId,
    connectionId,
    email,
    emailVerified,
    username: null,
    phoneNumber,
    phoneVerified: phoneNumber !== null,
    passwordHash: await hasher.hash(EXAMPLE_PASSWORD),
    isBlocked,
    profile: { name: email, nickname: name },
    appMetadata: {},
    userMetadata: {},
    roles: [],
    enrolments: (example.factors ?? []).map(({ type, secret, options }): NewEnrolment => {
      const id = `dev|${idOf(type, email)}`
      // The context is the one that the key ring opens enrolments with.
      const sealedSecret = secret === null ? null : keys.seal(secret, `enrolments/${userId}/${id}`)
      return { id, type, isConfirmed: true, sealedSecret, options: options ?? {} }
    }),
  }
}

// 24 hexadecimal digits, as Auth0's ids have.
function idOf(kind: string, email: string): string {
  return createHash("sha256").update(`${kind}\0${email}`).digest("hex").slice(0, 24)
}
