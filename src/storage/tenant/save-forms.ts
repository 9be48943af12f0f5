import type { FormConfig } from "../../ports/tenant-store.ts"
import { insertForm, toForm, writeForm } from "./form-store.ts"
import { toJson } from "../json.ts"
import type { Saving } from "./save-tenant.ts"

/**
 * Makes the forms what the tenant's files say. A form is known by its id where the files have one, else
 * by its name.
 */
export async function saveForms(saving: Saving, configs: readonly FormConfig[]): Promise<void> {
  const { trx, chance, nowMs, changes } = saving
  const rows = await trx.selectFrom("forms").selectAll().orderBy("position").execute()
  const left = rows.map(toForm)
  const matched = configs.map((config) => {
    const index = left.findIndex(({ id, name }) =>
      config.id === null ? name === config.name : id === config.id,
    )
    return { config, old: index === -1 ? null : (left.splice(index, 1)[0] ?? null) }
  })
  // First: they make room, and their ids are free.
  for (const { id, name } of left) {
    await trx.deleteFrom("forms").where("id", "=", id).execute()
    changes.deleted.push(`form ${name}`)
  }
  for (const { config, old } of matched) {
    const { name, document } = config
    if (old !== null && toJson(old.document) === toJson(document)) continue
    if (old === null)
      await insertForm(trx, [config.id ?? config.newId, chance.id("ap")], document, nowMs)
    else await writeForm(trx, old.id, document, nowMs)
    changes[old === null ? "created" : "updated"].push(`form ${name}`)
  }
}
