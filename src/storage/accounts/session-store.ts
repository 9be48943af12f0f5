import type { NewSession, NewToken, SessionStore } from "../../ports/session-store.ts"
import { lockAccount } from "./account-row.ts"
import type { Database } from "../database.ts"
import { forUpdate, transact, type Trx } from "../transaction.ts"

export function sessionStore(db: Database): SessionStore {
  return {
    insert: (session, tokens, securityVersion) =>
      transact(db, (trx) => insert(db, trx, session, tokens, securityVersion)),

    addToken: (sessionId, token) =>
      transact(db, async (trx) => {
        // Locked, so that a reset which ends the session now ends this token with it.
        const session = await forUpdate(
          db,
          trx.selectFrom("sessions").select("id").where("id", "=", sessionId),
        ).executeTakeFirst()
        if (session === undefined) return false
        await insertTokens(trx, sessionId, [token])
        return true
      }),

    async findToken(digest, nowMs) {
      const row = await db.kysely
        .selectFrom("tokens")
        .innerJoin("sessions", "sessions.id", "tokens.session_id")
        .select(["tokens.kind", "sessions.user_id", "sessions.client_id", "sessions.id"])
        .where("tokens.digest", "=", digest)
        .where("tokens.expires_at_ms", ">", nowMs)
        .executeTakeFirst()
      if (row === undefined) return null
      return {
        kind: row.kind,
        userId: row.user_id,
        clientId: row.client_id,
        sessionId: row.id,
      }
    },
  }
}

async function insert(
  db: Database,
  trx: Trx,
  session: NewSession,
  tokens: readonly NewToken[],
  securityVersion: number,
): Promise<boolean> {
  if (!(await lockAccount(db, trx, session.userId))) return false
  const { security_version } = await trx
    .selectFrom("users")
    .select("security_version")
    .where("user_id", "=", session.userId)
    .executeTakeFirstOrThrow()
  if (security_version !== securityVersion) return false
  await pruneSessions(trx, session.userId, session.createdAtMs)
  await trx
    .insertInto("sessions")
    .values({
      id: session.id,
      user_id: session.userId,
      client_id: session.clientId,
      created_at_ms: session.createdAtMs,
    })
    .execute()
  await insertTokens(trx, session.id, tokens)
  return true
}

async function insertTokens(
  trx: Trx,
  sessionId: string,
  tokens: readonly NewToken[],
): Promise<void> {
  if (tokens.length === 0) return
  await trx
    .insertInto("tokens")
    .values(
      tokens.map(({ digest, kind, expiresAtMs }) => ({
        digest,
        session_id: sessionId,
        kind,
        expires_at_ms: expiresAtMs,
      })),
    )
    .execute()
}

/** Deletes the account's sessions that no token keeps alive, so that logins never pile up. */
async function pruneSessions(trx: Trx, userId: string, nowMs: number): Promise<void> {
  await trx
    .deleteFrom("sessions")
    .where("user_id", "=", userId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("tokens")
            .select("tokens.digest")
            .whereRef("tokens.session_id", "=", "sessions.id")
            .where("tokens.expires_at_ms", ">", nowMs),
        ),
      ),
    )
    .execute()
}
