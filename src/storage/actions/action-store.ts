import type { Chance } from "../../lib/chance.ts"
import type { Clock } from "../../lib/clock.ts"
import type { ActionStore } from "../../ports/action-store.ts"
import type { Database } from "../database.ts"
import { actionBindings } from "./action-bindings.ts"
import { actionDrafts } from "./action-drafts.ts"
import { actionVersions } from "./action-versions.ts"
import { bundles } from "./bundles.ts"
import { cacheRecords } from "./cache-records.ts"
import { deleteUnused } from "./delete-unused.ts"
import { loadVersion } from "./load-version.ts"
import { moduleStore } from "./module-store.ts"
import { versionCache } from "./version-cache.ts"

/** Actions and all that belongs to them. Every change is made under the tenant's one lock. */
export function actionStore(db: Database, deps: { chance: Chance; clock: Clock }): ActionStore {
  const cache = versionCache()
  return {
    ...actionDrafts(db),
    ...actionVersions(db, deps),
    ...actionBindings(db, deps.chance),
    ...cacheRecords(db),
    ...bundles(db),
    ...moduleStore(db, deps.chance),
    loadVersion: (id) => loadVersion(db, cache, id),
    deleteUnused: (beforeMs, limit) => deleteUnused(db, beforeMs, limit),
  }
}
