import { parseRegistration, type Registration } from "../factors/webauthn/registration.ts"
import { verifyRegistration } from "../factors/webauthn/verify-registration.ts"
import { keySecretText } from "../factors/webauthn/key-secret.ts"
import type { Chance } from "../lib/chance.ts"
import { decide } from "../reset/decide.ts"
import type { NewPasskey } from "../reset/effects.ts"
import type { Reset, SeenRequest } from "../reset/reset.ts"
import { factorSiteOf } from "./factor-site.ts"
import { getReset } from "./get-reset.ts"
import { passkeyDigest, passkeyContext } from "./passkey.ts"
import { passkeyNonces, showReset, type ShowReset } from "./show-reset.ts"
import type { PasskeyStore } from "../ports/passkey-store.ts"
import type { BrowserProof, Refusal, Step } from "./view.ts"

export interface MakePasskey extends ShowReset {
  passkeys: PasskeyStore
  chance: Chance
}

export interface MakePasskeyInput {
  /** The new credential, as the browser posts it. */
  response: string
  /** Where it came from: the notice to the owner names its address. */
  request: SeenRequest
}

/**
 * Takes a passkey in place of a new password: the same end of the road. Of any number of submits, of
 * passwords too, exactly one wins. What the browser got wrong leaves the link usable, and counts as
 * nothing: who made a key guesses at nothing.
 *
 * @throws {ServiceError} invalid_request, wrong_browser
 */
export async function makePasskey(
  deps: MakePasskey,
  proof: BrowserProof,
  { response, request }: MakePasskeyInput,
): Promise<Step> {
  const { reset } = await getReset(deps.resets, proof)
  const connection = await deps.tenants.findConnection(reset.connectionId)
  if (reset.state.name !== "choosing" || connection?.options.offersPasskey !== true)
    return step(deps, reset, "already-done")
  const passkey = await newPasskey(deps, reset, response)
  if (passkey === null) return step(deps, reset, "passkey-enrollment-error")
  const made = await deps.resets.change(reset.id, (context) =>
    decide(context, { name: "passkey-made", passkey, request }),
  )
  return step(deps, reset, made?.ok === true ? null : "already-done")
}

/** Null: it is not what was asked for, or somebody else's already. */
async function newPasskey(
  { tenants, passkeys, keys, clock, chance, baseUrl }: MakePasskey,
  reset: Reset,
  response: string,
): Promise<NewPasskey | null> {
  const registration = parseRegistration(response)
  if (registration === null) return null
  const made = await verifyRegistration(JSON.parse(registration) as Registration, {
    type: "passkey",
    userId: reset.userId,
    nonces: passkeyNonces(keys, reset, clock.nowMs()),
    site: factorSiteOf(baseUrl, await tenants.getTenant()),
  })
  if (made === null) return null
  const credentialDigest = passkeyDigest(made.secret.credentialId)
  const holder = await passkeys.find(credentialDigest)
  if (holder !== null && holder.userId !== reset.userId) return null
  const id = chance.id("psk")
  const sealedKey = keys.seal(keySecretText(made.secret), passkeyContext(reset.userId, id))
  return { id, credentialDigest, sealedKey, signCount: made.signCount }
}

async function step(deps: ShowReset, { id }: Reset, key: Refusal["key"] | null): Promise<Step> {
  const view = await showReset(deps, id)
  return { view, refusal: key === null ? null : { key, rules: [] } }
}
