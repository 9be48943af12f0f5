import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, beforeEach, describe, it } from "node:test"
import { type Builds, load, startBuilds } from "./builds.ts"
import { digestOf, type Manifest } from "./registry.ts"
import { tarballOf } from "./tarball.ts"

describe("a build with npm packages", () => {
  let builds: Builds
  let folder: string
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "outside-"))
    builds = await startBuilds()
  })
  after(async () => {
    await builds.close()
    rmSync(folder, { recursive: true, force: true })
  })
  beforeEach(() => {
    builds.registry.mood = "well"
  })

  it("runs no script of a package", async () => {
    const written = join(folder, "written")
    const touch = `node -e "require('fs').writeFileSync('${written}', '')"`
    const scripts = { preinstall: touch, install: touch, postinstall: touch, prepare: touch }
    await builds.registry.publish({
      name: "eager",
      version: "1.0.0",
      scripts,
      hasInstallScript: true,
    })
    assert.equal(load(await builds.built({ eager: "1.0.0" }))("eager"), "eager")
    assert.ok(!existsSync(written))
  })

  it("refuses a tarball that is not the announced one, and names the package", async () => {
    const bad = { name: "@acme/swapped", version: "1.2.3" }
    builds.registry.publishTarball(bad, tarballOf(packageOf(bad)), digestOf(Buffer.from("other")))
    await builds.registry.publish({
      name: "over",
      version: "1.0.0",
      dependencies: { [bad.name]: "*" },
    })
    for (const name of [bad.name, "over"]) {
      const { id, message } = await builds.failed({ [name]: "latest" })
      assert.equal(id, "dependency_failed")
      assert.match(message, /sent for @acme\/swapped@1\.2\.3 is not what it announced/)
    }
  })

  it("refuses native add-ons, as Auth0 words it", async () => {
    const { registry } = builds
    await registry.publish({ name: "recipe", version: "1.0.0" }, { "binding.gyp": "{}" })
    await registry.publish(
      { name: "prebuilt", version: "1.0.0" },
      { "prebuilds/linux-x64/node.napi.node": "\x7fELF" },
    )
    await registry.publish({ name: "above", version: "1.0.0", dependencies: { prebuilt: "1.0.0" } })
    for (const [name, native] of Object.entries({ recipe: "recipe", above: "prebuilt" })) {
      const { id, message } = await builds.failed({ [name]: "1.0.0" })
      assert.equal(id, "native_module")
      assert.ok(message.startsWith(`Compilation failed: Cannot find module '${native}'`), message)
    }
  })

  it("leaves out a native add-on that is optional", async () => {
    await builds.registry.publish({ name: "faster", version: "1.0.0" }, { "build/faster.node": "" })
    await builds.registry.publish(
      { name: "either", version: "1.0.0", optionalDependencies: { faster: "1.0.0" } },
      { "index.js": 'try { require("faster") } catch { module.exports = "slower" }' },
    )
    assert.equal(load(await builds.built({ either: "1.0.0" }))("either"), "slower")
  })

  it("says which package or version there is not", async () => {
    await builds.registry.publish({ name: "known", version: "1.0.0" })
    await builds.registry.publish({
      name: "lacking",
      version: "1.0.0",
      dependencies: { absent: "^3.0.0" },
    })
    const { host } = new URL(builds.registry.url)
    const cases: [Record<string, string>, string][] = [
      [{ absent: "latest" }, "no absent@latest."],
      [{ "@acme/absent": "1.0.0" }, "no @acme/absent@1.0.0."],
      [{ lacking: "1.0.0" }, "no absent@^3.0.0."],
      [{ known: "^2.0.0" }, "no such version: known@^2.0.0."],
      [{ known: "1.0.1" }, "no such version: known@1.0.1."],
    ]
    for (const [wanted, rest] of cases) {
      const message = `The registry ${host} has ${rest}`
      assert.deepEqual(await builds.failed(wanted), { id: "dependency_failed", message })
    }
  })

  it("says that it may be tried again when a registry is not well or not there", async () => {
    await builds.registry.publish({ name: "known", version: "1.0.0" })
    builds.registry.mood = "broken"
    const gone = await builds.startOther()
    await gone.close()
    for (const registryUrl of [null, gone.url]) {
      for (const version of ["1.0.0", "latest"]) {
        const { id, message } = await builds.failed([{ name: "known", version, registryUrl }])
        assert.equal(id, "dependency_failed")
        assert.match(message, /could not be reached\. It may be tried again\.$/)
      }
    }
  })

  it("goes nowhere in a private network but to the server's own registry", async () => {
    const other = await builds.startOther()
    await other.publish({ name: "inner", version: "1.0.0" })
    await builds.registry.publish({ name: "fine", version: "1.0.0" })
    builds.registry.redirect("led-away", `${other.url}inner`)
    builds.allowPrivateNetwork = false
    try {
      await builds.built({ fine: "1.0.0" })
      for (const wanted of [
        { name: "inner", version: "1.0.0", registryUrl: other.url },
        { name: "inner", version: "latest", registryUrl: other.url },
        { name: "led-away", version: "1.0.0", registryUrl: null },
      ]) {
        const { message } = await builds.failed([wanted])
        assert.match(message, /leads to an address of a private network/)
      }
      assert.deepEqual(other.asked, [])
    } finally {
      builds.allowPrivateNetwork = true
    }
  })

  it("takes no package whose digest the registry does not announce", async () => {
    await builds.registry.publish({
      name: "unproved",
      version: "1.0.0",
      dist: { integrity: undefined },
    })
    const { id, message } = await builds.failed({ unproved: "1.0.0" })
    assert.equal(id, "dependency_failed")
    assert.match(message, /announces no digest for unproved@1\.0\.0/)
  })

  it("ends in time when a registry keeps silent, and leaves no process and no file", async () => {
    builds.registry.mood = "silent"
    const { id, message } = await builds.failed({ known: "latest" }, undefined, 2000)
    assert.deepEqual([id, message], ["build_failed", IN_TIME])
    assert.equal(await builds.registry.connections(), 0)
    assert.deepEqual(builds.leftovers(), [])
  })

  it("writes nothing outside its folder, whatever a tarball names", async () => {
    const climber = { name: "climber", version: "1.0.0" }
    const outside = join(folder, "climbed.js")
    const entries = {
      ...packageOf(climber),
      [`package/../../../../../../../../../..${outside}`]: "",
      [outside]: "",
    }
    const links = { "package/link": folder, "package/up": "../../../.." }
    const tarball = tarballOf({ ...entries, "package/link/climbed.js": "" }, links)
    builds.registry.publishTarball(climber, tarball)
    assert.equal(load(await builds.built({ climber: "1.0.0" }))("climber"), "climber")
    assert.ok(!existsSync(outside))
  })

  it("takes nothing that is not of the registry, at any depth", async () => {
    const { registry } = builds
    const elsewhere = await builds.startOther()
    await elsewhere.publish({ name: "far", version: "1.0.0" })
    const specs = {
      "by-git": "git+https://git.example.com/a.git",
      "by-url": `${elsewhere.url}far/-/1.0.0.tgz`,
      "by-file": `file:${folder}`,
    }
    for (const [name, far] of Object.entries(specs)) {
      await registry.publish({ name, version: "1.0.0", dependencies: { far } })
      const { id, message } = await builds.failed({ [name]: "1.0.0" })
      assert.equal(id, "dependency_failed")
      assert.match(message, /leads to something that is not a package of the registry/)
      assert.ok(!message.includes(folder))
    }
    const dist = { tarball: `${elsewhere.url}far/-/1.0.0.tgz` }
    registry.publishTarball({ name: "moved", version: "1.0.0", dist }, Buffer.alloc(0))
    assert.match((await builds.failed({ moved: "1.0.0" })).message, /not a package of the registry/)
    assert.deepEqual(elsewhere.asked, [])
  })

  it("refuses packages that are too large", async () => {
    const huge = { name: "huge", version: "1.0.0" }
    const part = Buffer.alloc(10_000_000, "0123456789 abcdefghijklmnopqrstuvwxyz ".repeat(50))
    const parts = Array.from({ length: 26 }, (_, index) => [`package/${index}.txt`, part])
    const tarball = tarballOf({ ...packageOf(huge), ...Object.fromEntries(parts) })
    builds.registry.publishTarball(huge, tarball)
    const unpacked = await builds.failed({ huge: "1.0.0" })
    assert.match(unpacked.message, /too large: unpacked they may have 250 MB and 20000 files/)

    // Hardly to be compressed: that is refused before.
    const long = `module.exports = "${randomBytes(5_000_000).toString("hex")}"`
    await builds.registry.publish({ name: "long", version: "1.0.0" }, { "index.js": long })
    const bundled = await builds.failed({ long: "1.0.0" })
    assert.match(bundled.message, /too large: as one script they may have 10 MB/)
  })

  it("unpacks no tarball that grows a thousandfold", async () => {
    const bomb = { name: "bomb", version: "1.0.0" }
    const zeros = Buffer.alloc(50_000_000)
    const files = { ...packageOf(bomb), "package/zeros": zeros }
    builds.registry.publishTarball(bomb, tarballOf(files, {}, 9))
    assert.match((await builds.failed({ bomb: "1.0.0" })).message, /is no package\.$/)
  })

  it("says that packages do not fit when they want different versions of one beside them", async () => {
    const { registry } = builds
    for (const version of ["1.0.0", "2.0.0"]) await registry.publish({ name: "host", version })
    for (const [name, host] of Object.entries({ "plug-a": "1.x", "plug-b": "2.x" }))
      await registry.publish({ name, version: "1.0.0", peerDependencies: { host } })
    const code = 'require("plug-a")'
    assert.ok((await builds.build({ "plug-a": "1.0.0", host: "1.0.0" }, code)).ok)
    const { message } = await builds.failed({ "plug-b": "1.0.0", host: "1.0.0" }, code)
    assert.match(message, /do not fit/)
  })

  it("says which file cannot be made part of the script", async () => {
    await builds.registry.publish(
      { name: "torn", version: "1.0.0" },
      { "index.js": "\nconst a = ;" },
    )
    const { message } = await builds.failed({ torn: "1.0.0" })
    assert.match(message, /Unexpected ";" \(torn\/index\.js:2\)$/)
  })

  it("says so when what came is no package", async () => {
    builds.registry.publishTarball({ name: "noise", version: "1.0.0" }, Buffer.from("no tarball"))
    assert.equal((await builds.failed({ noise: "1.0.0" })).id, "dependency_failed")
  })

  it("leaves nothing behind on the server", () => {
    assert.deepEqual(builds.leftovers(), [])
  })
})

const IN_TIME = "The npm packages could not be installed in time. It may be tried again."

function packageOf(manifest: Manifest): Record<string, string> {
  return {
    "package/package.json": JSON.stringify(manifest),
    "package/index.js": `module.exports = ${JSON.stringify(manifest.name)}`,
  }
}
