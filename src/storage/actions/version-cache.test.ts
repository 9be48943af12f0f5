import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { ActionVersion } from "../../actions/version.ts"
import { versionCache } from "./version-cache.ts"

describe("the cache of versions", () => {
  it("drops what was asked for least recently when it is full", () => {
    const cache = versionCache(400)
    cache.set(version("a", 100))
    cache.set(version("b", 100))
    assert.equal(cache.get("a")?.id, "a")
    cache.set(version("c", 100))
    assert.deepEqual(kept(cache), ["a", "c"])
  })

  it("counts packages and modules, two bytes a character", () => {
    const cache = versionCache(400)
    cache.set(version("a", 1))
    const module = { name: "m", code: "", bundle: "x".repeat(100), sealedSecrets: "" }
    cache.set({ ...version("b", 0), bundle: "x".repeat(100), modules: [module] })
    assert.deepEqual(kept(cache), ["b"])
  })

  it("keeps nothing that is larger than itself, and drops nothing for it", () => {
    const cache = versionCache(400)
    cache.set(version("a", 100))
    cache.set(version("b", 201))
    assert.deepEqual(kept(cache), ["a"])
  })

  it("counts a version once that is loaded twice at once", () => {
    const cache = versionCache(400)
    for (let count = 0; count < 3; count++) cache.set(version("a", 100))
    cache.set(version("b", 100))
    assert.deepEqual(kept(cache), ["a", "b"])
  })
})

function kept(cache: ReturnType<typeof versionCache>): string[] {
  return ["a", "b", "c"].filter((id) => cache.get(id) !== null)
}

function version(id: string, length: number): ActionVersion {
  return {
    id,
    actionId: "act",
    actionName: "guard",
    number: 1,
    triggerId: "password-reset-post-challenge",
    code: "x".repeat(length),
    bundle: null,
    modules: [],
    sealedSecrets: "",
  }
}
