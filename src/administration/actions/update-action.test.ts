import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { describe, it } from "node:test"
import { POST_CHALLENGE } from "../../actions/trigger.ts"
import { ServiceError } from "../../errors/service-error.ts"
import { openSecrets, secretsContext } from "../../executions/secrets.ts"
import { systemChance } from "../../lib/chance.ts"
import { Secret } from "../../lib/secret.ts"
import { newBuilder } from "../../new-builder.ts"
import type { ActionBuilder } from "../../ports/action-builder.ts"
import { newKeyRing } from "../../security/key-ring.ts"
import { openStores } from "../../storage/open-stores.fixture.ts"
import { createAction } from "./create-action.ts"
import type { ActionInput } from "./inputs.ts"
import { updateAction } from "./update-action.ts"

const CODE = "exports.onExecutePostChallenge = async () => {}"

describe("a secret of an Action", () => {
  it("keeps its value and its date when it comes without one", async () => {
    await using world = await open()
    const { id } = await world.create({ secrets: [{ name: "K", value: "one" }] })
    const [before] = (await world.action(id)).draft.secretNames
    world.clock.advance(1000)
    await world.update(id, {
      secrets: [
        { name: "K", value: null },
        { name: "L", value: "two" },
      ],
    })
    const { draft } = await world.action(id)
    assert.deepEqual(draft.secretNames, [
      before,
      { name: "L", updatedAtMs: (before?.updatedAtMs ?? 0) + 1000 },
    ])
    assert.deepEqual(world.secretsOf("a", draft.sealedSecrets), { K: "one", L: "two" })
  })

  it("stays when the list does not come, and goes when it comes without it", async () => {
    await using world = await open()
    const { id } = await world.create({ secrets: [{ name: "K", value: "one" }] })
    await world.update(id, { code: `${CODE};` })
    const kept = (await world.action(id)).draft
    assert.deepEqual(world.secretsOf("a", kept.sealedSecrets), { K: "one" })
    await world.update(id, { secrets: [] })
    const { secretNames, sealedSecrets } = (await world.action(id)).draft
    assert.deepEqual([secretNames, world.secretsOf("a", sealedSecrets)], [[], {}])
  })

  it("is refused by its name when it never had a value, and is there twice", async () => {
    await using world = await open()
    const { id } = await world.create()
    const set = (...values: (string | null)[]) =>
      world.update(id, { secrets: values.map((value) => ({ name: "K", value })) })
    await assert.rejects(set(null), refusal(/The secret K has no value/))
    await assert.rejects(set("hunter2", "hunter3"), (error: unknown) => {
      assert.doesNotMatch(String((error as Error).stack), /hunter/)
      return refusal(/The secret K is there twice/)(error)
    })
  })

  it("may be called like a part of every object", async () => {
    await using world = await open()
    const secrets = ["__proto__", "constructor"].map((name) => ({ name, value: `of ${name}` }))
    const { id } = await world.create({ secrets })
    await world.update(id, { secrets: secrets.map(({ name }) => ({ name, value: null })) })
    const opened = world.secretsOf("a", (await world.action(id)).draft.sealedSecrets) ?? {}
    for (const { name, value } of secrets)
      assert.equal(Object.getOwnPropertyDescriptor(opened, name)?.value, value)
  })

  it("cannot be opened where its Action's name is another", async () => {
    await using world = await open()
    const { draft } = await world.create({ secrets: [{ name: "K", value: "one" }] })
    assert.equal(world.secretsOf("b", draft.sealedSecrets), null)
  })
})

describe("an Action that is renamed", () => {
  it("has its secrets under its new name, and its versions under the one they had", async () => {
    await using world = await open()
    const { id } = await world.create({ secrets: [{ name: "K", value: "one" }] })
    const first = await world.actions.deploy(id, world.clock.nowMs())
    await world.update(id, { name: "b" })
    const { name, draft, deployed } = await world.action(id)
    assert.equal(name, "b")
    assert.deepEqual(world.secretsOf("b", draft.sealedSecrets), { K: "one" })
    assert.notEqual(draft.contentDigest, deployed?.contentDigest, "there is something to deploy")
    const again = await world.actions.rollBack(id, first?.id ?? "", false, world.clock.nowMs())
    const version = await world.actions.loadVersion(again?.id ?? "")
    assert.equal(version?.actionName, "a")
    assert.deepEqual(world.secretsOf("a", version?.sealedSecrets ?? ""), { K: "one" })
  })

  it("does not take an older version into its draft: the secrets could not be opened there", async () => {
    await using world = await open()
    const { id } = await world.create({ secrets: [{ name: "K", value: "one" }] })
    const first = await world.actions.deploy(id, world.clock.nowMs())
    await world.update(id, { name: "b" })
    const before = await world.action(id)
    await assert.rejects(
      world.actions.rollBack(id, first?.id ?? "", true, world.clock.nowMs()),
      refusal(/was called a then/),
    )
    assert.deepEqual(await world.action(id), before)
  })

  it("is refused a name that is taken or shows nothing, whatever else is to change", async () => {
    await using world = await open()
    await world.create({ name: "taken" })
    const { id, draft } = await world.create()
    const change = { code: "// new" }
    for (const name of ["", "  ", "a\nb", "a\0", "x".repeat(129)])
      await assert.rejects(world.update(id, { ...change, name }), refusal(/A name has 1 to 128/))
    await assert.rejects(
      world.update(id, { ...change, name: "taken" }),
      (error: unknown) => (error as ServiceError).code === "action_exists",
    )
    assert.deepEqual((await world.action(id)).draft, draft)
    assert.equal((await world.update(id, { name: "x".repeat(128) }))?.name, "x".repeat(128))
  })
})

