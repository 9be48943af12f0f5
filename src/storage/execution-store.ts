import { type Execution, errorClassOf } from "../actions/outcome.ts"
import type { ExecutionFilter, ExecutionStore } from "../ports/execution-store.ts"
import { cannotBeStored } from "./actions/read-page.ts"
import type { Database } from "./database.ts"
import { fromJson, toFlag, toJson } from "./json.ts"
import { transact, type Trx } from "./transaction.ts"

export function executionStore(db: Database): ExecutionStore {
  return {
    add: (execution) => transact(db, (trx) => insertExecution(trx, execution, null)),
    findGroup: (id) => findGroup(db, id),
    list: (filter, limit) => list(db, filter, limit),

    async deleteBefore(atMs, limit) {
      await transact(db, (trx) =>
        trx
          .deleteFrom("executions")
          .where("id", "in", (rows) =>
            rows
              .selectFrom("executions")
              .select("id")
              .where("created_at_ms", "<", atMs)
              .orderBy("created_at_ms")
              .limit(limit),
          )
          .execute(),
      )
    },
  }
}

/** @param resetId Null: it belongs to none. */
export async function insertExecution(
  trx: Trx,
  execution: Execution,
  resetId: string | null,
): Promise<void> {
  const last = await trx
    .selectFrom("executions")
    .select("position")
    .where("group_id", "=", execution.groupId)
    .orderBy("position", "desc")
    .limit(1)
    .executeTakeFirst()
  await trx
    .insertInto("executions")
    .values({
      id: execution.id,
      group_id: execution.groupId,
      position: last === undefined ? 0 : last.position + 1,
      reset_id: resetId,
      action_id: execution.actionId,
      action_name: execution.actionName,
      is_failed: toFlag(errorClassOf(execution.outcome) !== null),
      created_at_ms: execution.startedAtMs,
      document: toJson(execution),
    })
    .execute()
}

async function findGroup({ kysely }: Database, id: string): Promise<readonly Execution[]> {
  if (cannotBeStored(id)) return []
  const run = await kysely
    .selectFrom("executions")
    .select("group_id")
    .where("id", "=", id)
    .executeTakeFirst()
  const rows = await kysely
    .selectFrom("executions")
    .select("document")
    .where("group_id", "=", run?.group_id ?? id)
    .orderBy("position")
    .orderBy("id")
    .execute()
  return rows.map(({ document }) => fromJson<Execution>(document))
}

/** By the time they began: one that began earlier and ends later is not among those after another. */
async function list(
  { kysely }: Database,
  { actionName, afterId, isFailed }: ExecutionFilter,
  limit: number,
): Promise<readonly Execution[]> {
  if ([actionName, afterId].some((text) => text !== undefined && cannotBeStored(text))) return []
  let query = kysely.selectFrom("executions").select("document").limit(limit)
  if (actionName !== undefined) query = query.where("action_name", "=", actionName)
  if (isFailed !== undefined) query = query.where("is_failed", "=", toFlag(isFailed))
  const after =
    afterId === undefined
      ? undefined
      : await kysely
          .selectFrom("executions")
          .select(["created_at_ms", "id"])
          .where("id", "=", afterId)
          .executeTakeFirst()
  // Whoever asks for what follows one that is gone was away for days: the newest are of use then.
  if (after === undefined) {
    const rows = await query.orderBy("created_at_ms", "desc").orderBy("id", "desc").execute()
    return rows.toReversed().map(({ document }) => fromJson<Execution>(document))
  }
  const rows = await query
    .where(({ eb, refTuple, tuple }) =>
      eb(refTuple("created_at_ms", "id"), ">", tuple(after.created_at_ms, after.id)),
    )
    .orderBy("created_at_ms")
    .orderBy("id")
    .execute()
  return rows.map(({ document }) => fromJson<Execution>(document))
}
