import assert from "node:assert/strict"
import { describe, it } from "node:test"
import * as fc from "fast-check"
import { BODY_BYTES_MAX, readBody } from "./read-body.ts"
import { repeatedKeyOf } from "./repeated-key.ts"

const JSON_TYPE = "application/json"
const FORM_TYPE = "application/x-www-form-urlencoded"

describe("readBody", () => {
  it("takes JSON and forms, with a charset or without", async () => {
    const fields = [
      ["a", "x y"],
      ["b", "é&="],
    ]
    for (const type of [
      JSON_TYPE,
      `${JSON_TYPE}; charset=utf-8`,
      'Application/JSON;charset="UTF-8"',
    ])
      assert.deepEqual(await fieldsOf('{"a":"x y","b":"é&="}', type), fields, type)
    for (const type of [FORM_TYPE, `${FORM_TYPE};charset=UTF-8`])
      assert.deepEqual(await fieldsOf("a=x+y&b=%C3%A9%26%3D", type), fields, type)
    assert.deepEqual(await fieldsOf("&a&b=&", FORM_TYPE), [
      ["a", ""],
      ["b", ""],
    ])
  })

  it("answers 400 to what is not an object in UTF-8", async () => {
    const utf16 = Buffer.from('{"a":"b"}', "utf16le")
    const deep = `{"a":${"[".repeat(40)}${"]".repeat(40)}}`
    for (const body of [
      "",
      "{",
      "[]",
      '"x"',
      "null",
      "1",
      '\ufeff{"a":"b"}',
      utf16,
      Buffer.from([0x22, 0xff]),
      deep,
    ])
      assert.equal(await statusOf(body, JSON_TYPE), 400, String(body))
    for (const body of ["a=%ff", "a=%", "%ff=a", Buffer.from([0x61, 0x3d, 0xff])])
      assert.equal(await statusOf(body, FORM_TYPE), 400, String(body))
    assert.equal(await statusOf("{}", `${JSON_TYPE}; charset=utf-16`), 400)
    assert.equal(await statusOf("a=b", `${FORM_TYPE}; charset=iso-8859-1`), 400)
  })

  it("answers 415 to other types and to compressed bodies", async () => {
    for (const type of [
      "text/plain",
      "application/xml",
      "multipart/form-data; boundary=x",
      "application/jsonp",
      "",
    ])
      assert.equal(await statusOf("{}", type), 415, type)
    for (const encoding of ["gzip", "br", "deflate", "gzip, identity"])
      assert.equal(await statusOf("{}", JSON_TYPE, { "Content-Encoding": encoding }), 415)
    assert.equal(await statusOf("{}", JSON_TYPE, { "Content-Encoding": "identity" }), 200)
  })

  it("takes a body of the largest size and answers 413 to one byte more", async () => {
    const body = (bytes: number) => `{"a":"${"x".repeat(bytes - 8)}"}`
    assert.equal(await statusOf(body(BODY_BYTES_MAX), JSON_TYPE), 200)
    assert.equal(await statusOf(body(BODY_BYTES_MAX + 1), JSON_TYPE), 413)
    const stream = new Blob([body(BODY_BYTES_MAX + 1)]).stream()
    assert.equal(await statusOf(stream, JSON_TYPE), 413)
    assert.equal(
      await statusOf("{}", JSON_TYPE, { "Content-Length": String(BODY_BYTES_MAX + 1) }),
      413,
    )
  })

  it("takes a thousand fields of a form and not one more", async () => {
    const form = (count: number) =>
      Array.from({ length: count }, (_, index) => `f${index}=1`).join("&")
    assert.equal(await statusOf(form(1000), FORM_TYPE), 200)
    assert.equal(await statusOf(form(1001), FORM_TYPE), 400)
  })

  it("refuses a name that is sent twice", async () => {
    assert.equal(await statusOf("email=a&email=b", FORM_TYPE), 400)
    assert.equal(await statusOf("email=a&%65mail=a", FORM_TYPE), 400)
    assert.equal(await statusOf('{"email":"a","email":"b"}', JSON_TYPE), 400)
    assert.equal(await statusOf('{"email":"a","\\u0065mail":"b"}', JSON_TYPE), 400)
    assert.equal(await statusOf('{"a":{"b":1},"c":[{"b":1},{"b":2}],"b":":"}', JSON_TYPE), 200)
  })

  it("holds no prototype that a body could change", async () => {
    const fields = await fieldsOf('{"__proto__":{"email":"x"},"constructor":"y"}', JSON_TYPE)
    assert.deepEqual(fields, [["constructor", "y"]])
  })
})

describe("repeatedKeyOf", () => {
  it("finds nothing in whatever JSON.stringify writes", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        assert.equal(repeatedKeyOf(JSON.stringify(object)), null)
      }),
    )
  })

  it("finds the name that was put in once more", () => {
    const object = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 })
    fc.assert(
      fc.property(object, fc.nat(), fc.jsonValue(), (source, pick, value) => {
        const names = Object.keys(source)
        const name = names[pick % names.length] ?? ""
        const twice = `${JSON.stringify(source).slice(0, -1)},${JSON.stringify(name)}:${JSON.stringify(value)}}`
        assert.equal(repeatedKeyOf(twice), name)
      }),
    )
  })
})

type Body = string | Buffer<ArrayBuffer> | ReadableStream

async function read(body: Body, type: string, headers: Record<string, string> = {}) {
  const request = new Request("http://test/", {
    method: "POST",
    body,
    headers: { "Content-Type": type, ...headers },
    duplex: "half",
  } as RequestInit)
  if (type === "") request.headers.delete("content-type")
  return readBody(request)
}

async function statusOf(body: Body, type: string, headers?: Record<string, string>) {
  const result = await read(body, type, headers)
  return result.ok ? 200 : result.status
}

async function fieldsOf(body: string, type: string) {
  const result = await read(body, type)
  assert(result.ok)
  return [...result.fields]
}