describe("changes of one Action at once", () => {
  it("are all kept, each of its own field", async () => {
    await using world = await open()
    for (let count = 0; count < 10; count++) {
      const { id } = await world.create({ name: `a${count}`, trigger: FOREIGN })
      await Promise.all([
        world.update(id, { code: `${CODE}; // ${count}` }),
        world.update(id, { name: `b${count}` }),
        world.update(id, { secrets: [{ name: "K", value: `${count}` }] }),
        world.update(id, { runtime: "node18" }),
      ])
      const { name, draft } = await world.action(id)
      assert.equal(name, `b${count}`)
      assert.equal(draft.code, `${CODE}; // ${count}`)
      assert.equal(draft.runtime, "node18")
      assert.deepEqual(world.secretsOf(name, draft.sealedSecrets), { K: `${count}` })
    }
  })
})

describe("the build of an Action", () => {
  it("is made for new code only", async () => {
    await using world = await open()
    const { id } = await world.create()
    assert.equal(world.builds.length, 1)
    await world.update(id, { name: "b", secrets: [{ name: "K", value: "one" }] })
    assert.equal(world.builds.length, 1)
    await world.update(id, { code: `${CODE};` })
    assert.equal(world.builds.length, 2)
  })

  it("that failed is kept with its reason, and is tried again by the next change", async () => {
    await using world = await open()
    const { id, draft } = await world.create({ code: "exports.x = (" })
    assert.equal(draft.build.status, "failed")
    assert.equal(draft.code, "exports.x = (")
    await assert.rejects(
      world.actions.deploy(id, world.clock.nowMs()),
      (error: unknown) => (error as ServiceError).code === "action_not_built",
    )
    await world.update(id, { name: "b" })
    assert.equal(world.builds.length, 2)
    assert.equal((await world.update(id, { code: CODE }))?.draft.build.status, "built")
  })

  it("is not begun for code that is too long", async () => {
    await using world = await open()
    await assert.rejects(world.create({ code: "é".repeat(50_001) }), refusal(/100000 bytes/))
    assert.equal(world.builds.length, 0)
    await world.create({ code: `//${"é".repeat(49_999)}` })
  })
})

const FOREIGN = { id: "post-login", version: null } as const

function refusal(message: RegExp) {
  return (error: unknown) => {
    assert.ok(error instanceof ServiceError, String(error))
    assert.equal(error.code, "invalid_request")
    assert.match(error.message, message)
    return true
  }
}

async function open() {
  const stores = await openStores("file::memory:")
  const { actions, clock } = stores
  const keys = newKeyRing([new Secret(randomBytes(32).toString("base64url"))])
  const real = newBuilder({ registry: "http://127.0.0.1:9", actions, clock, isDev: false })
  const builds: string[] = []
  const builder: ActionBuilder = {
    build(input) {
      builds.push(input.code)
      return real.build(input)
    },
  }
  const deps = { ...stores, keys, builder, chance: systemChance }
  const input: ActionInput = {
    name: "a",
    trigger: { id: POST_CHALLENGE, version: null },
    code: CODE,
    runtime: "node22",
    dependencies: [],
    secrets: [],
    modules: [],
  }
  return {
    actions,
    clock,
    builds,
    create: (change: Partial<ActionInput> = {}) => createAction(deps, { ...input, ...change }),
    update: (id: string, change: Partial<ActionInput>) => updateAction(deps, id, change),
    async action(id: string) {
      const action = await actions.find(id)
      assert.ok(action !== null)
      return action
    },
    secretsOf: (name: string, sealed: string) =>
      openSecrets(keys, sealed, secretsContext("actions", name)),
    [Symbol.asyncDispose]: () => stores[Symbol.asyncDispose](),
  }
}
