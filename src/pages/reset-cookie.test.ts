import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { parseCookies } from "../http/cookies.ts"
import { dropProof, findProof, keepProof, listProofs } from "./reset-cookie.ts"

const cookies = (header: string) => parseCookies({ prefix: "" }, header)
const PROOF = { state: "s".repeat(43), secret: "x".repeat(43) }

describe("what a browser proves of a reset", () => {
  it("is found under the reset's id and no other", () => {
    const [{ name, value } = { name: "", value: "" }] = keepProof(cookies(""), "rst_1", PROOF)
    const held = cookies(`${name}=${value}`)
    assert.deepEqual(findProof(held, "rst_1"), PROOF)
    assert.equal(findProof(held, "rst_2"), null)
  })

  it("has both parts, or is none", () => {
    for (const value of ["", "state", "state.", ".secret", "a.b.c", "a b.c", "s".repeat(300)])
      assert.equal(findProof(cookies(`rekey_reset_r=${value}`), "r"), null, value)
  })

  it("is listed of every reset that it holds", () => {
    const held = cookies("rekey_reset_a=1.2; other=9.9; rekey_reset_b=bad; rekey_reset_c=3.4")
    assert.deepEqual(listProofs(held), [
      { state: "1", secret: "2" },
      { state: "3", secret: "4" },
    ])
  })

  it("gives way to new ones from the ninth on, oldest first, and never to itself", () => {
    const ids = ["1", "2", "3", "4", "5", "6", "7", "8"]
    const held = (count: number) =>
      cookies(
        ids
          .slice(0, count)
          .map((id) => `rekey_reset_${id}=a.b`)
          .join("; "),
      )
    const cleared = (count: number, id: string) =>
      keepProof(held(count), id, PROOF)
        .filter(({ maxAgeS }) => maxAgeS === 0)
        .map(({ name }) => name)
    assert.deepEqual(cleared(7, "new"), [])
    assert.deepEqual(cleared(8, "new"), ["rekey_reset_1"])
    assert.deepEqual(cleared(8, "1"), [])
  })

  it("is taken away at the end", () => {
    assert.deepEqual(dropProof("rst_1"), { name: "rekey_reset_rst_1", value: "", maxAgeS: 0 })
  })
})
