import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { ApiFailure } from "./api-failure.ts"
import { readJson } from "./read-json.ts"

describe("a body of the Management API", () => {
  it("is nothing when it is empty, whatever its type", async () => {
    for (const type of ["", "text/plain", "application/json"])
      assert.equal(await read("", type), null)
  })

  it("is JSON, with or without a charset and a byte order mark", async () => {
    for (const type of ["application/json", "Application/JSON; charset=utf-8"])
      assert.deepEqual(await read('{"a":1}', type), { a: 1 })
    assert.deepEqual(await read('\ufeff{"a":1}'), { a: 1 })
    for (const type of ["", "text/plain", "application/x-www-form-urlencoded", "application/jsonp"])
      assert.equal(await statusOf(read("{}", type)), 415)
  })

  it("is UTF-8", async () => {
    assert.equal(await statusOf(read(Buffer.from('{"a":"\xff"}', "latin1"))), 400)
    assert.equal(await statusOf(read(Buffer.from("{}", "utf16le"))), 400)
  })

  it("nests 32 deep at most, however much deeper it is sent", async () => {
    assert.notEqual(await read(nested(32)), null)
    for (const depth of [33, 5000, 400_000]) assert.equal(await statusOf(read(nested(depth))), 400)
  })

  it("is given up as soon as it is too large, where its length was not said", async () => {
    let pulled = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled++
        controller.enqueue(new Uint8Array(100_000).fill(32))
      },
    })
    assert.equal(await statusOf(read(endless)), 413)
    assert.ok(pulled <= 13, `${pulled} pieces of 100 kB`)
  })

  it("cannot reach into a prototype", async () => {
    const value = await read('{"__proto__":{"isAdmin":true},"a":{"__proto__":[]}}')
    assert.deepEqual(value, { a: {} })
    assert.equal(Object.getPrototypeOf(value), Object.prototype)
  })
})

function nested(depth: number): string {
  return "[".repeat(depth) + "]".repeat(depth)
}

function read(body: string | Uint8Array<ArrayBuffer> | ReadableStream, type = "application/json") {
  // A stream as the body asks for `duplex`, which the types do not know.
  const init: RequestInit & { duplex: "half" } = {
    method: "POST",
    headers: { "Content-Type": type },
    body,
    duplex: "half",
  }
  return readJson(new Request("https://reset.example.com/api/v2/x", init))
}

async function statusOf(read: Promise<unknown>): Promise<number> {
  const error = await read.then(
    () => null,
    (reason: unknown) => reason,
  )
  assert.ok(error instanceof ApiFailure, String(error))
  return error.status
}
