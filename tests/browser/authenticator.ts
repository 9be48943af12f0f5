import type { CDPSession, Page } from "playwright-core"
import type { SoftKey } from "../../src/factors/webauthn/soft-key.fixture.ts"

/** A virtual authenticator of Chromium (DevTools protocol, domain WebAuthn). */
export interface Authenticator {
  /** Holds a key that was made elsewhere. `isResident`: it is found without its id. */
  add(key: SoftKey, parts?: { signCount?: number; userHandle?: string }): Promise<void>
  /** Whether its owner puts the right finger on it. */
  verifies(isVerified: boolean): Promise<void>
  list(): Promise<readonly { credentialId: string; signCount: number; isResident: boolean }[]>
}

export interface AuthenticatorKind {
  transport: "usb" | "internal"
  hasUserVerification: boolean
  hasResidentKey: boolean
}

export const SECURITY_KEY: AuthenticatorKind = {
  transport: "usb",
  hasUserVerification: false,
  hasResidentKey: false,
}
export const SECURITY_KEY_WITH_PIN: AuthenticatorKind = {
  transport: "usb",
  hasUserVerification: true,
  hasResidentKey: true,
}
export const DEVICE: AuthenticatorKind = {
  transport: "internal",
  hasUserVerification: true,
  hasResidentKey: true,
}

/** Plugs one into the browser of a page. */
export async function plugIn(page: Page, kind: AuthenticatorKind): Promise<Authenticator> {
  const devtools: CDPSession = await page.context().newCDPSession(page)
  await devtools.send("WebAuthn.enable")
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      isUserVerified: kind.hasUserVerification,
      automaticPresenceSimulation: true,
      ...kind,
    },
  })
  return {
    async add(key, { signCount = 1, userHandle } = {}) {
      await devtools.send("WebAuthn.addCredential", {
        authenticatorId,
        credential: {
          credentialId: Buffer.from(key.credentialId, "base64url").toString("base64"),
          isResidentCredential: userHandle !== undefined,
          rpId: "localhost",
          privateKey: key.privateKey,
          signCount,
          ...(userHandle !== undefined && {
            userHandle: Buffer.from(userHandle, "base64url").toString("base64"),
          }),
        },
      })
    },
    async verifies(isUserVerified) {
      await devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified })
    },
    async list() {
      const { credentials } = await devtools.send("WebAuthn.getCredentials", { authenticatorId })
      return credentials.map(({ credentialId, signCount, isResidentCredential }) => ({
        credentialId: Buffer.from(credentialId, "base64").toString("base64url"),
        signCount,
        isResident: isResidentCredential,
      }))
    },
  }
}
