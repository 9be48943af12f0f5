import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { checkDependencies } from "./check-dependencies.ts"

const REGISTRY = "https://registry.example.com/npm"

describe("checkDependencies", () => {
  it("takes versions, ranges and tags", () => {
    for (const version of ["1.0.0", "1.0.0-rc.1", "^1.2", "latest", "next", "*", "", ">=1 <3 || 5"])
      assert.equal(refusal("axios", version), null, version)
    for (const name of ["axios", "@auth0/some.thing", "lodash_es", "JSONStream"])
      assert.equal(refusal(name, "1.0.0"), null, name)
  })

  it("knows what is exact, and so needs no look into the registry", () => {
    for (const version of ["1.0.0", " 1.0.0 ", "1.0.0-rc.1"]) assert.equal(isExact(version), true)
    for (const version of ["v1.0.0", "1.0", "^1.0.0", "latest", "01.0.0", ""])
      assert.equal(isExact(version), false, version)
  })

  it("refuses all that leads elsewhere", () => {
    const elsewhere = [
      "npm:other@1.0.0",
      "file:../secrets",
      "/etc",
      "./here",
      "~/here",
      "git+ssh://git@example.com/a.git",
      "github:a/b",
      "a/b",
      "https://example.com/a.tgz",
      "workspace:*",
    ]
    for (const version of elsewhere)
      assert.match(refusal("axios", version) ?? "", /is not/, version)
  })

  it("refuses names that are none", () => {
    for (const name of ["", ".", "..", "../a", "/etc", "a b", "node_modules", "@a", "a@1", "a/b/c"])
      assert.notEqual(refusal(name, "1.0.0"), null, name)
    assert.equal(refusal("a".repeat(214), "1.0.0"), null)
    assert.match(refusal("a".repeat(215), "1.0.0") ?? "", /too long/)
    assert.match(refusal("a", "1".repeat(257)) ?? "", /too long/)
  })

  it("refuses a package that is there twice", () => {
    const twice = ["1.0.0", "2.0.0"].map((version) => ({ name: "a", version, registryUrl: null }))
    const checked = checkDependencies(twice, REGISTRY)
    assert.deepEqual(checked.ok ? [] : checked.errors.map(({ message }) => message), [
      "a is there twice.",
    ])
  })

  it("takes registries by https, and this machine's by http", () => {
    const good = [
      "https://npm.example.com",
      "https://e.com/a/",
      "http://localhost:1/",
      "http://[::1]",
    ]
    for (const url of good) assert.equal(refusal("a", "1.0.0", url), null, url)
    const bad = [
      "",
      "npm.example.com",
      "http://npm.example.com",
      "file:///etc",
      "https://user@npm.example.com",
      "https://:secret@npm.example.com",
      "https://npm.example.com/?a=1",
      "https://npm.example.com/#a",
    ]
    for (const url of bad)
      assert.match(refusal("a", "1.0.0", url) ?? "", /^The registry of a is not an https URL/, url)
  })

  it("says which registry each comes from, written in one way", () => {
    const dependencies = [
      { name: "a", version: "1.0.0", registryUrl: null },
      { name: "b", version: " ^2 ", registryUrl: "https://npm.example.com/" },
    ]
    const checked = checkDependencies(dependencies, REGISTRY)
    assert.deepEqual(checked.ok && checked.packages, [
      { name: "a", version: "1.0.0", registry: `${REGISTRY}/` },
      { name: "b", version: "^2", registry: "https://npm.example.com/" },
    ])
  })

  function refusal(name: string, version: string, registryUrl: string | null = null) {
    const checked = checkDependencies([{ name, version, registryUrl }], REGISTRY)
    return checked.ok ? null : checked.errors[0].message
  }

  function isExact(version: string) {
    const checked = checkDependencies([{ name: "a", version, registryUrl: null }], REGISTRY)
    return checked.ok && checked.areExact
  }
})
