import { isDeepStrictEqual } from "node:util"
import type { EntityKind } from "../../entities/entity.ts"
import type { EntityConfig } from "../../ports/entity-store.ts"
import { insertEntity, listEntities, writeEntity } from "./entity-store.ts"
import type { Saving } from "./save-tenant.ts"

/** Makes the entities of `kind` what the tenant's files say: known by their keys. */
export async function saveEntities(
  { trx, nowMs, changes }: Saving,
  kind: EntityKind,
  configs: readonly EntityConfig[],
): Promise<void> {
  const before = new Map((await listEntities(trx, kind)).map((entity) => [entity.key, entity]))
  const wanted = new Set(configs.map(({ key }) => key))
  for (const { id, key } of before.values()) {
    if (key !== null && wanted.has(key)) continue
    await trx.deleteFrom("entities").where("kind", "=", kind).where("id", "=", id).execute()
    changes.deleted.push(`${kind} ${key ?? id}`)
  }
  for (const { newId, key, document, ...config } of configs) {
    const old = before.get(key)
    const sealedSecrets = config.sealedSecrets(old?.sealedSecrets ?? null)
    if (old === undefined) {
      await insertEntity(trx, { kind, id: newId, key, document, sealedSecrets }, nowMs)
      changes.created.push(`${kind} ${key}`)
      continue
    }
    // Not as text: the order of fields depends on who wrote it.
    if (isDeepStrictEqual(old.document, document) && old.sealedSecrets === sealedSecrets) continue
    await writeEntity(trx, { ...old, document, sealedSecrets }, nowMs)
    changes.updated.push(`${kind} ${key}`)
  }
}
