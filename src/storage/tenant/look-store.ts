import type { CustomText } from "../../branding/custom-texts.ts"
import type { Prompt } from "../../branding/prompts.ts"
import type { Look, LookStore } from "../../ports/look-store.ts"
import type { Database } from "../database.ts"
import { fromJson } from "../json.ts"
import { lockTenant } from "./lock-tenant.ts"
import { saveCustomText, saveTemplate } from "./save-look.ts"
import { transact } from "../transaction.ts"

export function lookStore(db: Database): LookStore {
  let kept: { revision: number; look: Look } | null = null
  return {
    async getLook() {
      // Before the rest: what is read after it is as new as the revision says, or newer.
      const row = await db.kysely
        .selectFrom("look")
        .select("revision")
        .where("id", "=", 1)
        .executeTakeFirst()
      const revision = row?.revision ?? 0
      if (kept?.revision !== revision) kept = { revision, look: await readLook(db) }
      return kept.look
    },

    saveCustomTexts: (prompt, language, texts) =>
      transact(db, async (trx) => {
        await lockTenant(trx)
        await saveCustomText(trx, { prompt, language, texts })
      }),

    saveTemplate: (template) =>
      transact(db, async (trx) => {
        await lockTenant(trx)
        return saveTemplate(trx, template)
      }),
  }
}

async function readLook({ kysely }: Database): Promise<Look> {
  const row = await kysely
    .selectFrom("look")
    .select("template")
    .where("id", "=", 1)
    .executeTakeFirst()
  const rows = await kysely.selectFrom("custom_texts").selectAll().execute()
  const customTexts = rows.map(({ prompt, language, document }): CustomText => ({
    prompt: prompt as Prompt,
    language,
    texts: fromJson(document),
  }))
  // Here, for the databases sort by different rules.
  customTexts.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
  return { template: row?.template == null ? null : fromJson(row.template), customTexts }
}

function nameOf({ prompt, language }: CustomText): string {
  return `${prompt}/${language}`
}
