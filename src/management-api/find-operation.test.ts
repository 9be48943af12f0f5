import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { ApiFailure } from "./api-failure.ts"
import { decodeParts, operationFinder } from "./find-operation.ts"
import { NO_CONTENT, type Operation } from "./operation.ts"

const find = operationFinder([
  operation("GET", "/actions/modules"),
  operation("GET", "/actions/modules/:id"),
  operation("GET", "/actions/modules/:id/versions/:versionId"),
  operation("POST", "/actions/modules"),
])

describe("finding an operation", () => {
  const cases: [method: string, path: string, found: string | null][] = [
    ["GET", "/actions/modules", "GET /actions/modules"],
    ["POST", "/actions/modules", "POST /actions/modules"],
    ["GET", "/actions/modules/7", "GET /actions/modules/:id"],
    ["GET", "/actions/modules/7/versions/8", "GET /actions/modules/:id/versions/:versionId"],
    ["DELETE", "/actions/modules", null],
    ["GET", "/actions/modules/", null],
    ["GET", "/actions/modules/7/", null],
    ["GET", "/actions/modules/7/versions", null],
    ["GET", "/Actions/modules", null],
    ["GET", "/actions%2Fmodules", null],
    ["GET", "", null],
  ]
  for (const [method, path, found] of cases)
    it(`${found === null ? "answers nothing to" : "takes"} ${method} ${path || "the root"}`, () => {
      const { operation: it = null } = find(method, path) ?? {}
      assert.equal(it === null ? null : `${it.method} ${it.path}`, found)
    })
})

describe("the parameters of a path", () => {
  it("are decoded once, and after splitting", () => {
    const { parts = {} } = find("GET", "/actions/modules/a%2Fb%2525/versions/%C3%A9") ?? {}
    assert.deepEqual(decodeParts(parts), { id: "a/b%25", versionId: "é" })
  })

  for (const sent of ["%", "%zz", "%ff", "a%00b", "x".repeat(1025)])
    it(`are refused when they are ${sent.slice(0, 10)}`, () => {
      const { parts = {} } = find("GET", `/actions/modules/${sent}`) ?? {}
      assert.throws(
        () => decodeParts(parts),
        (error) =>
          error instanceof ApiFailure && error.status === 400 && error.errorCode === "invalid_uri",
      )
    })

  it("may have 1024 characters", () => {
    const id = "x".repeat(1024)
    assert.deepEqual(decodeParts({ id }), { id })
  })
})

function operation(method: Operation["method"], path: string): Operation {
  return { method, path, scopes: null, run: async () => NO_CONTENT }
}
