import { sql } from "kysely"
import { CUSTOM_TEXTS_LENGTH_MAX, type CustomText } from "../../branding/custom-texts.ts"
import { ServiceError } from "../../errors/service-error.ts"
import type { LookConfig } from "../../ports/look-store.ts"
import { fromJson, toJson } from "../json.ts"
import type { Changes } from "./save-tenant.ts"
import type { Trx } from "../transaction.ts"

/** Makes the look what a tenant's files say of it. Inside `saveTenant`, which holds the tenant's lock. */
export async function saveLook(trx: Trx, config: LookConfig, changes: Changes): Promise<void> {
  if (config.template !== null) {
    const before = await saveTemplate(trx, config.template)
    if (before !== config.template)
      changes[before === null ? "created" : "updated"].push("page template")
  }
  if (config.customTexts === null) return
  const rows = await trx.selectFrom("custom_texts").selectAll().execute()
  const before = new Map(rows.map((row) => [`${row.prompt}/${row.language}`, row]))
  for (const custom of config.customTexts) {
    const name = `${custom.prompt}/${custom.language}`
    const old = before.get(name)
    before.delete(name)
    if (old?.document === documentOf(custom)) continue
    await saveCustomText(trx, custom)
    changes[old === undefined ? "created" : "updated"].push(`custom text ${name}`)
  }
  for (const [name, { prompt, language }] of before) {
    await deleteCustomText(trx, prompt, language)
    changes.deleted.push(`custom text ${name}`)
  }
}

/** @throws {ServiceError} invalid_request when there are too many in all. */
export async function saveCustomText(trx: Trx, custom: CustomText): Promise<void> {
  const { prompt, language } = custom
  const document = documentOf(custom)
  if (document === "{}") return deleteCustomText(trx, prompt, language)
  await trx
    .insertInto("custom_texts")
    .values({ prompt, language, document })
    .onConflict((conflict) => conflict.columns(["prompt", "language"]).doUpdateSet({ document }))
    .execute()
  const { length } = await trx
    .selectFrom("custom_texts")
    .select(sql<number>`coalesce(sum(length(document)), 0)`.as("length"))
    .executeTakeFirstOrThrow()
  if (Number(length) > CUSTOM_TEXTS_LENGTH_MAX)
    throw new ServiceError(
      "invalid_request",
      `All custom texts together are longer than ${CUSTOM_TEXTS_LENGTH_MAX} characters.`,
    )
  await countRevision(trx)
}

async function deleteCustomText(trx: Trx, prompt: string, language: string): Promise<void> {
  await trx
    .deleteFrom("custom_texts")
    .where("prompt", "=", prompt)
    .where("language", "=", language)
    .execute()
  await countRevision(trx)
}

export async function saveTemplate(trx: Trx, template: string | null): Promise<string | null> {
  const row = await trx.selectFrom("look").select("template").where("id", "=", 1).executeTakeFirst()
  const before = row?.template == null ? null : fromJson<string>(row.template)
  if (before === template) return before
  await countRevision(trx)
  await trx
    .updateTable("look")
    .set({ template: template === null ? null : toJson(template) })
    .where("id", "=", 1)
    .execute()
  return before
}

/** Tells every node that what it keeps of the look is old. */
async function countRevision(trx: Trx): Promise<void> {
  await trx
    .insertInto("look")
    .values({ id: 1, revision: 1, template: null })
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet({ revision: sql`look.revision + 1` }),
    )
    .execute()
}

/** Without screens that say nothing. */
function documentOf({ texts }: CustomText): string {
  const said = Object.entries(texts).filter(([, screen]) => Object.keys(screen).length > 0)
  return toJson(Object.fromEntries(said))
}
