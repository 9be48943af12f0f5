import { assert } from "../../lib/assert.ts"
import { toLookupKey } from "../../lib/lookup-key.ts"
import type { Write } from "../../reset/effects.ts"
import { toRateKey } from "../rate-key.ts"
import type { Trx } from "../transaction.ts"

/** Bucket of failed logins: its keys are `CONNECTION IDENTIFIER`, or that and an IP address. */
const LOGIN_BUCKET = "login"

/** Sets a password, and lifts the blocks that failed logins with the old one have left. */
export async function setPasswordHash(
  trx: Trx,
  write: Write & { type: "set-password-hash" },
  nowMs: number,
): Promise<void> {
  const user = await trx
    .updateTable("users")
    .set((row) => ({
      password_hash: write.passwordHash,
      last_password_reset_ms: nowMs,
      security_version: row("security_version", "+", 1),
      updated_at_ms: nowMs,
      ...(write.markEmailAsVerified ? { email_verified: 1 as const } : {}),
    }))
    .where("user_id", "=", write.userId)
    .returning(["connection_id", "email", "username"])
    .executeTakeFirst()
  assert(user !== undefined, "a locked account is there")
  const digests = [user.email, user.username]
    .filter((identifier) => identifier !== null)
    .map((identifier) => toRateKey(`${user.connection_id} ${toLookupKey(identifier)}`).key_digest)
  if (digests.length === 0) return
  await trx
    .deleteFrom("rate_buckets")
    .where("name", "=", LOGIN_BUCKET)
    .where(({ or, eb }) => or([eb("key_digest", "in", digests), eb("group_digest", "in", digests)]))
    .execute()
}
