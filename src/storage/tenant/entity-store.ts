import { ServiceError } from "../../errors/service-error.ts"
import {
  ENTITIES_MAX,
  type Entity,
  type EntityKind,
  type NewEntity,
} from "../../entities/entity.ts"
import type { EntityStore } from "../../ports/entity-store.ts"
import { cannotBeStored } from "../actions/read-page.ts"
import type { Database } from "../database.ts"
import { fromJson, toJson } from "../json.ts"
import type { EntityRow } from "../schema.ts"
import { transact, type Trx } from "../transaction.ts"
import { lockTenant } from "./lock-tenant.ts"

export function entityStore(db: Database): EntityStore {
  const { kysely } = db
  return {
    list: (kind) => listEntities(kysely, kind),
    find: (kind, id) => findEntity(kysely, kind, "id", id),
    findByKey: (kind, key) => findEntity(kysely, kind, "key", key),

    create: (entity, nowMs) =>
      transact(db, async (trx) => {
        await lockTenant(trx)
        const { kind, id, key } = entity
        if ((await findEntity(trx, kind, "id", id)) !== null) return null
        if (key !== null && (await findEntity(trx, kind, "key", key)) !== null) return null
        return insertEntity(trx, entity, nowMs)
      }),

    change: (kind, id, change, nowMs) =>
      transact(db, async (trx) => {
        await lockTenant(trx)
        const before = await findEntity(trx, kind, "id", id)
        const after = change(before)
        if (after === null) return before ?? "missing"
        const { key } = after
        const other = key === null ? null : await findEntity(trx, kind, "key", key)
        if (other !== null && other.id !== id) return "taken"
        if (before === null) return insertEntity(trx, { kind, id, ...after }, nowMs)
        return writeEntity(trx, { ...before, ...after }, nowMs)
      }),

    async delete(kind, id) {
      if (cannotBeStored(id)) return false
      const { numDeletedRows } = await kysely
        .deleteFrom("entities")
        .where("kind", "=", kind)
        .where("id", "=", id)
        .executeTakeFirstOrThrow()
      return numDeletedRows > 0n
    },
  }
}

export async function listEntities(
  trx: Trx | Database["kysely"],
  kind: EntityKind,
): Promise<readonly Entity[]> {
  const rows = await trx
    .selectFrom("entities")
    .selectAll()
    .where("kind", "=", kind)
    .orderBy("position")
    .execute()
  return rows.map(toEntity)
}

/** The tenant is locked, and nothing has this id or key. @throws {ServiceError} too_many_entities */
export async function insertEntity(trx: Trx, entity: NewEntity, nowMs: number): Promise<Entity> {
  const { total, last } = await trx
    .selectFrom("entities")
    .select(({ fn }) => [
      fn.countAll<number>().as("total"),
      fn.max<number | null>("position").as("last"),
    ])
    .where("kind", "=", entity.kind)
    .executeTakeFirstOrThrow()
  if (Number(total) >= ENTITIES_MAX[entity.kind]) throw new ServiceError("too_many_entities")
  const made = { ...entity, createdAtMs: nowMs, updatedAtMs: nowMs }
  await trx
    .insertInto("entities")
    .values({ ...toRow(made), position: Number(last ?? 0) + 1 })
    .execute()
  return made
}

/** The tenant is locked. */
export async function writeEntity(trx: Trx, entity: Entity, nowMs: number): Promise<Entity> {
  const changed = { ...entity, updatedAtMs: nowMs }
  await trx
    .updateTable("entities")
    .set(toRow(changed))
    .where("kind", "=", entity.kind)
    .where("id", "=", entity.id)
    .execute()
  return changed
}

async function findEntity(
  trx: Trx | Database["kysely"],
  kind: EntityKind,
  column: "id" | "key",
  value: string,
): Promise<Entity | null> {
  if (cannotBeStored(value)) return null
  const row = await trx
    .selectFrom("entities")
    .selectAll()
    .where("kind", "=", kind)
    .where(column, "=", value)
    .executeTakeFirst()
  return row === undefined ? null : toEntity(row)
}

function toEntity(row: EntityRow): Entity {
  return {
    kind: row.kind,
    id: row.id,
    key: row.key,
    document: fromJson(row.document),
    sealedSecrets: row.sealed_secrets,
    createdAtMs: Number(row.created_at_ms),
    updatedAtMs: Number(row.updated_at_ms),
  }
}

function toRow(entity: Entity): Omit<EntityRow, "position"> {
  return {
    kind: entity.kind,
    id: entity.id,
    key: entity.key,
    document: toJson(entity.document),
    sealed_secrets: entity.sealedSecrets,
    created_at_ms: entity.createdAtMs,
    updated_at_ms: entity.updatedAtMs,
  }
}
