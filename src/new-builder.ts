import { npmBuilder } from "./builds/npm-builder.ts"
import type { Clock } from "./lib/clock.ts"
import type { ActionBuilder } from "./ports/action-builder.ts"
import type { ActionStore } from "./ports/action-store.ts"
import { checkAction } from "./sandbox/check-action.ts"

export interface NewBuilder {
  registry: string
  actions: ActionStore
  clock: Clock
  /** Registries that Actions name may be on this machine. */
  isDev: boolean
}

/** Builds Actions with the sandbox's own parser, and keeps bundles beside the Actions. */
export function newBuilder({ registry, actions, clock, isDev }: NewBuilder): ActionBuilder {
  return npmBuilder({
    registry,
    allowPrivateNetwork: isDev,
    parseAction: checkAction,
    findBundle: (key) => actions.findBundle(key),
    saveBundle: (bundle, key) => actions.saveBundle(bundle, key, clock.nowMs()),
  })
}
