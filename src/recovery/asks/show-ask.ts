import { tokenDigest } from "../../lib/digest.ts"
import type { PhoneMethod } from "../../factors/factor.ts"
import type { AskStore } from "../../ports/ask-store.ts"
import { askDigest } from "../request-reset.ts"
import { showReset, type ShowReset } from "../show-reset.ts"
import type { BrowserProof, ResetView } from "../view.ts"

/** Where a browser stands that asked for a code. */
export type AskView =
  | { name: "waiting"; method: PhoneMethod | null; otherMethods: readonly PhoneMethod[] }
  | { name: "locked" }
  /** Too old, or gone. */
  | { name: "gone" }
  /** The reset that the right answer opened. */
  | { name: "opened"; view: ResetView }

/** Changes nothing, and finds nothing that depends on an account before the right answer. */
export async function showAsk(
  deps: ShowReset & { asks: AskStore },
  proof: BrowserProof,
): Promise<AskView> {
  const ask = await deps.asks.find(askDigest(proof))
  if (ask === null) return { name: "gone" }
  if (ask.state.name === "locked") return { name: "locked" }
  if (ask.state.name === "answered") {
    const opened = await deps.resets.findByState(tokenDigest("state", proof.state))
    if (opened !== null) return { name: "opened", view: await showReset(deps, opened.reset.id) }
    // The right answer was saved and the reset not yet: the same answer again opens it.
  } else if (deps.clock.nowMs() >= ask.expiresAtMs) return { name: "gone" }
  const { method } = ask
  const { phoneMethods } = await deps.tenants.getTenant()
  const otherMethods = method === null ? [] : phoneMethods.filter((possible) => possible !== method)
  return { name: "waiting", method, otherMethods }
}
