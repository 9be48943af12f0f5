import {
  checkPassword,
  normalizePassword,
  PASSWORD_BYTES_MAX,
  type RuleResult,
} from "../passwords/policy.ts"
import type { PasswordHasher } from "../ports/password-hasher.ts"
import { decide } from "../reset/decide.ts"
import type { SeenRequest } from "../reset/reset.ts"
import { getReset } from "./get-reset.ts"
import { showReset, type ShowReset } from "./show-reset.ts"
import type { BrowserProof, Refusal, Step } from "./view.ts"

export interface ChoosePassword extends ShowReset {
  hasher: PasswordHasher
}

export interface ChoosePasswordInput {
  password: string
  repeated: string
  /** Where it came from: the notice to the owner names its address. */
  request: SeenRequest
}

/**
 * Sets the new password: of any number of submits exactly one wins, the others are told that it is
 * done. A password the policy refuses leaves the link usable.
 *
 * @throws {ServiceError} invalid_request, wrong_browser; busy, when too many hashes wait: nothing is
 *   spent then and the form can be sent again
 */
export async function choosePassword(
  deps: ChoosePassword,
  proof: BrowserProof,
  input: ChoosePasswordInput,
): Promise<Step> {
  const { reset } = await getReset(deps.resets, proof)
  const step = async (key: Refusal["key"] | null, rules: readonly RuleResult[] = []) => ({
    view: await showReset(deps, reset.id),
    refusal: key === null ? null : { key, rules },
  })
  if (reset.state.name !== "choosing") return step("already-done")
  const password = normalizePassword(input.password)
  const typing = typingError(password, input)
  if (typing !== null) return step(typing)

  const connection = await deps.tenants.findConnection(reset.connectionId)
  if (connection === null) return step("already-done")
  const checked = checkPassword(connection.passwordPolicy, password)
  if (!checked.verified) {
    const counted = await deps.resets.change(reset.id, (context) =>
      decide(context, { name: "password-refused" }),
    )
    const isOpen = counted?.ok === true && counted.reset.state.name === "choosing"
    return isOpen ? step("password-policy-not-met", checked.rules) : step("already-done")
  }
  const passwordHash = await deps.hasher.hash(password)
  const chosen = await deps.resets.change(reset.id, (context) =>
    decide(context, { name: "password-chosen", passwordHash, request: input.request }),
  )
  return step(chosen?.ok === true ? null : "already-done")
}

function typingError(password: string, { repeated }: ChoosePasswordInput): Refusal["key"] | null {
  if (password === "") return "no-password-reset"
  if (Buffer.byteLength(password) > PASSWORD_BYTES_MAX) return "password-too-long"
  if (repeated === "") return "no-re-enter-password"
  return normalizePassword(repeated) === password ? null : "password-mismatch"
}
