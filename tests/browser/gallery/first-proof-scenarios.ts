import { DEFAULT_CONNECTION_OPTIONS } from "../../../src/reset/connection-options.ts"
import { CONNECTION } from "../../flows/boot.ts"
import type { Page } from "../../flows/user-agent.ts"
import { LOCALES, type Scenario, type Visitor } from "./scenario.ts"

const REQUEST = `/u/reset-password/request/${CONNECTION}`
const ANY = taking({ takesUsername: true, takesPhoneNumber: true })
const PHONE = taking({ takesEmail: false, takesPhoneNumber: true })
const BY_CODE = taking({ emailProof: "code" })
const WRONG = { code: "000000" }

/** How people say who they are, and prove it by a code in place of a link. */
export const FIRST_PROOF_SCENARIOS: readonly Scenario[] = [
  {
    name: "reset-password-request-any",
    tenant: ANY,
    walk: (visitor) => visitor.goto(REQUEST),
  },
  {
    name: "reset-password-request-any-refused",
    tenant: ANY,
    status: 400,
    walk: (visitor) => asked(visitor, { username: "0151 23456789" }),
  },
  {
    name: "reset-password-request-phone",
    tenant: PHONE,
    walk: (visitor) => visitor.goto(REQUEST),
  },
  {
    name: "email-identifier-challenge",
    tenant: BY_CODE,
    walk: (visitor) => askedByMail(visitor),
  },
  {
    name: "email-identifier-challenge-or-link",
    tenant: taking({ emailProof: "link-and-code" }),
    walk: (visitor) => askedByMail(visitor),
  },
  {
    name: "email-identifier-challenge-refused",
    tenant: BY_CODE,
    status: 400,
    walk: async (visitor) => visitor.submit(await askedByMail(visitor), WRONG),
  },
  {
    name: "email-identifier-challenge-locked",
    tenant: BY_CODE,
    status: 400,
    async walk(visitor) {
      const page = await askedByMail(visitor, "noor")
      for (let count = 1; count < 5; count++) await visitor.submit(page, WRONG)
      return visitor.submit(page, WRONG)
    },
  },
  {
    name: "email-identifier-challenge-elsewhere",
    tenant: BY_CODE,
    status: 400,
    walk: (visitor) => visitor.goto("/u/email-identifier-challenge"),
  },
  {
    name: "phone-identifier-challenge",
    tenant: PHONE,
    walk: askedByPhone,
  },
  {
    name: "phone-identifier-challenge-refused",
    tenant: PHONE,
    status: 400,
    walk: async (visitor) => visitor.submit(await askedByPhone(visitor), WRONG),
  },
  {
    name: "phone-identifier-challenge-voice",
    tenant: PHONE,
    walk: async (visitor) =>
      visitor.submit(await askedByPhone(visitor), {}, "action=switch-to-voice"),
  },
]

function taking(options: Partial<typeof DEFAULT_CONNECTION_OPTIONS>): Scenario["tenant"] {
  return { connection: { options: { ...DEFAULT_CONNECTION_OPTIONS, ...options } } }
}

async function asked(visitor: Visitor, fields: Record<string, string>): Promise<Page> {
  return visitor.submit(await visitor.goto(REQUEST), fields)
}

// Nobody is known by these: the pages are the same for them, and no limit of an owner is used up.
function askedByMail(visitor: Visitor, name = "dana"): Promise<Page> {
  return asked(visitor, { email: `${name}.${visitor.locale}@example.com` })
}

function askedByPhone(visitor: Visitor): Promise<Page> {
  const last = (visitor.world.clock.nowMs() / 600_000) % 1000
  const digits = String(Math.floor(last)).padStart(3, "0")
  return asked(visitor, { username: `+1500555${LOCALES.indexOf(visitor.locale)}${digits}` })
}
