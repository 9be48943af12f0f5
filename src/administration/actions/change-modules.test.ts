import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { describe, it } from "node:test"
import type { ServiceError } from "../../errors/service-error.ts"
import { openSecrets, secretsContext } from "../../executions/secrets.ts"
import { systemChance } from "../../lib/chance.ts"
import { Secret } from "../../lib/secret.ts"
import { newBuilder } from "../../new-builder.ts"
import { newKeyRing } from "../../security/key-ring.ts"
import { openStores } from "../../storage/open-stores.fixture.ts"
import { createModule, rollBackModule, updateModule } from "./change-modules.ts"
import type { CodeInput } from "./inputs.ts"

describe("a module", () => {
  it("has a name that can be required, whatever that looks like", async () => {
    await using world = await open()
    for (const name of ["", "../a", "a/b", "-a", "__proto__", "a b", "a\0", "é", "a".repeat(256)])
      await assert.rejects(world.create(name), refusedAs("invalid_request"))
    for (const name of ["a", "A-1.b_c", "constructor", "a".repeat(255)])
      assert.equal((await world.create(name)).name, name)
  })

  it("keeps the secrets that come without a value, and what does not come at all", async () => {
    await using world = await open()
    const secrets = [{ name: "K", value: "one" }]
    const { id, draft } = await world.create("m", { secrets })
    const changed = await world.update(id, { code: "exports.b = 2" })
    assert.deepEqual(world.secretsOf("m", changed?.draft.sealedSecrets), { K: "one" })
    assert.notEqual(changed?.draft.contentDigest, draft.contentDigest)
    const more = await world.update(id, { secrets: [...keep("K"), { name: "L", value: "two" }] })
    assert.deepEqual(world.secretsOf("m", more?.draft.sealedSecrets), { K: "one", L: "two" })
    assert.equal(more?.draft.code, "exports.b = 2")
    await assert.rejects(world.update(id, { secrets: keep("M") }), refusedAs("invalid_request"))
  })

  it("goes back in its draft to what was published, secrets and all, and only to something else", async () => {
    await using world = await open()
    const { id } = await world.create("m", { secrets: [{ name: "K", value: "one" }] })
    const first = await world.publish(id)
    await assert.rejects(world.rollBack(id, first?.id ?? ""), refusedAs("module_unchanged"))
    await world.update(id, { code: "exports.b = 2", secrets: [] })
    const second = await world.publish(id)
    const back = await world.rollBack(id, first?.id ?? "")
    assert.equal(back?.draft.contentDigest, first?.contentDigest)
    assert.deepEqual(world.secretsOf("m", back?.draft.sealedSecrets), { K: "one" })
    assert.equal(back?.latest?.id, second?.id, "nothing is published by it")
    const other = await world.create("n")
    assert.equal(await world.rollBack(other.id, first?.id ?? ""), null)
  })

  it("that could not be built is kept, and not published", async () => {
    await using world = await open()
    const { id, draft } = await world.create("m", { code: "exports.x = (" })
    assert.deepEqual([draft.build.status, draft.code], ["failed", "exports.x = ("])
    await assert.rejects(world.publish(id), refusedAs("action_not_built"))
  })

  it("keeps every one of several changes that are made at once", async () => {
    await using world = await open()
    for (let count = 0; count < 10; count++) {
      const name = `m${count}`
      const { id } = await world.create(name)
      await Promise.all([
        world.update(id, { code: `exports.a = ${count}` }),
        world.update(id, { secrets: [{ name: "K", value: name }] }),
      ])
      const draft = (await world.actions.findModule(id))?.draft
      assert.equal(draft?.code, `exports.a = ${count}`)
      assert.deepEqual(world.secretsOf(name, draft?.sealedSecrets), { K: name })
    }
  })
})

function keep(name: string) {
  return [{ name, value: null }]
}

function refusedAs(code: string) {
  return (error: unknown) => {
    assert.equal((error as ServiceError).code, code)
    return true
  }
}

async function open() {
  const stores = await openStores("file::memory:")
  const { actions, clock } = stores
  const keys = newKeyRing([new Secret(randomBytes(32).toString("base64url"))])
  const builder = newBuilder({ registry: "http://127.0.0.1:9", actions, clock, isDev: false })
  const deps = { ...stores, keys, builder, chance: systemChance }
  const input: CodeInput = { code: "exports.a = 1", dependencies: [], secrets: [] }
  return {
    actions,
    create: (name: string, change: Partial<CodeInput> = {}) =>
      createModule(deps, { ...input, ...change, name }),
    update: (id: string, change: Partial<CodeInput>) => updateModule(deps, id, change),
    rollBack: (id: string, versionId: string) => rollBackModule(deps, id, versionId),
    publish: (id: string) => actions.publishModule(id, clock.nowMs()),
    secretsOf: (name: string, sealed = "") =>
      openSecrets(keys, sealed, secretsContext("modules", name)),
    [Symbol.asyncDispose]: () => stores[Symbol.asyncDispose](),
  }
}
