// Auth0 Management API, "Actions" (management/v2/actions), by the real client: npm `auth0`.
import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { request } from "node:https"
import { readFile } from "node:fs/promises"
import { text } from "node:stream/consumers"
import { ManagementClient } from "auth0"
import { serveTenant } from "./serve.ts"

type Served = Awaited<ReturnType<typeof serveTenant>>

const CODE =
  "exports.onExecutePostChallenge = async (event, api) => { console.log(event.secrets.K) }"
const TRIGGER = { id: "password-reset-post-challenge", version: "v1" } as const

describe("the auth0 SDK", () => {
  let served: Served
  let client: ManagementClient
  before(async () => {
    served = await serveTenant()
    client = new ManagementClient({
      domain: served.domain,
      clientId: served.clientId,
      clientSecret: served.clientSecret,
      fetch: await fetchTrusting(served.certFile),
      maxRetries: 0,
    })
  })
  after(() => served[Symbol.asyncDispose]())

  it("writes, deploys, changes, rolls back and deletes an Action", async () => {
    const created = await client.actions.create({
      name: "life",
      supported_triggers: [TRIGGER],
      code: CODE,
      secrets: [{ name: "K", value: "s3cret" }],
    })
    assert.ok(created.id)
    assert.equal(created.status, "built")
    assert.equal(created.all_changes_deployed, false)
    assert.deepEqual(
      created.secrets?.map(({ name }) => name),
      ["K"],
    )
    assert.equal("value" in (created.secrets?.[0] ?? {}), false)

    const first = await client.actions.deploy(created.id)
    assert.equal(first.number, 1)
    const deployed = await client.actions.get(created.id)
    assert.equal(deployed.all_changes_deployed, true)
    assert.equal(deployed.deployed_version?.id, first.id)

    const changed = await client.actions.update(created.id, { code: `${CODE} // changed` })
    assert.equal(changed.all_changes_deployed, false)
    assert.deepEqual(
      changed.secrets?.map(({ name }) => name),
      ["K"],
    )
    const second = await client.actions.deploy(created.id)
    assert.equal(second.number, 2)

    const versions = []
    for await (const version of await client.actions.versions.list(created.id))
      versions.push(version)
    assert.deepEqual(
      versions.map(({ number, deployed: isDeployed }) => [number, isDeployed]),
      [
        [2, true],
        [1, false],
      ],
    )
    assert.ok(first.id)
    assert.equal((await client.actions.versions.get(created.id, first.id)).code, CODE)
    const back = await client.actions.versions.deploy(created.id, first.id)
    assert.equal(back.number, 3)
    assert.equal(back.code, CODE)
    assert.match((await client.actions.get(created.id)).code ?? "", /changed/)
    await client.actions.versions.deploy(created.id, first.id, { update_draft: true })
    assert.equal((await client.actions.get(created.id)).code, CODE)

    await client.actions.delete(created.id, { force: true })
    await assert.rejects(client.actions.get(created.id), { statusCode: 404 })
  })

  it("binds by id, name and binding, and replaces the whole list", async () => {
    const ids: string[] = []
    for (const name of ["one", "two"]) {
      const { id } = await client.actions.create({
        name,
        supported_triggers: [TRIGGER],
        code: CODE,
        secrets: [{ name: "K", value: "v" }],
        deploy: true,
      })
      assert.ok(id)
      ids.push(id)
    }
    const bound = await client.actions.triggers.bindings.updateMany(TRIGGER.id, {
      bindings: [
        { ref: { type: "action_name", value: "two" }, display_name: "Two" },
        { ref: { type: "action_id", value: ids[0]! }, display_name: "One" },
      ],
    })
    assert.deepEqual(
      bound.bindings?.map(({ action }) => action?.name),
      ["two", "one"],
    )
    const kept = bound.bindings?.[1]?.id
    assert.ok(kept)
    await client.actions.triggers.bindings.updateMany(TRIGGER.id, {
      bindings: [{ ref: { type: "binding_id", value: kept } }],
    })
    const listed = []
    for await (const binding of await client.actions.triggers.bindings.list(TRIGGER.id))
      listed.push(binding)
    assert.deepEqual(
      listed.map(({ id, display_name, action }) => [id, display_name, action?.name]),
      [[kept, "One", "one"]],
    )
    await assert.rejects(client.actions.delete(ids[0]!), { statusCode: 409 })
    await client.actions.triggers.bindings.updateMany(TRIGGER.id, { bindings: [] })
    for (const id of ids) await client.actions.delete(id)
  })

  it("runs a draft on an event, and says what it threw", async () => {
    const { id } = await client.actions.create({
      name: "tried",
      supported_triggers: [TRIGGER],
      code: `exports.onExecutePostChallenge = async (event, api) => {
        console.log("hello", event.user.email)
        if (event.user.email === "bad@example.com") throw new TypeError("oh")
        api.access.deny("no")
      }`,
    })
    assert.ok(id)
    const run = async (email: string) =>
      (await client.actions.test(id, { payload: { event: { user: { email } } } })).payload as {
        logs: string
        commands: unknown
        error?: { name: string; message: string }
        stats: { action_duration_ms: number }
      }
    const good = await run("ana@example.com")
    assert.match(good.logs, /hello ana@example.com/)
    assert.deepEqual(good.commands, [{ type: "access.deny", reason: "no" }])
    assert.equal(good.error, undefined)
    const bad = await run("bad@example.com")
    assert.deepEqual([bad.error?.name, bad.error?.message], ["TypeError", "oh"])
    await client.actions.delete(id)
  })

  it("pages through lists and filters them", async () => {
    const ids: string[] = []
    for (let count = 0; count < 3; count++) {
      const { id } = await client.actions.create({
        name: `listed ${count}`,
        supported_triggers: [{ id: "post-change-password" }],
      })
      ids.push(id ?? "")
    }
    const names: (string | undefined)[] = []
    const page = await client.actions.list({ triggerId: "post-change-password", per_page: 2 })
    for await (const { name } of page) names.push(name)
    assert.deepEqual(names, ["listed 0", "listed 1", "listed 2"])
    const one = []
    for await (const action of await client.actions.list({ actionName: "listed 1" }))
      one.push(action)
    assert.equal(one.length, 1)
    const deployed = []
    for await (const action of await client.actions.list({ deployed: true })) deployed.push(action)
    assert.equal(deployed.length, 0)
    for (const id of ids) await client.actions.delete(id)
  })

  it("keeps modules: drafts, versions, users, roll back", async () => {
    const module = await client.actions.modules.create({
      name: "greetings",
      code: "module.exports = { hello: () => actions.secrets.WORD }",
      secrets: [{ name: "WORD", value: "hi" }],
      publish: true,
    })
    assert.ok(module.id)
    assert.equal(module.latest_version_number, 1)
    const version = module.latest_version?.id
    assert.ok(version)
    const { id } = await client.actions.create({
      name: "greets",
      supported_triggers: [TRIGGER],
      code: `const { hello } = require("actions:greetings")
        exports.onExecutePostChallenge = async (event, api) => api.access.deny(hello())`,
      modules: [{ module_id: module.id, module_version_id: version }],
    })
    assert.ok(id)
    const { payload } = await client.actions.test(id, { payload: { event: {} } })
    assert.deepEqual((payload as { commands: unknown }).commands, [
      { type: "access.deny", reason: "hi" },
    ])
    const users = []
    for await (const user of await client.actions.modules.listActions(module.id)) users.push(user)
    assert.deepEqual(
      users.map(({ action_name }) => action_name),
      ["greets"],
    )
    await assert.rejects(client.actions.modules.delete(module.id), { statusCode: 412 })
    await client.actions.modules.update(module.id, {
      code: "module.exports = { hello: () => 'yo' }",
    })
    const next = await client.actions.modules.versions.create(module.id)
    assert.equal(next.version_number, 2)
    await assert.rejects(client.actions.modules.versions.create(module.id), { statusCode: 409 })
    await client.actions.modules.rollback(module.id, { module_version_id: version })
    assert.match((await client.actions.modules.get(module.id)).code ?? "", /secrets/)
    await client.actions.delete(id)
    await client.actions.modules.delete(module.id)
  })

  it("lists the triggers", async () => {
    const { triggers } = await client.actions.triggers.list()
    const found = triggers?.find(({ id }) => id === TRIGGER.id)
    assert.deepEqual([found?.version, found?.status], ["v1", "CURRENT"])
  })

  for (const [what, body, message] of [
    ["an unknown property", { name: "x", supported_triggers: [TRIGGER], colour: 1 }, /colour/],
    ["no trigger", { name: "x", supported_triggers: [] }, /supported_triggers/],
    ["an unknown trigger", { name: "x", supported_triggers: [{ id: "post-lunch" }] }, /trigger/],
    [
      "a secret that was never given",
      { name: "x", supported_triggers: [TRIGGER], secrets: [{ name: "K" }] },
      /secret K/,
    ],
  ] as const)
    it(`is told what is wrong with ${what}`, async () => {
      await assert.rejects(client.actions.create(body as never), (error: unknown) => {
        const { statusCode, body: said } = error as {
          statusCode: number
          body: { errorCode: string; message: string }
        }
        assert.equal(statusCode, 400)
        assert.equal(said.errorCode, "invalid_body")
        assert.match(said.message, message)
        return true
      })
    })

  it("is refused a fifth Action of the trigger, and a name that is taken", async () => {
    const create = (name: string) =>
      client.actions.create({
        name,
        supported_triggers: [TRIGGER],
        code: CODE,
        secrets: [{ name: "K", value: "v" }],
      })
    const ids: string[] = []
    for (const name of ["a", "b", "c", "d"]) ids.push((await create(name)).id ?? "")
    await assert.rejects(create("e"), { statusCode: 400 })
    await client.actions.delete(ids[3]!)
    await assert.rejects(create("a"), { statusCode: 409 })
    for (const id of ids.slice(0, 3)) await client.actions.delete(id)
  })

  it("keeps a draft that cannot be built, says why, and does not deploy it", async () => {
    const { id, status } = await client.actions.create({
      name: "broken",
      supported_triggers: [TRIGGER],
      code: "exports.onExecutePostChallenge = async (event, api) => {",
    })
    assert.ok(id)
    assert.equal(status, "failed")
    await assert.rejects(client.actions.deploy(id), (error: unknown) => {
      const { statusCode, message } = error as { statusCode: number; message: string }
      assert.equal(statusCode, 400)
      assert.doesNotMatch(message, /must be in the 'built' state/)
      return true
    })
    const mended = await client.actions.update(id, { code: CODE.replace("event.secrets.K", "1") })
    assert.equal(mended.status, "built")
    assert.equal((await client.actions.deploy(id)).number, 1)
    await client.actions.delete(id)
  })

  it("cannot do what its token's scopes do not allow, or without a token that is ours", async () => {
    const reader = await tokenFor(served, "read:actions")
    const withToken = async (token: string) =>
      new ManagementClient({
        domain: served.domain,
        token,
        fetch: await fetchTrusting(served.certFile),
        maxRetries: 0,
      })
    const limited = await withToken(reader)
    await limited.actions.triggers.list()
    await assert.rejects(
      limited.actions.create({ name: "x", supported_triggers: [TRIGGER] }),
      (error: unknown) => {
        const { statusCode, body } = error as { statusCode: number; body: { message: string } }
        assert.equal(statusCode, 403)
        assert.equal(body.message, "Insufficient scope, expected any of: create:actions")
        return true
      },
    )
    const [header, , signature] = reader.split(".")
    const forged = Buffer.from(JSON.stringify({ scope: "create:actions", azp: "me" })).toString(
      "base64url",
    )
    for (const token of ["nonsense", `${header}.${forged}.${signature}`]) {
      const client2 = await withToken(token)
      await assert.rejects(client2.actions.triggers.list(), { statusCode: 401 })
    }
  })
})

