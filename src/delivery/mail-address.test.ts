import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { isPlainAddress, parseSender } from "./mail-address.ts"

describe("isPlainAddress", () => {
  it("takes addresses as people have them", () => {
    for (const address of [
      "a@b.test",
      "o'neil+tag@sub.b.test",
      "jürgen@müller.test",
      "a@localhost",
      "a.b_c-d=e@b.test",
    ])
      assert.equal(isPlainAddress(address), true, address)
  })

  it("takes 254 characters and not 255", () => {
    const domain = "@example.test"
    assert.equal(isPlainAddress("a".repeat(254 - domain.length) + domain), true)
    assert.equal(isPlainAddress("a".repeat(255 - domain.length) + domain), false)
  })

  it("refuses whatever could be read as more than one address, or as a header", () => {
    const tricks = [
      "a@b.test,c@d.test",
      "a@b.test;c@d.test",
      "a@b.test c@d.test",
      "a@b.test\r\nBcc: c@d.test",
      "a@b.test\n",
      "a@b.test\0",
      "a@b.test\u2028",
      "Name <a@b.test>",
      "<a@b.test>",
      '"a b"@b.test',
      "a@b.test@c.test",
      "a(comment)@b.test",
      "@relay.test:a@b.test",
      "=?utf-8?q?a?=@b.test",
      "a@[127.0.0.1]",
      "a@.b.test",
      "a@b..test",
      "a@b.test.",
      "a@-b.test",
      "a@",
      "@b.test",
      "a",
      "",
      "a\u200b@b.test",
      "a\ud800@b.test",
    ]
    for (const text of tricks) assert.equal(isPlainAddress(text), false, JSON.stringify(text))
  })
})

describe("parseSender", () => {
  it("reads a name and an address", () => {
    const sender = { name: "Rekey, Inc.", address: "no-reply@b.test" }
    assert.deepEqual(parseSender('"Rekey, Inc." <no-reply@b.test>'), sender)
    assert.deepEqual(parseSender("Rekey, Inc. <no-reply@b.test>"), sender)
    assert.deepEqual(parseSender(" no-reply@b.test "), { name: "", address: "no-reply@b.test" })
  })

  it("refuses line breaks and second addresses", () => {
    for (const text of [
      "A\r\nBcc: x <a@b.test>",
      "a@b.test, c@d.test",
      "<a@b.test> <c@d.test>",
      "A",
      "",
    ])
      assert.throws(() => parseSender(text), /sender/, JSON.stringify(text))
  })
})
