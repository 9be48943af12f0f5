import { FORMS_MAX } from "../../forms/limits.ts"
import { assert } from "../../lib/assert.ts"
import type { JsonObject } from "../../lib/json.ts"
import { ServiceError } from "../../errors/service-error.ts"
import type { FormStore, StoredForm } from "../../ports/form-store.ts"
import { boundsOf, cannotBeStored } from "../actions/read-page.ts"
import type { Database } from "../database.ts"
import { fromJson, toJson } from "../json.ts"
import { lockTenant } from "./lock-tenant.ts"
import type { FormRow } from "../schema.ts"
import { transact, type Trx } from "../transaction.ts"

export function formStore(db: Database): FormStore {
  const { kysely } = db
  return {
    async list(page) {
      const { limit, offset } = boundsOf(page)
      const rows = await kysely
        .selectFrom("forms")
        .selectAll()
        .orderBy("position")
        .limit(limit)
        .offset(offset)
        .execute()
      return { total: await countForms(kysely), items: rows.map(toForm) }
    },

    find: (id) => findForm(kysely, id),

    create: (ids, document, nowMs) =>
      transact(db, async (trx) => {
        await lockTenant(trx)
        return insertForm(trx, ids, document, nowMs)
      }),

    update: (id, change, nowMs) =>
      transact(db, async (trx) => {
        await lockTenant(trx)
        const found = await findForm(trx, id)
        if (found === null) return null
        await writeForm(trx, id, change(found.document), nowMs)
        return findForm(trx, id)
      }),

    async delete(id) {
      if (cannotBeStored(id)) return false
      const { numDeletedRows } = await kysely
        .deleteFrom("forms")
        .where("id", "=", id)
        .executeTakeFirstOrThrow()
      return numDeletedRows > 0n
    },
  }
}

/** The tenant is locked. @throws {ServiceError} too_many_forms */
export async function insertForm(
  trx: Trx,
  ids: readonly string[],
  document: JsonObject,
  nowMs: number,
): Promise<StoredForm> {
  if ((await countForms(trx)) >= FORMS_MAX) throw new ServiceError("too_many_forms")
  const taken = await trx.selectFrom("forms").select("id").where("id", "in", ids).execute()
  const id = ids.find((wanted) => !taken.some((row) => row.id === wanted))
  assert(id !== undefined, "one of the ids of a new form is free")
  const last = await trx
    .selectFrom("forms")
    .select(({ fn }) => fn.max("position").as("position"))
    .executeTakeFirst()
  const row: FormRow = {
    id,
    document: toJson(document),
    position: Number(last?.position ?? 0) + 1,
    created_at_ms: nowMs,
    updated_at_ms: nowMs,
  }
  await trx.insertInto("forms").values(row).execute()
  return toForm(row)
}

/** The tenant is locked. */
export async function writeForm(
  trx: Trx,
  id: string,
  document: JsonObject,
  nowMs: number,
): Promise<void> {
  await trx
    .updateTable("forms")
    .set({ document: toJson(document), updated_at_ms: nowMs })
    .where("id", "=", id)
    .execute()
}

export function toForm(row: FormRow): StoredForm {
  const document = fromJson<JsonObject>(row.document)
  return {
    id: row.id,
    name: String(document.name),
    document,
    createdAtMs: Number(row.created_at_ms),
    updatedAtMs: Number(row.updated_at_ms),
  }
}

async function findForm(trx: Trx | Database["kysely"], id: string): Promise<StoredForm | null> {
  if (cannotBeStored(id)) return null
  const row = await trx.selectFrom("forms").selectAll().where("id", "=", id).executeTakeFirst()
  return row === undefined ? null : toForm(row)
}

async function countForms(trx: Trx | Database["kysely"]): Promise<number> {
  const { total } = await trx
    .selectFrom("forms")
    .select(({ fn }) => fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow()
  return Number(total)
}
