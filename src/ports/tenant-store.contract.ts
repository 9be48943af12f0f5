import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { ServiceError } from "../errors/service-error.ts"
import { START_MS } from "../reset/reset.fixture.ts"
import { CONFIG, newAccount, seed, type OpenStores } from "./stores.contract.ts"
import type { TenantConfig } from "./tenant-store.ts"

const [stepUp, deny] = CONFIG.actions as [
  TenantConfig["actions"][number],
  TenantConfig["actions"][number],
]
const changed = { ...stepUp, code: "code-3", contentDigest: "digest-3" }
const nothing = { created: [], updated: [], deleted: [] }

export function describeTenantStoreContract(open: OpenStores): void {
  describe("a tenant store", () => {
    it("knows no name with U+0000 in it, and is not broken by being asked", async () => {
      await using db = await open()
      assert.equal(await db.tenants.findClient("a\0b"), null)
      assert.equal(await db.tenants.findConnectionByName("a\0b"), null)
    })

    it("has no tenant before one is saved", async () => {
      await using db = await open()
      await assert.rejects(db.tenants.getTenant(), /imported/)
      assert.equal(await db.tenants.findDefaultClient(), null)
    })

    it("gives back what was saved", async () => {
      await using db = await seed(open)
      assert.deepEqual(await db.tenants.getTenant(), CONFIG.tenant)
      assert.deepEqual(await db.tenants.findClient("app"), CONFIG.clients[1])
      assert.deepEqual(await db.tenants.findDefaultClient(), CONFIG.clients[0])
      assert.equal(await db.tenants.findClient("nobody"), null)
      const connection = await db.tenants.findConnectionByName("Users")
      assert.match(connection?.id ?? "", /^con_[A-Za-z0-9]{16}$/)
      assert.deepEqual(connection, { ...CONFIG.connections[0], id: connection?.id })
      assert.deepEqual(await db.tenants.findConnection(connection?.id ?? ""), connection)
      assert.equal(await db.tenants.findConnectionByName("users\0"), null)
    })

    it("lists what is bound in its order, with the deployed version of each", async () => {
      await using db = await seed(open)
      const bound = await db.tenants.listBound()
      assert.deepEqual(
        bound.map(({ actionName }) => actionName),
        ["step-up", "deny"],
      )
      const [first] = bound
      assert.deepEqual(await db.tenants.findVersion(first?.versionId ?? ""), {
        id: first?.versionId,
        actionId: first?.actionId,
        actionName: "step-up",
        number: 1,
        code: "code-1",
        sealedSecrets: "sealed-1",
      })
    })

    it("changes nothing when the same is saved again", async () => {
      await using db = await seed(open)
      const before = await db.tenants.listBound()
      assert.deepEqual(await db.tenants.save(CONFIG, START_MS + 1), nothing)
      assert.deepEqual(await db.tenants.listBound(), before)
    })

    it("gives a changed Action its next number and leaves the others alone", async () => {
      await using db = await seed(open)
      const before = await db.tenants.listBound()
      const config = { ...CONFIG, actions: [changed, deny] }
      assert.deepEqual(await db.tenants.save(config, START_MS + 1), {
        ...nothing,
        updated: ["action step-up"],
      })
      const after = await db.tenants.listBound()
      assert.deepEqual(after[1], before[1])
      assert.notEqual(after[0]?.versionId, before[0]?.versionId)
      assert.deepEqual({ ...after[0], versionId: "" }, { ...before[0], versionId: "" })
      const version = await db.tenants.findVersion(after[0]?.versionId ?? "")
      assert.deepEqual([version?.number, version?.code], [2, "code-3"])
      assert.equal((await db.tenants.findVersion(before[0]?.versionId ?? ""))?.code, "code-1")
    })

    it("unbinds and deletes an Action that is gone, and keeps its versions", async () => {
      await using db = await seed(open)
      const [before] = await db.tenants.listBound()
      const config = { ...CONFIG, actions: [deny], bindings: CONFIG.bindings.slice(1) }
      assert.deepEqual(await db.tenants.save(config, START_MS), {
        ...nothing,
        deleted: ["action step-up"],
      })
      assert.deepEqual(
        (await db.tenants.listBound()).map(({ actionName }) => actionName),
        ["deny"],
      )
      assert.equal((await db.tenants.findVersion(before?.versionId ?? ""))?.code, "code-1")
    })

    it("keeps the ids of bindings that only change places", async () => {
      await using db = await seed(open)
      const before = await db.tenants.listBound()
      const config = { ...CONFIG, bindings: CONFIG.bindings.toReversed() }
      assert.deepEqual(await db.tenants.save(config, START_MS), {
        ...nothing,
        updated: ["trigger password-reset-post-challenge"],
      })
      assert.deepEqual(await db.tenants.listBound(), before.toReversed())
    })

    it("plans what saving would do, and does none of it", async () => {
      await using db = await seed(open)
      const config: TenantConfig = {
        ...CONFIG,
        tenant: { ...CONFIG.tenant, friendlyName: "Acme 2" },
        clients: [{ clientId: "new", name: "New", metadata: {}, initiateLoginUri: null }],
        actions: [changed, deny],
      }
      const before = await db.tenants.listBound()
      const plan = await db.tenants.plan(config)
      assert.deepEqual(plan, {
        created: ["client new"],
        updated: ["tenant acme", "action step-up"],
        deleted: ["client zebra", "client app"],
      })
      assert.deepEqual(await db.tenants.listBound(), before)
      assert.deepEqual(await db.tenants.getTenant(), CONFIG.tenant)
      assert.deepEqual(await db.tenants.save(config, START_MS), plan)
    })

    it("refuses to delete a connection with accounts, and then changes nothing", async () => {
      await using db = await seed(open)
      const [users] = CONFIG.connections
      assert.ok(users !== undefined)
      const config = {
        ...CONFIG,
        tenant: { ...CONFIG.tenant, name: "other" },
        connections: [{ ...users, name: "Staff" }],
      }
      await assert.rejects(
        db.tenants.save(config, START_MS),
        (error) => error instanceof ServiceError && error.code === "invalid_tenant",
      )
      assert.equal((await db.tenants.getTenant()).name, "acme")
      assert.notEqual(await db.accounts.find(db.userId), null)
    })

    it("deletes a connection that nobody is in, and gives its name the same id again", async () => {
      await using db = await seed(open)
      const [users] = CONFIG.connections
      assert.ok(users !== undefined)
      const staff = { ...users, name: "Staff" }
      await db.tenants.save({ ...CONFIG, connections: [users, staff] }, START_MS)
      const before = await db.tenants.findConnectionByName("Staff")
      assert.notEqual(before?.id, db.connectionId)
      await db.tenants.save(CONFIG, START_MS)
      assert.equal(await db.tenants.findConnectionByName("Staff"), null)
      await db.tenants.save({ ...CONFIG, connections: [staff, users] }, START_MS)
      assert.deepEqual(await db.tenants.findConnectionByName("Staff"), before)
    })

    it("lets accounts of two connections share an address", async () => {
      await using db = await seed(open)
      const [users] = CONFIG.connections
      assert.ok(users !== undefined)
      const staff = { ...users, name: "Staff" }
      await db.tenants.save({ ...CONFIG, connections: [users, staff] }, START_MS)
      const connection = await db.tenants.findConnectionByName("Staff")
      const account = newAccount(connection?.id ?? "", { userId: "auth0|staff", enrolments: [] })
      assert.equal(await db.accounts.insert(account, START_MS), true)
    })

    it("makes a new tenant once when ten nodes import it at once", async () => {
      await using db = await open()
      const saves = Array.from({ length: 10 }, () => db.tenants.save(CONFIG, START_MS))
      const made = (await Promise.all(saves)).filter(({ created }) => created.length > 0)
      assert.equal(made.length, 1)
      assert.equal((await db.tenants.listBound()).length, 2)
    })
  })
}
