import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { findSpecifiers } from "./find-specifiers.ts"

describe("findSpecifiers", () => {
  it("finds sub-paths that are required or imported, and gives every bare name", async () => {
    const code = `
      require("auth0"); require("auth0/legacy")
      async () => import("@a/b/c")
      const text = 'require("auth0/text")' // require("auth0/comment")`
    assert.deepEqual(await findSpecifiers(code, ["unused", "auth0", "@a/b"]), [
      "@a/b",
      "@a/b/c",
      "auth0",
      "auth0/legacy",
      "unused",
    ])
  })

  it("leaves alone what is of no dependency, or not written literally", async () => {
    const code = `
      require("node:fs"); require("actions:mine"); require("./a"); require("axios-retry")
      require("axios/" + name); require(name)`
    assert.deepEqual(await findSpecifiers(code, ["axios"]), ["axios"])
  })

  it("takes what only a CommonJS module may have", async () => {
    const code = 'if (done) return; with (a) {}; require("a/b")'
    assert.deepEqual(await findSpecifiers(code, ["a"]), ["a", "a/b"])
  })
})
