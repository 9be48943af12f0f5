import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { ServiceError } from "../errors/service-error.ts"
import { HttpRefusal } from "./failure.ts"
import { FORM_BYTES_MAX, readForm } from "./read-form.ts"

const FORM = "application/x-www-form-urlencoded"

describe("readForm", () => {
  it("reads a form of the one type there is", async () => {
    for (const type of [FORM, `${FORM}; charset=UTF-8`, `Application/X-WWW-Form-URLencoded`])
      assert.equal((await readForm(request("a=1", type))).text("a"), "1", type)
  })

  it("refuses every other type, and another charset", async () => {
    for (const type of [
      "application/json",
      "text/plain",
      "multipart/form-data; boundary=x",
      `${FORM}x`,
      `${FORM}; charset=utf-16`,
      "",
    ])
      await assert.rejects(readForm(request("a=1", type)), is("body_not_understood"), type)
  })

  it("reads the texts of JSON where it is taken", async () => {
    const json = '{"a":"1","b":2,"c":null,"__proto__":"x"}'
    for (const type of ["application/json", "application/json;charset=utf-8"]) {
      const fields = await readForm(request(json, type), true)
      assert.deepEqual([fields.text("a"), fields.text("b"), fields.text("c")], ["1", null, null])
    }
    assert.equal((await readForm(request("a=1", FORM), true)).text("a"), "1")
  })

  it("refuses JSON that is no object", async () => {
    for (const body of ["", "{", "[]", "null", '"a"', "1"])
      await assert.rejects(
        readForm(request(body, "application/json"), true),
        (error) => error instanceof ServiceError && error.code === "invalid_request",
      )
  })

  it("takes no body at all for an empty form", async () => {
    const empty = new Request("http://localhost/", { method: "POST" })
    assert.deepEqual((await readForm(empty)).entries, [])
  })

  it("takes as many bytes as the limit and not one more", async () => {
    const body = (bytes: number) => `a=${"x".repeat(bytes - 2)}`
    const full = await readForm(request(body(FORM_BYTES_MAX), FORM))
    assert.equal(full.text("a")?.length, FORM_BYTES_MAX - 2)
    await assert.rejects(readForm(request(body(FORM_BYTES_MAX + 1), FORM)), is("body_too_large"))
  })

  it("stops reading where a body without a length becomes too large", async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1000
        controller.enqueue(Buffer.alloc(1000, "a"))
      },
    })
    const init = { method: "POST", body: endless, headers: { "Content-Type": FORM } }
    const chunked = new Request("http://localhost/", { ...init, duplex: "half" } as RequestInit)
    await assert.rejects(readForm(chunked), is("body_too_large"))
    assert.ok(sent < FORM_BYTES_MAX + 10_000, `${sent}`)
  })

  it("refuses bytes that are no UTF-8", async () => {
    await assert.rejects(
      readForm(request(Buffer.from([0x61, 0x3d, 0xff]), FORM)),
      (error) => error instanceof ServiceError && error.code === "invalid_request",
    )
  })
})

function request(body: BodyInit, type: string): Request {
  return new Request("http://localhost/", {
    method: "POST",
    body,
    headers: { "Content-Type": type },
  })
}

function is(code: HttpRefusal["code"]): (error: unknown) => boolean {
  return (error) => error instanceof HttpRefusal && error.code === code
}
