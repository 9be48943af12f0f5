import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { POST_CHALLENGE } from "../actions/trigger.ts"
import { clientOf } from "../entities/client.ts"
import { ServiceError } from "../errors/service-error.ts"
import { START_MS } from "../reset/reset.fixture.ts"
import { refuses, trigger } from "./action-store.fixture.ts"
import {
  actionConfig,
  CONFIG,
  newAccount,
  newContent,
  seed,
  type OpenStores,
} from "./stores.contract.ts"
import type { TenantConfig } from "./tenant-store.ts"

const [, deny] = CONFIG.actions as [
  TenantConfig["actions"][number],
  TenantConfig["actions"][number],
]
const changed = actionConfig("step-up", { code: "code-3", contentDigest: "digest-3" })
const [flow] = CONFIG.bindings as [TenantConfig["bindings"][number]]
/** The configuration with these bindings of the one trigger. */
const binding = (bindings: (typeof flow)["bindings"]) => [{ ...flow, bindings }]
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
      assert.deepEqual(await db.tenants.findClient("app"), CONFIG.clients?.[1])
      assert.deepEqual(await db.tenants.findDefaultClient(), CONFIG.clients?.[0])
      assert.equal(await db.tenants.findClient("nobody"), null)
      const connection = await db.tenants.findConnectionByName("Users")
      assert.match(connection?.id ?? "", /^con_[A-Za-z0-9]{16}$/)
      assert.deepEqual(connection, { ...CONFIG.connections[0], id: connection?.id })
      assert.deepEqual(await db.tenants.findConnection(connection?.id ?? ""), connection)
      assert.equal(await db.tenants.findConnectionByName("users\0"), null)
    })

    it("lists what is bound in its order, with the deployed version of each", async () => {
      await using db = await seed(open)
      const bound = await db.actions.listBound(POST_CHALLENGE)
      assert.deepEqual(
        bound.map(({ actionName }) => actionName),
        ["step-up", "deny"],
      )
      const [first] = bound
      assert.deepEqual(await db.actions.loadVersion(first?.versionId ?? ""), {
        id: first?.versionId,
        actionId: first?.actionId,
        actionName: "step-up",
        number: 1,
        triggerId: POST_CHALLENGE,
        code: "code-1",
        bundle: null,
        modules: [],
        sealedSecrets: "sealed-1",
      })
    })

    it("changes nothing when the same is saved again", async () => {
      await using db = await seed(open)
      const before = await db.actions.listBound(POST_CHALLENGE)
      assert.deepEqual(await db.tenants.save(CONFIG, START_MS + 1), nothing)
      assert.deepEqual(await db.actions.listBound(POST_CHALLENGE), before)
    })

    it("gives a changed Action its next number and leaves the others alone", async () => {
      await using db = await seed(open)
      const before = await db.actions.listBound(POST_CHALLENGE)
      const config = { ...CONFIG, actions: [changed, deny] }
      assert.deepEqual(await db.tenants.save(config, START_MS + 1), {
        ...nothing,
        updated: ["action step-up"],
      })
      const after = await db.actions.listBound(POST_CHALLENGE)
      assert.deepEqual(after[1], before[1])
      assert.notEqual(after[0]?.versionId, before[0]?.versionId)
      assert.deepEqual({ ...after[0], versionId: "" }, { ...before[0], versionId: "" })
      const version = await db.actions.loadVersion(after[0]?.versionId ?? "")
      assert.deepEqual([version?.number, version?.code], [2, "code-3"])
      assert.equal((await db.actions.loadVersion(before[0]?.versionId ?? ""))?.code, "code-1")
    })

    it("unbinds and deletes an Action that is gone, and keeps its versions", async () => {
      await using db = await seed(open)
      const [before] = await db.actions.listBound(POST_CHALLENGE)
      const config = { ...CONFIG, actions: [deny], bindings: binding(flow.bindings.slice(1)) }
      assert.deepEqual(await db.tenants.save(config, START_MS), {
        ...nothing,
        deleted: ["action step-up"],
      })
      assert.deepEqual(
        (await db.actions.listBound(POST_CHALLENGE)).map(({ actionName }) => actionName),
        ["deny"],
      )
      assert.equal((await db.actions.loadVersion(before?.versionId ?? ""))?.code, "code-1")
    })

    it("keeps the ids of bindings that only change places", async () => {
      await using db = await seed(open)
      const before = await db.actions.listBound(POST_CHALLENGE)
      const config = { ...CONFIG, bindings: binding(flow.bindings.toReversed()) }
      assert.deepEqual(await db.tenants.save(config, START_MS), {
        ...nothing,
        updated: ["trigger password-reset-post-challenge"],
      })
      assert.deepEqual(await db.actions.listBound(POST_CHALLENGE), before.toReversed())
    })

    it("keeps what is not deployed as a draft, which no trigger may bind", async () => {
      await using db = await seed(open)
      const draft = { ...actionConfig("new", { contentDigest: "n" }), isDeployed: false }
      const config = { ...CONFIG, actions: [...CONFIG.actions, draft] }
      assert.deepEqual((await db.tenants.save(config, START_MS)).created, ["action new"])
      assert.equal((await db.actions.findByName("new"))?.deployed, null)
      assert.deepEqual(await db.tenants.save(config, START_MS), nothing)
      const bindings = binding([...flow.bindings, { actionName: "new", displayName: "New" }])
      await refuses(db.tenants.save({ ...config, bindings }, START_MS), "invalid_tenant")
      const elsewhere = binding([{ actionName: "none", displayName: "" }])
      await refuses(db.tenants.save({ ...config, bindings: elsewhere }, START_MS), "invalid_tenant")
      const deploys = { ...config, actions: [...CONFIG.actions, { ...draft, isDeployed: true }] }
      assert.deepEqual((await db.tenants.save(deploys, START_MS)).updated, ["action new"])
    })

    it("makes content of the draft that is stored", async () => {
      await using db = await seed(open)
      const previous: unknown[] = []
      const config: TenantConfig["actions"][number] = {
        ...changed,
        content(before, uses) {
          previous.push(before?.code)
          return changed.content(before, uses)
        },
      }
      await db.tenants.save({ ...CONFIG, actions: [config, deny] }, START_MS)
      assert.deepEqual(new Set(previous), new Set(["code-1"]))
    })

    it("names secrets that an older schema could not name, and calls that no change", async () => {
      await using db = await seed(open)
      const unnamed = actionConfig("deny", { secretNames: [], contentDigest: "u" })
      const named = actionConfig("deny", { contentDigest: "u" })
      const step = CONFIG.actions.slice(0, 1)
      await db.tenants.save({ ...CONFIG, actions: [...step, unnamed] }, START_MS)
      const config = { ...CONFIG, actions: [...step, named] }
      assert.deepEqual(await db.tenants.save(config, START_MS), nothing)
      const action = await db.actions.findByName("deny")
      assert.deepEqual(action?.draft.secretNames, [{ name: "KEY", updatedAtMs: START_MS }])
      assert.deepEqual(action?.deployed?.secretNames, action?.draft.secretNames)
    })

    it("publishes modules before the Actions that use them", async () => {
      await using db = await seed(open)
      const { trigger: _, runtime: _r, modules: _m, ...code } = newContent()
      const module = { name: "lib", isPublished: true, content: () => code }
      const user = { ...changed, modules: [{ name: "lib", number: null }] }
      const config = { ...CONFIG, modules: [module], actions: [user, deny] }
      assert.deepEqual(await db.tenants.save(config, START_MS), {
        ...nothing,
        created: ["module lib"],
        updated: ["action step-up"],
      })
      assert.deepEqual(await db.tenants.save(config, START_MS), nothing)
      const [first] = await db.actions.listBound(POST_CHALLENGE)
      const version = await db.actions.loadVersion(first?.versionId ?? "")
      assert.deepEqual(
        version?.modules.map(({ name }) => name),
        ["lib"],
      )
      const missing = { ...changed, modules: [{ name: "lib", number: 2 }] }
      await refuses(
        db.tenants.save({ ...config, actions: [missing, deny] }, START_MS),
        "invalid_tenant",
      )
      assert.deepEqual(await db.tenants.save(CONFIG, START_MS), {
        ...nothing,
        updated: ["action step-up"],
        deleted: ["module lib"],
      })
    })

    it("binds every trigger as the files say, and unbinds those they do not name", async () => {
      await using db = await seed(open)
      const after = actionConfig("after", trigger("post-change-password"))
      const config: TenantConfig = {
        ...CONFIG,
        actions: [...CONFIG.actions, after],
        bindings: [
          {
            triggerId: "post-change-password",
            bindings: [{ actionName: "after", displayName: "After" }],
          },
        ],
      }
      assert.deepEqual(await db.tenants.save(config, START_MS), {
        ...nothing,
        created: ["action after"],
        updated: ["trigger post-change-password", "trigger password-reset-post-challenge"],
      })
      assert.deepEqual(await db.actions.listBound(POST_CHALLENGE), [])
      assert.equal((await db.actions.listBound("post-change-password")).length, 1)
      const wrong = binding([{ actionName: "after", displayName: "" }])
      await refuses(db.tenants.save({ ...config, bindings: wrong }, START_MS), "invalid_tenant")
    })

    it("moves an Action to another trigger with its binding, and not without it", async () => {
      await using db = await seed(open)
      const moved = actionConfig("deny", {
        ...trigger("post-change-password"),
        contentDigest: "digest-moved",
      })
      const actions = [...CONFIG.actions.slice(0, 1), moved]
      await refuses(db.tenants.save({ ...CONFIG, actions }, START_MS), "invalid_tenant")
      const bindings: TenantConfig["bindings"] = [
        ...binding([{ actionName: "step-up", displayName: "Step up" }]),
        {
          triggerId: "post-change-password",
          bindings: [{ actionName: "deny", displayName: "Deny" }],
        },
      ]
      await db.tenants.save({ ...CONFIG, actions, bindings }, START_MS)
      assert.equal((await db.actions.listBound(POST_CHALLENGE)).length, 1)
      const [bound] = await db.actions.listBound("post-change-password")
      const version = await db.actions.loadVersion(bound?.versionId ?? "")
      assert.equal(version?.triggerId, "post-change-password")
    })

    it("counts the Actions of a trigger when all are saved", async () => {
      await using db = await seed(open)
      const names = ["a", "b", "c", "d"]
      const four = names.map((name) => actionConfig(name, { contentDigest: `${name}-1` }))
      const away = (name: string) =>
        actionConfig(name, { ...trigger("post-change-password"), contentDigest: `${name}-2` })
      const unbound = { ...CONFIG, bindings: [] }
      await db.tenants.save({ ...unbound, actions: [...four, away("e")] }, START_MS)
      const fifth = actionConfig("e", { contentDigest: "e-1" })
      await refuses(
        db.tenants.save({ ...unbound, actions: [...four, fifth] }, START_MS),
        "too_many_actions",
      )
      const swapped = [fifth, ...four.slice(1), away("a")]
      assert.deepEqual(
        (await db.tenants.save({ ...unbound, actions: swapped }, START_MS)).updated,
        ["action e", "action a"],
      )
    })

    it("knows no module that the files leave out", async () => {
      await using db = await seed(open)
      const { trigger: _, runtime: _r, modules: _m, ...code } = newContent()
      const modules = [{ name: "lib", isPublished: true, content: () => code }]
      const user = { ...changed, modules: [{ name: "lib", number: null }] }
      const actions = [user, deny]
      await db.tenants.save({ ...CONFIG, modules, actions }, START_MS)
      await refuses(db.tenants.save({ ...CONFIG, actions }, START_MS), "invalid_tenant")
      assert.equal((await db.actions.findModuleByName("lib"))?.usedBy, 1)
    })

    it("creates a client behind the others, changes it, and deletes its grants with it", async () => {
      await using db = await seed(open)
      const client = clientOf("made", { name: "Made" }, { sealedSecret: "sealed" })
      assert.equal(await db.tenants.createClient(client), true)
      assert.equal(await db.tenants.createClient(client), false)
      assert.deepEqual((await db.tenants.listClients()).at(-1), client)
      const renamed = clientOf("made", { name: "Renamed" }, client)
      assert.deepEqual(await db.tenants.changeClient("made", () => renamed), renamed)
      assert.deepEqual(await db.tenants.findClient("made"), renamed)
      assert.equal(await db.tenants.changeClient("nobody", (same) => same), null)
      for (const clientId of ["made", "app"])
        await db.entities.create(
          {
            kind: "client-grant",
            id: `cgr_${clientId}`,
            key: clientId,
            document: { client_id: clientId },
            sealedSecrets: null,
          },
          START_MS,
        )
      assert.equal(await db.tenants.deleteClient("made"), true)
      assert.equal(await db.tenants.deleteClient("made"), false)
      const grants = await db.entities.list("client-grant")
      assert.deepEqual(
        grants.map(({ key }) => key),
        ["app"],
      )
    })

    it("keeps a client's secret and keys when the tenant's files say none", async () => {
      await using db = await seed(open)
      const credentials = [
        {
          id: "cred_1",
          name: "",
          kid: "kid",
          algorithm: "RS256",
          pem: "pem",
          createdAtMs: 1,
          updatedAtMs: 1,
          expiresAtMs: null,
        },
      ] as const
      const first = clientOf("app", { name: "App" }, { sealedSecret: "first", credentials })
      await db.tenants.changeClient("app", () => first)
      const other = clientOf("app", { name: "App" }, { sealedSecret: "other" })
      const config = { ...CONFIG, clients: [other] }
      await db.tenants.save(config, START_MS)
      assert.deepEqual(await db.tenants.findClient("app"), first)
      await db.tenants.save({ ...CONFIG, clients: [{ ...other, isSecretGiven: true }] }, START_MS)
      assert.equal((await db.tenants.findClient("app"))?.sealedSecret, "other")
      await db.tenants.save({ ...CONFIG, clients: null }, START_MS)
      assert.equal((await db.tenants.listClients()).length, 1)
    })

    it("plans what saving would do, and does none of it", async () => {
      await using db = await seed(open)
      const config: TenantConfig = {
        ...CONFIG,
        tenant: { ...CONFIG.tenant, friendlyName: "Acme 2" },
        clients: [clientOf("new", { name: "New" })],
        actions: [changed, deny],
      }
      const before = await db.actions.listBound(POST_CHALLENGE)
      const plan = await db.tenants.plan(config)
      assert.deepEqual(plan, {
        created: ["client new"],
        updated: ["tenant acme", "action step-up"],
        deleted: ["client zebra", "client app"],
      })
      assert.deepEqual(await db.actions.listBound(POST_CHALLENGE), before)
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
      assert.equal((await db.actions.listBound(POST_CHALLENGE)).length, 2)
    })
  })
}
