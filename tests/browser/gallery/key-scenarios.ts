import { softKey } from "../../../src/factors/webauthn/soft-key.fixture.ts"
import type { KeyType } from "../../../src/factors/webauthn/webauthn.ts"
import { DEFAULT_CONNECTION_OPTIONS } from "../../../src/reset/connection-options.ts"
import type { Page } from "../../flows/user-agent.ts"
import { BASE_URL } from "../../flows/boot.ts"
import { askedOf, newKeyHolder } from "../../flows/key-holder.ts"
import { asking, type Scenario, type Visitor } from "./scenario.ts"

const ALICE = "alice@example.com"
const OFFERS = {
  connection: { options: { ...DEFAULT_CONNECTION_OPTIONS, offersPasskey: true } },
}
const NOTHING = { action: `showError::{"name":"NotAllowedError"}` }

/** Keys, devices and passkeys. */
export const KEY_SCENARIOS: readonly Scenario[] = [
  challenge("webauthn-roaming"),
  {
    ...challenge("webauthn-roaming"),
    name: "mfa-webauthn-roaming-challenge-refused",
    status: 400,
    walk: async (visitor) => visitor.submit(await openedBy(visitor, "webauthn-roaming"), NOTHING),
  },
  challenge("webauthn-platform"),
  {
    name: "reset-password-or-passkey",
    tenant: OFFERS,
    walk: (visitor) => visitor.open(ALICE),
  },
  { name: "passkey-enrollment", tenant: OFFERS, walk: atPasskey },
  {
    name: "passkey-enrollment-refused",
    tenant: OFFERS,
    status: 400,
    walk: async (visitor) => visitor.submit(await atPasskey(visitor), NOTHING),
  },
  {
    name: "passkey-enrollment-success",
    tenant: OFFERS,
    async walk(visitor) {
      const page = await atPasskey(visitor)
      const { challenge: asked } = askedOf(page)
      const response = softKey().registration({
        challenge: asked,
        rpId: "localhost",
        origin: BASE_URL,
      })
      return visitor.submit(page, { response })
    },
  },
]

function challenge(type: KeyType): Scenario {
  return {
    name: `mfa-${type}-challenge`,
    tenant: {
      actions: asking(
        `api.authentication.challengeWith({ type: "${type}" }, { additionalFactors: [{ type: "otp" }] })`,
      ),
    },
    walk: (visitor) => openedBy(visitor, type),
  }
}

/** A new account each time, with a key of that type. */
async function openedBy(visitor: Visitor, type: KeyType): Promise<Page> {
  const { world } = visitor
  const email = `holder${world.clock.nowMs()}@example.com`
  await newKeyHolder(world, email, [{ type, key: softKey() }])
  return visitor.open(email)
}

async function atPasskey(visitor: Visitor): Promise<Page> {
  const page = await visitor.open(ALICE)
  return visitor.goto(`/u/passkey-enrollment${page.url.search}`)
}
