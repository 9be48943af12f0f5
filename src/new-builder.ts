import { npmBuilder } from "./builds/npm-builder.ts"
import type { Clock } from "./lib/clock.ts"
import type { ActionBuilder } from "./ports/action-builder.ts"
import type { ActionStore } from "./ports/action-store.ts"
import { checkAction } from "./sandbox/check-action.ts"

/** Builds Actions with the sandbox's own parser, and keeps bundles beside the Actions. */
export function newBuilder(registry: string, actions: ActionStore, clock: Clock): ActionBuilder {
  return npmBuilder({
    registry,
    parseAction: checkAction,
    findBundle: (key) => actions.findBundle(key),
    saveBundle: (bundle, key) => actions.saveBundle(bundle, key, clock.nowMs()),
  })
}