async function tokenFor({ booted }: Served, scope: string): Promise<string> {
  const response = await booted.post("/oauth/token", {
    grant_type: "client_credentials",
    client_id: "management",
    client_secret: (await import("../flows/boot.ts")).MANAGEMENT_SECRET,
    audience: `${booted.baseUrl}/api/v2/`,
    scope,
  })
  return ((await response.json()) as { access_token: string }).access_token
}

/** `fetch` that trusts one certificate more: Node reads `NODE_EXTRA_CA_CERTS` at its start only. */
async function fetchTrusting(certFile: string): Promise<typeof fetch> {
  const ca = await readFile(certFile, "utf8")
  return async (input, init) => {
    const asked = new Request(input, init)
    const body = Buffer.from(await asked.arrayBuffer())
    return new Promise((resolve, reject) => {
      const sent = request(
        asked.url,
        { method: asked.method, headers: Object.fromEntries(asked.headers), ca },
        async (message) => {
          const status = message.statusCode ?? 500
          const said = await text(message)
          const headers = Object.entries(message.headers).flatMap(([name, value]) =>
            value === undefined ? [] : [[name, String(value)] as [string, string]],
          )
          resolve(new Response(status === 204 ? null : said, { status, headers }))
        },
      )
      sent.on("error", reject)
      sent.end(body)
    })
  }
}
