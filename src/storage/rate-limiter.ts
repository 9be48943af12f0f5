import { sql } from "kysely"
import { assert } from "../lib/assert.ts"
import type { Bucket, RateLimiter, RateState } from "../ports/rate-limiter.ts"
import type { Database } from "./database.ts"
import { toRateKey } from "./rate-key.ts"
import { forUpdateSkipLocked, transact, type Trx } from "./transaction.ts"

/** Whoever starts on a full bucket takes away this many others, so that old ones never pile up. */
const PRUNED_MAX = 2

/**
 * Token buckets of one number each: when the bucket will be full again. Taking one moves that time
 * on by a refill, and is refused where it would lie further ahead than all refills together (the
 * "generic cell rate algorithm", ITU-T I.371). A clock that steps back gives nothing back.
 */
export function rateLimiter(db: Database): RateLimiter {
  return {
    take: (bucket, key, nowMs) => transact(db, (trx) => take(db, trx, bucket, key, nowMs)),

    async peek({ name, size, refillMs }, key, nowMs) {
      const row = await db.kysely
        .selectFrom("rate_buckets")
        .select("full_at_ms")
        .where("name", "=", name)
        .where("key_digest", "=", toRateKey(key).key_digest)
        .executeTakeFirst()
      const fullAtMs = row?.full_at_ms ?? nowMs
      const everyMs = Math.ceil(refillMs)
      const allowed = fullAtMs <= nowMs + (size - 1) * everyMs
      return stateOf(allowed, fullAtMs, size, everyMs, nowMs)
    },

    async clear(bucket, key) {
      await transact(db, (trx) =>
        trx
          .deleteFrom("rate_buckets")
          .where("name", "=", bucket.name)
          .where("key_digest", "=", toRateKey(key).key_digest)
          .execute(),
      )
    },
  }
}

async function take(
  db: Database,
  trx: Trx,
  bucket: Bucket,
  key: string,
  nowMs: number,
): Promise<RateState> {
  const { name, size } = bucket
  assert(size >= 1 && bucket.refillMs >= 1, "a bucket holds something and refills")
  const refillMs = Math.ceil(bucket.refillMs)
  const { key_digest, group_digest } = toRateKey(key)
  // One statement: it waits for whoever holds the row, and looks again at what they left.
  const taken = await trx
    .insertInto("rate_buckets")
    .values({ name, key_digest, group_digest, full_at_ms: nowMs + refillMs })
    .onConflict((conflict) =>
      conflict
        .columns(["name", "key_digest"])
        .doUpdateSet({ full_at_ms: sql<number>`${laterOf(nowMs)} + ${refillMs}` })
        .where("rate_buckets.full_at_ms", "<=", nowMs + (size - 1) * refillMs),
    )
    .returning("full_at_ms")
    .executeTakeFirst()
  if (taken !== undefined) {
    if (taken.full_at_ms === nowMs + refillMs) await prune(db, trx, nowMs)
    return stateOf(true, taken.full_at_ms, size, refillMs, nowMs)
  }
  // Still there: PostgreSQL has locked the row though it left it as it was.
  const { full_at_ms } = await trx
    .selectFrom("rate_buckets")
    .select("full_at_ms")
    .where("name", "=", name)
    .where("key_digest", "=", key_digest)
    .executeTakeFirstOrThrow()
  return stateOf(false, full_at_ms, size, refillMs, nowMs)
}

/** The stored time or now: neither database has a `max` that the other understands. */
function laterOf(nowMs: number) {
  return sql<number>`(case when rate_buckets.full_at_ms > ${nowMs} then rate_buckets.full_at_ms else ${nowMs} end)`
}

function stateOf(
  allowed: boolean,
  fullAtMs: number,
  size: number,
  refillMs: number,
  nowMs: number,
): RateState {
  return {
    allowed,
    remaining: Math.max(0, size - Math.ceil((fullAtMs - nowMs) / refillMs)),
    resetAtMs: Math.max(nowMs, fullAtMs - (size - 1) * refillMs),
  }
}

async function prune(db: Database, trx: Trx, nowMs: number): Promise<void> {
  const full = await forUpdateSkipLocked(
    db,
    trx
      .selectFrom("rate_buckets")
      .select(["name", "key_digest"])
      .where("full_at_ms", "<", nowMs)
      .orderBy("full_at_ms")
      .limit(PRUNED_MAX),
  ).execute()
  for (const { name, key_digest } of full)
    await trx
      .deleteFrom("rate_buckets")
      .where("name", "=", name)
      .where("key_digest", "=", key_digest)
      .execute()
}
