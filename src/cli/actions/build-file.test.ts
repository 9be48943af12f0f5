import assert from "node:assert/strict"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, describe, it } from "node:test"
import { dependenciesOf } from "./build-file.ts"

const folder = mkdtempSync(join(tmpdir(), "rekey-build-file-"))
after(() => rmSync(folder, { recursive: true }))

describe("the npm packages of a file", () => {
  it("are those it requires, in the versions of the package.json beside it", async () => {
    const manifest = {
      dependencies: { axios: "^1.0.0", "@a/b": "2.0.0", unused: "1.0.0" },
      devDependencies: { axios: "0.1.0", dev: "latest" },
    }
    writeFileSync(join(folder, "package.json"), JSON.stringify(manifest))
    const source = `
      require("axios"); require('@a/b/c'); require("dev"); import("axios/lib")
      require("node:fs"); require("crypto"); require("./x"); require("actions:m"); require("none")`
    assert.deepEqual(
      (await dependenciesOf(source, folder)).map(({ name, version }) => `${name}@${version}`),
      ["axios@^1.0.0", "@a/b@2.0.0", "dev@latest"],
    )
  })

  it("are none without a package.json", async () => {
    assert.deepEqual(await dependenciesOf(`require("axios")`, tmpdir()), [])
  })
})
