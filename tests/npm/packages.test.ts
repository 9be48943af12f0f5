import assert from "node:assert/strict"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { after, before, beforeEach, describe, it } from "node:test"
import { type Builds, load, startBuilds } from "./builds.ts"

describe("an Action with npm packages", () => {
  let builds: Builds
  before(async () => {
    builds = await startBuilds()
  })
  after(() => builds.close())
  beforeEach(() => {
    builds.registry.asked = []
    builds.registry.mood = "well"
  })

  it("gets axios, which fetches", async () => {
    await builds.registry.publishInstalled("axios")
    const axios = load(await builds.built({ axios: "latest" }))("axios")
    const { data } = await axios.get(`${builds.registry.url}axios`)
    assert.equal(data.name, "axios")
  })

  it("gets a scoped package", async () => {
    await builds.registry.publishInstalled("@xmldom/xmldom")
    const { DOMParser } = load(await builds.built({ "@xmldom/xmldom": "latest" }))("@xmldom/xmldom")
    const document = new DOMParser().parseFromString("<a><b>text</b></a>", "text/xml")
    assert.equal(document.getElementsByTagName("b")[0].textContent, "text")
  })

  it("gets auth0 and a sub-path of it, with an alias among what it needs", async () => {
    await builds.registry.publishInstalled("auth0")
    const code =
      'const { ManagementClient } = require("auth0"); const old = require("auth0/legacy")'
    const require = load(await builds.built({ auth0: "latest" }, code))
    const options = { domain: "example.com", clientId: "id", clientSecret: "secret" }
    assert.ok("users" in new (require("auth0").ManagementClient)(options))
    assert.ok("users" in new (require("auth0/legacy").ManagementClient)(options))
  })

  it("gets what its packages need themselves", async () => {
    const { registry } = builds
    await registry.publish({ name: "leaf", version: "1.0.0" })
    await registry.publish(
      { name: "leaf", version: "2.0.0" },
      { "index.js": 'module.exports = "leaf 2"' },
    )
    await registry.publish(
      { name: "tree", version: "1.0.0", dependencies: { leaf: "^1.0.0" } },
      { "index.js": 'exports.leaf = require("leaf")' },
    )
    const require = load(await builds.built({ tree: "1.0.0", leaf: "2.0.0" }, 'require("leaf")'))
    assert.equal(require("tree").leaf, "leaf")
    assert.equal(require("leaf"), "leaf 2")
  })

  it("gets ES modules by require, as Node gives them", async () => {
    const { registry } = builds
    await registry.publish(
      { name: "es-only", version: "1.0.0", type: "module", exports: { import: "./es.js" } },
      {
        "es.js":
          'import { basename } from "node:path"\nexport default 1\nexport const name = basename(import.meta.url)',
      },
    )
    await registry.publish(
      { name: "es-named", version: "1.0.0", type: "module", main: "es.js" },
      { "es.js": 'const give = () => 7\nexport { give as "module.exports" }' },
    )
    const require = load(await builds.built({ "es-only": "1.0.0", "es-named": "1.0.0" }))
    assert.deepEqual({ ...require("es-only") }, { default: 1, name: "bundle.js" })
    assert.equal(require("es-named")(), 7)
  })

  it("gets the sub-paths that it requires, and no function for one that is not there", async () => {
    await builds.registry.publish(
      { name: "@acme/paths", version: "1.0.0", exports: { ".": "./index.js", "./deep": "./d.js" } },
      { "d.js": 'exports.deep = "deep"', "inner.js": "" },
    )
    const code = `
      import("@acme/paths/deep"); require("@acme/paths/inner.js"); require("@acme/paths-other")`
    const built = await builds.built({ "@acme/paths": "1.0.0" }, code)
    assert.equal(load(built)("@acme/paths/deep").deep, "deep")
    assert.equal(load(built)("@acme/paths"), "@acme/paths")
    assert.throws(() => load(built)("@acme/paths/inner.js"), /not in the bundle/)
    assert.throws(() => load(built)("@acme/paths-other"), /not in the bundle/)
  })

  it("is told the versions that latest, a tag and a range mean", async () => {
    const { registry } = builds
    for (const version of ["1.0.0", "1.4.2", "2.0.0-beta.1", "2.0.0"]) {
      for (const name of ["one", "two", "three", "four"]) await registry.publish({ name, version })
    }
    registry.tag("two", "next", "2.0.0-beta.1")
    const wanted = { one: "latest", two: "next", three: "^1.0.0", four: " v1.0.0 " }
    const { dependencies } = await builds.built(wanted)
    assert.deepEqual(
      dependencies.map(({ name, version }) => `${name}@${version}`),
      ["one@2.0.0", "two@2.0.0-beta.1", "three@1.4.2", "four@1.0.0"],
    )
  })

  it("takes a package, and what that needs, from the registry it names", async () => {
    const other = await builds.startOther()
    const { registry } = builds
    await registry.publish({ name: "needed", version: "1.0.0" })
    await registry.publish({ name: "mine", version: "1.0.0", dependencies: { needed: "*" } })
    await other.publish(
      { name: "needed", version: "1.0.0" },
      { "index.js": 'exports.of = "other"' },
    )
    await other.publish(
      { name: "mine", version: "1.0.0", dependencies: { needed: "*" } },
      { "index.js": 'module.exports = require("needed")' },
    )
    const built = await builds.built([
      { name: "mine", version: "1.0.0", registryUrl: other.url },
      { name: "needed", version: "1.0.0", registryUrl: null },
    ])
    assert.deepEqual(load(built)("mine"), { of: "other" })
    assert.equal(load(built)("needed"), "needed")
    assert.equal(built.dependencies[0]?.registryUrl, other.url)
  })

  it("learns of what a package lacks when the package asks for it, not before", async () => {
    await builds.registry.publish(
      { name: "hopeful", version: "1.0.0" },
      {
        "index.js": `
          exports.byName = () => require("not-installed")
          exports.byFile = () => require("./not-there.js")
          exports.byImport = () => import("not-installed")
          exports.style = () => require("./style.css")
          try { exports.optional = require("faster") } catch (error) { exports.optional = error.code }`,
        "style.css": "a {}",
      },
    )
    const hopeful = load(await builds.built({ hopeful: "1.0.0" }))("hopeful")
    assert.equal(hopeful.optional, "MODULE_NOT_FOUND")
    const notFound = { code: "MODULE_NOT_FOUND", message: "Cannot find module 'not-installed'" }
    assert.throws(hopeful.byName, notFound)
    // Twice: what has thrown once is no empty module afterwards.
    assert.throws(hopeful.byName, notFound)
    assert.throws(hopeful.byFile, { code: "MODULE_NOT_FOUND" })
    assert.throws(hopeful.style, { code: "MODULE_NOT_FOUND" })
    await assert.rejects(hopeful.byImport(), notFound)
  })

  it("gets no file of the server, however a package asks for it", async () => {
    const secret = join(import.meta.dirname, "../../package.json")
    await builds.registry.publish(
      { name: "nosy", version: "1.0.0" },
      {
        "index.js": `
          exports.absolute = () => require(${JSON.stringify(secret)})
          exports.relative = () => require("../../../../../../../../../..${secret}")`,
      },
    )
    const built = await builds.built({ nosy: "1.0.0" })
    for (const ask of Object.values<() => unknown>(load(built)("nosy")))
      assert.throws(ask, { code: "MODULE_NOT_FOUND" })
    assert.doesNotMatch(built.bundle?.code ?? "", /A self-hosted password-reset server/)
  })

  it("gets packages that look where they are, and errors with the names of its functions", async () => {
    await builds.registry.publish(
      { name: "placed", version: "1.0.0" },
      {
        "index.js": `
          const { join } = require("node:path")
          exports.place = join(__dirname, "package.json")
          exports.version = require("./package.json").version
          exports.named = (() => { class Kept {} function kept() {} return [Kept.name, kept.name] })()`,
      },
    )
    assert.deepEqual(load(await builds.built({ placed: "1.0.0" }))("placed"), {
      place: "/package.json",
      version: "1.0.0",
      named: ["Kept", "kept"],
    })
  })

  it("runs nothing of a package before it is required", async () => {
    await builds.registry.publish(
      { name: "loud", version: "1.0.0" },
      { "index.js": "globalThis.hasRunLoud = true; exports.a = 1" },
    )
    const require = load(await builds.built({ loud: "1.0.0" }))
    assert.ok(!("hasRunLoud" in globalThis))
    assert.equal(require("loud"), require("loud"))
    assert.ok("hasRunLoud" in globalThis)
  })

  it("asks no registry for exact versions that were built before, in any order", async () => {
    for (const name of ["first", "second"])
      await builds.registry.publish({ name, version: "1.0.0" })
    const before = await builds.built({ first: "1.0.0", second: "1.0.0" })
    builds.registry.asked = []
    const code = 'const b = require("second"), a = require("first")'
    const again = await builds.built({ second: "1.0.0", first: "1.0.0" }, code)
    assert.deepEqual(again.bundle, before.bundle)
    assert.deepEqual(builds.registry.asked, [])
  })

  it("asks only what a range means when the version was built before", async () => {
    await builds.registry.publish({ name: "ranged", version: "1.0.0" })
    await builds.built({ ranged: "1.0.0" })
    builds.registry.asked = []
    await builds.built({ ranged: "^1.0.0" })
    assert.deepEqual(builds.registry.asked, ["/ranged"])
  })

  it("may be TypeScript", async () => {
    await builds.registry.publish(
      { name: "typed", version: "1.0.0" },
      { "sub.js": "exports.a = 1" },
    )
    const code = 'const { a }: { a: number } = require("typed/sub.js")'
    const built = await builds.built({ typed: "1.0.0" }, code)
    assert.equal(built.javascript, 'const { a }                = require("typed/sub.js")')
    assert.equal(load(built)("typed/sub.js").a, 1)
  })

  it("leaves nothing behind on the server", () => {
    writeFileSync(join(builds.folder, "seen"), "")
    assert.deepEqual(builds.leftovers(), ["seen"])
  })
})
