import type { Finding } from "../cli/parts.ts"
import { describeFences, findFence } from "../sandbox/fences.ts"
import { bundleGuest } from "../sandbox/guest-bundle.ts"

/** Starts an Action's process behind the strongest fence there is, and says what each layer stops. */
export async function probeSandbox(): Promise<readonly Finding[]> {
  const fence = await findFence(process.execPath, await bundleGuest(), undefined)
  return describeFences(fence).map(({ layer, isUp, stops }) => ({
    state: isUp ? "ok" : "weak",
    what: `sandbox ${layer}`,
    detail: isUp ? stops : `not up. ${stops} ${HINT}`,
  }))
}

const HINT =
  "Install bubblewrap (bwrap) and util-linux (setpriv, prlimit), and let user namespaces be made."
