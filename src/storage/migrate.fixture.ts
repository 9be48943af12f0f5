import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { sql } from "kysely"
import { POST_CHALLENGE } from "../actions/trigger.ts"
import { systemChance } from "../lib/chance.ts"
import { systemClock } from "../lib/clock.ts"
import { actionStore } from "./actions/action-store.ts"
import { openDatabase, type Database } from "./database.ts"
import { migrateToLatest } from "./migrate.ts"
import { MIGRATIONS } from "./migrations/list.ts"
import type { Migration } from "./migrations/migration.ts"

/** An account and a ticket, for resets to hang on. */
const OPEN_ROWS = [
  `insert into connections (id, name, strategy, metadata, password_policy, disable_self_service)
   values ('con', 'Users', 'auth0', '{}', '{}', 0)`,
  `insert into users (user_id, connection_id, email_verified, phone_verified, is_blocked,
     security_version, profile, app_metadata, user_metadata, roles, logins_count, created_at_ms,
     updated_at_ms)
   values ('u', 'con', 0, 0, 0, 1, '{}', '{}', '{}', '[]', 0, 1, 1)`,
  `insert into tickets (id, token_digest, user_id, connection_id, security_version, created_at_ms,
     expires_at_ms, mark_email_as_verified, locale)
   values ('t', 'd', 'u', 'con', 1, 1, 9, 0, 'en')`,
]

