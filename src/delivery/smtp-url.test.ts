import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { Secret } from "../lib/secret.ts"
import { parseSmtpUrl } from "./smtp-url.ts"

const parse = (text: string) => parseSmtpUrl(new Secret(text))

describe("parseSmtpUrl", () => {
  it("reads host, port and percent-encoded credentials", () => {
    assert.deepEqual(parse("smtp://me%40a.test:p%2F%23ss@mail.example:2525"), {
      host: "mail.example",
      port: 2525,
      tls: "starttls",
      user: "me@a.test",
      password: "p/#ss",
    })
  })

  it("goes to 587 with STARTTLS and to 465 with TLS from the start", () => {
    assert.deepEqual(parse("smtp://a.test"), {
      host: "a.test",
      port: 587,
      tls: "starttls",
      user: null,
      password: null,
    })
    assert.deepEqual(parse("smtps://a.test"), {
      host: "a.test",
      port: 465,
      tls: "implicit",
      user: null,
      password: null,
    })
  })

  it("asks for no TLS on loopback, unless told to", () => {
    for (const host of ["localhost", "127.0.0.1", "127.9.9.9", "[::1]", "LOCALHOST"]) {
      assert.equal(parse(`smtp://${host}`).tls, "off", host)
      assert.equal(parse(`smtp://${host}?tls=required`).tls, "starttls", host)
      assert.equal(parse(`smtps://${host}`).tls, "implicit", host)
    }
  })

  it("takes nothing else for loopback", () => {
    for (const host of [
      "localhost.evil.test",
      "127.evil.test",
      "128.0.0.1",
      "[::2]",
      "mylocalhost",
    ])
      assert.equal(parse(`smtp://${host}`).tls, "starttls", host)
  })

  it("turns TLS off elsewhere only when told to", () => {
    assert.equal(parse("smtp://a.test/?tls=off").tls, "off")
  })

  it("refuses what it does not know, and never quotes it", () => {
    const wrong = [
      "",
      "mail.example",
      "http://hunter2@a.test",
      "smtp://",
      "smtp://u:hunter2@a.test?tls=no",
      "smtp://u:hunter2@a.test?tls=off&tls=required",
      "smtp://u:hunter2@a.test?TLS=off",
      "smtp://u:hunter2@a.test?rejectUnauthorized=false",
      "smtps://u:hunter2@a.test?tls=off",
      "smtp://u:hunter2#@a.test",
      "smtp://u:hunter2@a.test/path",
      "smtp://u:hunter2%zz@a.test",
    ]
    for (const text of wrong)
      assert.throws(
        () => parse(text),
        (error: Error) => !error.message.includes("hunter2"),
        text,
      )
  })
})
