import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { START_MS } from "../reset/reset.fixture.ts"
import type { NewToken } from "./session-store.ts"
import { PASSWORD_CHOSEN, seed, type OpenStores, type Seeded } from "./stores.contract.ts"

export function describeSessionStoreContract(open: OpenStores): void {
  describe("a session store", () => {
    it("finds a token until the millisecond it expires", async () => {
      await using db = await seed(open)
      assert.equal(await login(db, "ses_1", [token("a", START_MS + 10)]), true)
      assert.deepEqual(await db.sessions.findToken("a", START_MS + 9), {
        kind: "access",
        userId: db.userId,
        clientId: "app",
        sessionId: "ses_1",
      })
      assert.equal(await db.sessions.findToken("a", START_MS + 10), null)
      assert.equal(await db.sessions.findToken("b", START_MS), null)
    })

    it("adds a token to a session that is there, and to no other", async () => {
      await using db = await seed(open)
      await login(db, "ses_1", [])
      assert.equal(await db.sessions.addToken("ses_1", token("a", START_MS + 10)), true)
      assert.equal(await db.sessions.addToken("ses_2", token("b", START_MS + 10)), false)
      assert.equal((await db.sessions.findToken("a", START_MS))?.sessionId, "ses_1")
      assert.equal(await db.sessions.findToken("b", START_MS), null)
    })

    it("takes no session that was begun with a password which is gone", async () => {
      await using db = await seed(open)
      assert.equal(await login(db, "ses_1", [token("a", START_MS + 10)], 2), false)
      assert.equal(await login(db, "ses_1", [], 1, "auth0|nobody"), false)
      assert.equal(await db.sessions.findToken("a", START_MS), null)
    })

    it("forgets sessions that no token keeps alive, and only those", async () => {
      await using db = await seed(open)
      await login(db, "ses_old", [token("old", START_MS)])
      await login(db, "ses_live", [token("live", START_MS + 1)])
      await login(db, "ses_new", [token("new", START_MS + 1)])
      assert.equal(await db.sessions.addToken("ses_old", token("x", START_MS + 1)), false)
      assert.equal(await db.sessions.addToken("ses_live", token("y", START_MS + 1)), true)
    })

    it("lets no login outlive a reset that it races, twenty times over", async () => {
      await using db = await seed(open)
      for (let round = 0; round < 20; round++) {
        const version = (await db.accounts.find(db.userId))?.securityVersion ?? 0
        const reset = await db.opened(`race-${round}`, await db.issue())
        const logins = Array.from({ length: 9 }, async (_, index) => {
          const id = `ses_${round}_${index}`
          await login(db, id, [token(id, START_MS + 10)], version)
          await db.sessions.addToken(id, token(`${id}-more`, START_MS + 10))
          return id
        })
        const [decision, ...ids] = await Promise.all([
          db.send(reset.id, PASSWORD_CHOSEN),
          ...logins,
        ])
        assert.equal(decision?.ok, true)
        for (const id of ids)
          for (const digest of [id, `${id}-more`])
            assert.equal(await db.sessions.findToken(digest, START_MS), null, `round ${round}`)
      }
    })
  })
}

function token(digest: string, expiresAtMs: number): NewToken {
  return { digest, kind: "access", expiresAtMs }
}

function login(
  db: Seeded,
  id: string,
  tokens: readonly NewToken[],
  securityVersion = 1,
  userId = db.userId,
): Promise<boolean> {
  const session = { id, userId, clientId: "app", createdAtMs: START_MS }
  return db.sessions.insert(session, tokens, securityVersion)
}
