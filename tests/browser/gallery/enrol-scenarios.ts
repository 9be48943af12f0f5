import type { Page } from "../../flows/user-agent.ts"
import { ticketFor } from "../../flows/enrol.ts"
import type { Scenario, Visitor } from "./scenario.ts"

/** Before a recovery code is made beside a first factor. */
const FACTORS: Scenario["tenant"] = { tenant: { enabledFactors: ["otp", "phone", "email"] } }

/** The screens with which a factor is set up (Auth0's prompts `mfa` and `mfa-…`). */
export const ENROL_SCENARIOS: readonly Scenario[] = [
  {
    name: "enroll",
    tenant: {},
    walk: async (visitor) => visitor.goto(await ticket(visitor)),
  },
  {
    name: "mfa-begin-enroll-options",
    tenant: {},
    walk: (visitor) => opened(visitor),
  },
  {
    name: "mfa-otp-enrollment-qr",
    tenant: {},
    walk: (visitor) => opened(visitor, { factor: "otp" }),
  },
  {
    name: "mfa-otp-enrollment-qr-refused",
    tenant: {},
    status: 400,
    walk: async (visitor) =>
      visitor.submit(await opened(visitor, { factor: "otp" }), { answer: "12345" }),
  },
  {
    name: "mfa-phone-enrollment",
    tenant: {},
    walk: (visitor) => opened(visitor, { factor: "phone" }),
  },
  {
    name: "mfa-phone-enrollment-refused",
    tenant: {},
    status: 400,
    walk: async (visitor) =>
      visitor.submit(await opened(visitor, { factor: "phone" }), {
        phone: "0151 2345678",
        type: "sms",
      }),
  },
  {
    name: "mfa-sms-enrollment-code",
    tenant: {},
    walk: (visitor) => confirming(visitor, "sms"),
  },
  {
    name: "mfa-voice-enrollment-code",
    tenant: {},
    walk: (visitor) => confirming(visitor, "voice"),
  },
  {
    name: "mfa-email-enrollment",
    tenant: {},
    walk: (visitor) => opened(visitor, { factor: "email" }),
  },
  {
    name: "mfa-webauthn-roaming-enrollment",
    tenant: {},
    walk: (visitor) => opened(visitor, { factor: "webauthn-roaming" }),
  },
  {
    name: "mfa-webauthn-platform-enrollment-refused",
    tenant: {},
    status: 400,
    walk: async (visitor) =>
      visitor.submit(await opened(visitor, { factor: "webauthn-platform" }), { answer: "" }),
  },
  {
    name: "mfa-recovery-code-enrollment",
    tenant: {},
    walk: (visitor) => confirmed(visitor),
  },
  {
    name: "mfa-enroll-result",
    tenant: FACTORS,
    walk: (visitor) => confirmed(visitor),
  },
  {
    name: "enroll-used",
    tenant: FACTORS,
    status: 400,
    async walk(visitor) {
      const page = await opened(visitor, { factor: "otp" })
      await visitor.submit(page, { answer: codeOn(visitor, page) })
      visitor.agent.cookies.clear()
      return visitor.goto(page.referrer)
    },
  },
]

function ticket(visitor: Visitor, body: object = {}): Promise<string> {
  return ticketFor(visitor.world, "alice", {
    email_locale: visitor.locale,
    allow_multiple_enrollments: true,
    ...body,
  })
}

async function opened(visitor: Visitor, body: object = {}): Promise<Page & { referrer: string }> {
  const link = await ticket(visitor, body)
  const page = await visitor.submit(await visitor.goto(link), {})
  return Object.assign(page, { referrer: link })
}

async function confirming(visitor: Visitor, type: "sms" | "voice"): Promise<Page> {
  const page = await opened(visitor, { factor: "phone" })
  // Another number in each language: they are one account's.
  const phone = `+1500555010${["en", "de", "ar"].indexOf(visitor.locale)}`
  return visitor.submit(page, { phone, type })
}

async function confirmed(visitor: Visitor): Promise<Page> {
  const page = await opened(visitor, { factor: "otp" })
  return visitor.submit(page, { answer: codeOn(visitor, page) })
}

function codeOn({ world }: Visitor, page: Page): string {
  const secret = /class="typed-secret"[^>]*>([^<]*)</.exec(page.html)?.[1] ?? ""
  return world.totp(0, secret.replaceAll(" ", ""))
}