/** @param newUrl Of an empty database that may be opened more than once. */
export function describeMigration(name: string, newUrl: () => Promise<string>): void {
  describe(`migrating ${name}`, () => {
    it("runs every step once", async () => {
      await using db = openDatabase(await newUrl())
      assert.deepEqual(
        await migrateToLatest(db),
        MIGRATIONS.map((migration) => migration.name),
      )
      assert.deepEqual(await migrateToLatest(db), [])
    })

    it("runs only the steps that a later version adds", async () => {
      await using db = openDatabase(await newUrl())
      await migrateToLatest(db)
      assert.deepEqual(await migrateToLatest(db, [...MIGRATIONS, createTable("later")]), ["later"])
      assert.deepEqual(await tablesOf(db, "later"), ["later"])
    })

    it("lets one of four nodes do the work when they start at once", async () => {
      const url = await newUrl()
      const nodes = Array.from({ length: 4 }, () => openDatabase(url))
      const runs = await Promise.all(nodes.map((node) => migrateToLatest(node)))
      for (const node of nodes) await node[Symbol.asyncDispose]()
      const busy = runs.filter((names) => names.length > 0)
      assert.deepEqual(busy, [MIGRATIONS.map((migration) => migration.name)])
    })

    it("refuses a schema from the future, and changes nothing", async () => {
      await using db = openDatabase(await newUrl())
      await migrateToLatest(db, [...MIGRATIONS, createTable("future")])
      await assert.rejects(
        migrateToLatest(db),
        new RegExp(
          `schema version ${MIGRATIONS.length + 1} and this Rekey knows versions up to ` +
            `${MIGRATIONS.length}: start a newer Rekey`,
        ),
      )
    })

    it("keeps the redirect that an open reset has before it, and the way its code was sent", async () => {
      await using db = openDatabase(await newUrl())
      const before = MIGRATIONS.findIndex((migration) => migration.name === "forms")
      await migrateToLatest(db, MIGRATIONS.slice(0, before))
      for (const statement of OPEN_ROWS) await sql.raw(statement).execute(db.kysely)
      const url = "https://verifier.example/"
      const states = [
        { name: "challenging", challenge: { chosen: "phone" }, queue: [], redirectTo: url },
        { name: "challenging", challenge: { chosen: "otp" }, queue: [], redirectTo: null },
        { name: "choosing" },
      ]
      for (const [index, state] of states.entries()) {
        const document = JSON.stringify({ id: `rst_${index}`, counts: { redirects: 1 }, state })
        await sql`
          insert into resets (id, ticket_id, user_id, state_digest, browser_digest, state_name,
            expires_at_ms, document)
          values (${`rst_${index}`}, 't', 'u', ${`s${index}`}, 'b', ${state.name}, 9, ${document})
        `.execute(db.kysely)
      }
      await migrateToLatest(db)
      const { rows } = await sql<{ document: string }>`
        select document from resets order by id`.execute(db.kysely)
      const resets = rows.map(({ document }) => JSON.parse(document))
      assert.deepEqual(
        resets.map(({ state }) => state),
        [
          {
            name: "challenging",
            queue: [],
            challenge: { method: "sms", push: null, chosen: "phone" },
            afterwards: { kind: "redirect", url },
          },
          {
            name: "challenging",
            queue: [],
            challenge: { method: null, push: null, chosen: "otp" },
            afterwards: { kind: "next" },
          },
          { name: "choosing" },
        ],
      )
      assert.deepEqual(resets[0].counts, { forms: 0, redirects: 1 })
    })

    it("keeps Actions deployed and bound, as drafts too, that an older schema had", async () => {
      await using db = openDatabase(await newUrl())
      await migrateToLatest(db, MIGRATIONS.slice(0, 1))
      for (const statement of OLD_ROWS) await sql.raw(statement).execute(db.kysely)
      await migrateToLatest(db)
      const store = actionStore(db, { chance: systemChance, clock: systemClock })
      assert.deepEqual(await store.listBound(POST_CHALLENGE), [
        { bindingId: "bnd_1", actionId: "act_1", actionName: "guard", versionId: "ver_2" },
      ])
      const action = await store.find("act_1")
      assert.ok(action?.deployed)
      const { id, actionId, actionName, number, createdAtMs, ...content } = action.deployed
      assert.deepEqual(
        { id, actionId, actionName, number, createdAtMs },
        { id: "ver_2", actionId: "act_1", actionName: "guard", number: 2, createdAtMs: 6 },
      )
      assert.deepEqual(action.draft, content)
      assert.deepEqual(
        [content.code, content.sealedSecrets, content.contentDigest, content.build.status],
        ["code-2", "sealed-2", "digest-2", "built"],
      )
      assert.deepEqual([action.createdAtMs, action.revision], [5, 1])
      assert.equal((await store.loadVersion("ver_1"))?.code, "code-1")
      assert.equal((await store.listBindings(POST_CHALLENGE))[0]?.createdAtMs, 5)
      assert.equal((await store.deploy("act_1", 7))?.number, 3)
      // Of an Action that was deleted: it goes in its time.
      assert.equal((await store.loadVersion("ver_9"))?.actionName, "gone")
      await store.deleteUnused(7, 9)
      assert.equal((await store.findVersion("act_1", "ver_1"))?.number, 1)
      const other = actionStore(db, { chance: systemChance, clock: systemClock })
      assert.equal(await other.loadVersion("ver_9"), null)
    })

    it("undoes all steps of a run when one of them fails", async () => {
      await using db = openDatabase(await newUrl())
      const broken: Migration = {
        name: "broken",
        async up(trx) {
          await trx.schema.createTable("half").addColumn("id", "integer").execute()
          throw new Error("no more")
        },
      }
      await assert.rejects(migrateToLatest(db, [...MIGRATIONS, broken]), /no more/)
      assert.deepEqual(await tablesOf(db, "half", "users"), [])
      assert.equal((await migrateToLatest(db)).length, MIGRATIONS.length)
    })
  })
}

/** Rows of the first schema. */
const OLD_ROWS = [
  "insert into actions values ('act_1', 'guard', 'ver_2', 5)",
  `insert into action_versions values
    ('ver_1', 'act_1', 'guard', 1, 'code-1', 'sealed-1', 'digest-1', 5),
    ('ver_2', 'act_1', 'guard', 2, 'code-2', 'sealed-2', 'digest-2', 6),
    ('ver_9', 'act_9', 'gone', 1, 'code-9', 'sealed-9', 'digest-9', 4)`,
  `insert into bindings values
    ('bnd_1', 'password-reset-post-challenge', 'act_1', 'Guard', 0)`,
]

function createTable(name: string): Migration {
  return {
    name,
    async up(trx) {
      await trx.schema.createTable(name).addColumn("id", "integer").execute()
    },
  }
}

async function tablesOf(db: Database, ...wanted: string[]): Promise<string[]> {
  const tables = await db.kysely.introspection.getTables()
  return tables.map(({ name }) => name).filter((name) => wanted.includes(name))
}
