import { DEFAULT_RESET_POLICY } from "../../../src/reset/reset-policy.ts"
import { CONNECTION, NEW_PASSWORD, typed } from "../../flows/boot.ts"
import { asking, type Scenario } from "./scenario.ts"

const ALICE = "alice@example.com"
const BOB = "bob@example.com"
const CAROL = "carol@example.com"
const REQUEST = `/u/reset-password/request/${CONNECTION}`

/** The screens of a reset itself (Auth0's prompts `reset-password` and `mfa`). */
export const RESET_SCENARIOS: readonly Scenario[] = [
  {
    name: "reset-password-request",
    tenant: {},
    walk: (visitor) => visitor.goto(REQUEST),
  },
  {
    name: "reset-password-request-refused",
    tenant: {},
    status: 400,
    walk: async (visitor) => visitor.submit(await visitor.goto(REQUEST), { email: "" }),
  },
  {
    name: "reset-password-email",
    tenant: {},
    walk: async (visitor) => visitor.submit(await visitor.goto(REQUEST), { email: ALICE }),
  },
  {
    name: "reset-verify",
    tenant: {},
    walk: async (visitor) => visitor.goto(await visitor.link(ALICE)),
  },
  {
    name: "reset-password",
    tenant: {},
    walk: (visitor) => visitor.open(ALICE),
  },
  {
    name: "reset-password-refused",
    tenant: {},
    status: 400,
    walk: async (visitor) => visitor.submit(await visitor.open(ALICE), typed("short")),
  },
  {
    name: "reset-password-success",
    tenant: { client: { initiate_login_uri: "https://app.example.com/login" } },
    walk: async (visitor) => visitor.submit(await visitor.open(ALICE), typed(NEW_PASSWORD)),
  },
  ...challenges(),
  {
    name: "reset-password-error-denied",
    tenant: { actions: asking(`api.access.deny("Only employees of Acme may do this here.")`) },
    status: 403,
    walk: (visitor) => visitor.open(ALICE),
  },
  {
    name: "reset-password-error-failed",
    tenant: { actions: asking(`throw new Error("not for the public")`) },
    status: 400,
    walk: (visitor) => visitor.open(ALICE),
  },
  {
    name: "reset-password-error-superseded",
    tenant: {},
    status: 400,
    async walk(visitor) {
      const older = await visitor.link(ALICE)
      await visitor.link(ALICE)
      return visitor.goto(older)
    },
  },
  {
    name: "reset-password-error-help-desk",
    tenant: deadEnd("help-desk"),
    status: 403,
    walk: (visitor) => visitor.open(ALICE),
  },
  {
    name: "reset-password-error-waiting",
    tenant: deadEnd("wait"),
    status: 403,
    walk: (visitor) => visitor.open(ALICE),
  },
  {
    name: "not-me",
    tenant: {},
    async walk(visitor) {
      await visitor.link(ALICE)
      return visitor.goto(visitor.world.mails.at(-1)?.links.at(-1) ?? "")
    },
  },
  {
    name: "not-me-done",
    tenant: {},
    async walk(visitor) {
      await visitor.link(ALICE)
      const page = await visitor.goto(visitor.world.mails.at(-1)?.links.at(-1) ?? "")
      return visitor.submit(page, {})
    },
  },
]

function challenges(): readonly Scenario[] {
  const challenge = (name: string, email: string, call: string, more: Partial<Scenario> = {}) => ({
    name,
    tenant: { actions: asking(`api.authentication.${call}`) },
    walk: (visitor: Parameters<Scenario["walk"]>[0]) => visitor.open(email),
    ...more,
  })
  const phone = (method: string) =>
    `challengeWith({ type: "phone", options: { preferredMethod: "${method}" } })`
  const others = "{ additionalFactors: [{ type: 'otp' }, { type: 'email' }] }"
  return [
    challenge(
      "mfa-login-options",
      CAROL,
      `challengeWithAny(["otp", "phone", "email", "recovery-code"].map((type) => ({ type })))`,
    ),
    challenge("mfa-otp-challenge", BOB, `challengeWith({ type: "otp" })`),
    challenge("mfa-otp-challenge-refused", BOB, `challengeWith({ type: "otp" })`, {
      status: 400,
      walk: async (visitor) => visitor.submit(await visitor.open(BOB), { code: "000000" }),
    }),
    challenge("mfa-email-challenge", CAROL, `challengeWith({ type: "email" }, ${others})`),
    challenge("mfa-phone-challenge", CAROL, phone("both")),
    challenge("mfa-sms-challenge", CAROL, phone("sms")),
    challenge("mfa-voice-challenge", CAROL, phone("voice")),
    challenge("mfa-recovery-code-challenge", CAROL, `challengeWith({ type: "recovery-code" })`),
  ]
}

function deadEnd(noFactorFallback: "help-desk" | "wait"): Scenario["tenant"] {
  return {
    actions: asking(`api.authentication.challengeWith({ type: "otp" })`),
    tenant: {
      reset: { ...DEFAULT_RESET_POLICY, noFactorFallback },
      supportEmail: "help@example.com",
    },
  }
}
