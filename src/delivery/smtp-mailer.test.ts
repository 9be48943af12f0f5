import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { getCACertificates, setDefaultCACertificates } from "node:tls"
import { generate } from "selfsigned"
import { Secret } from "../lib/secret.ts"
import { MailRefused, type Mail } from "../ports/mailer.ts"
import { MailDelayed, smtpMailer } from "./smtp-mailer.ts"
import { scripted, sink } from "./smtp-servers.testing.ts"

const MAIL: Mail = {
  id: "job_0123456789abcdef",
  to: "alice@example.test",
  subject: "Zurücksetzen",
  text: "Grüße\n\nhttps://a.test/u/reset-verify?ticket=abc",
  html: '<p>Grüße</p><a href="https://a.test/u/reset-verify?ticket=abc">x</a>',
  links: ["https://a.test/u/reset-verify?ticket=abc"],
  code: null,
  locale: "de",
}
const FROM = "Rekey Tests <no-reply@rekey.test>"

describe("a mail that is sent", () => {
  it("arrives once, whole, with the headers that machines look for", async () => {
    await using server = await sink()
    using mailer = mailerTo(server)
    await mailer.send(MAIL)
    const [arrived] = server.arrived
    assert.equal(server.arrived.length, 1)
    assert.deepEqual(arrived?.envelope, { from: "no-reply@rekey.test", to: ["alice@example.test"] })
    const mail = arrived?.mail
    assert.equal(mail?.from?.text, '"Rekey Tests" <no-reply@rekey.test>')
    assert.equal(mail?.messageId, "<job_0123456789abcdef@rekey.test>")
    assert.equal(mail?.subject, "Zurücksetzen")
    assert.equal(mail?.text?.trim(), MAIL.text)
    assert.equal(mail?.html && mail.html.trim(), MAIL.html)
    assert.equal(mail?.headers.get("auto-submitted"), "auto-generated")
    assert.equal(mail?.headers.get("content-language"), "de")
    assert.equal(mail?.attachments.length, 0)
  })

  it("has the same Message-ID on every try", async () => {
    await using server = await sink()
    using mailer = mailerTo(server)
    await mailer.send(MAIL)
    await mailer.send(MAIL)
    const ids = server.arrived.map(({ mail }) => mail.messageId)
    assert.equal(ids.length, 2)
    assert.equal(new Set(ids).size, 1)
  })

  it("never takes more than one address or a header out of a field", async () => {
    await using server = await sink()
    using mailer = mailerTo(server)
    const hostile: Partial<Mail>[] = [
      { to: "alice@example.test,mallory@evil.test" },
      { to: "alice@example.test\r\nBcc: mallory@evil.test" },
      { to: "Alice <alice@example.test>" },
      { subject: "Hi\r\nBcc: mallory@evil.test" },
      { subject: "Hi\nX: y" },
      { subject: "Hi\0" },
      { id: "a>\r\nX: y" },
      { locale: "de\r\nX: y" },
    ]
    for (const part of hostile) await assert.rejects(mailer.send({ ...MAIL, ...part }), MailRefused)
    assert.equal(server.arrived.length, 0)
  })

  it("never reads a file or an address that its body names", async () => {
    await using server = await sink()
    using mailer = mailerTo(server)
    const html = { path: "/etc/hostname" } as unknown as string
    await assert.rejects(mailer.send({ ...MAIL, html }))
    assert.equal(server.arrived.length, 0)
  })
})

describe("TLS", () => {
  it("sends nothing, not even the password, where STARTTLS was taken out", async () => {
    await using server = await sink({ disabledCommands: ["STARTTLS"], allowInsecureAuth: true })
    using mailer = mailerTo(server, "smtp://user:hunter2@", "?tls=required")
    await assert.rejects(mailer.send(MAIL), delayedWithout("hunter2"))
    assert.deepEqual(server.logins, [])
    assert.equal(server.arrived.length, 0)
  })

  it("sends nothing to a certificate that nobody vouches for", async () => {
    await using server = await sink()
    using mailer = mailerTo(server, "smtp://user:hunter2@", "?tls=required")
    await assert.rejects(mailer.send(MAIL), delayedWithout("hunter2"))
    assert.deepEqual(server.logins, [])
  })

  it("logs in and sends after STARTTLS and over smtps, under the right name only", async () => {
    const trusted = getCACertificates("default")
    const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], {
      keyType: "ec",
      extensions: [
        { name: "basicConstraints", cA: true },
        { name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] },
      ],
    })
    setDefaultCACertificates([...trusted, cert])
    try {
      for (const [scheme, options] of [
        ["smtp", {}],
        ["smtps", { secure: true }],
      ] as const) {
        await using server = await sink({ ...options, key, cert })
        const tail = scheme === "smtp" ? "?tls=required" : ""
        using mailer = mailerTo(server, `${scheme}://user:hunter2@`, tail)
        await mailer.send(MAIL)
        assert.equal(server.arrived[0]?.isSecure, true, scheme)
        assert.deepEqual(server.logins, ["user:hunter2"])
        using wrongName = mailerTo(server, `${scheme}://user:hunter2@`, tail, "127.0.0.1")
        await assert.rejects(wrongName.send(MAIL), MailDelayed)
        assert.equal(server.arrived.length, 1)
      }
    } finally {
      setDefaultCACertificates(trusted)
    }
  })
})

describe("a server that says no", () => {
  it("refuses for good with 550 and for now with 421, 451 and 452", async () => {
    for (const [code, kind] of [
      [550, MailRefused],
      [553, MailRefused],
      [421, MailDelayed],
      [451, MailDelayed],
      [452, MailDelayed],
    ] as const) {
      await using server = await sink({
        onRcptTo: (_address, _session, done) =>
          done(Object.assign(new Error("mailbox says no"), { responseCode: code })),
      })
      using mailer = mailerTo(server)
      await assert.rejects(mailer.send(MAIL), (error) => {
        assert(error instanceof kind, `${code}: ${String(error)}`)
        assert.match(error.message, /mailbox says no/)
        return true
      })
    }
  })

  it("refuses the message itself for good with 554 after DATA", async () => {
    await using server = await scripted({ ".": "554 5.7.1 looks like spam" })
    using mailer = mailerTo(server)
    await assert.rejects(mailer.send(MAIL), MailRefused)
  })

  it("loses no message over a wrong password, and tells it to nobody", async () => {
    const reply = "535 5.7.8 dXNlcg== AHVzZXIAaHVudGVyMg== user hunter2 not accepted"
    await using server = await scripted({ AUTH: reply }, "AUTH PLAIN")
    using mailer = mailerTo(server, "smtp://user:hunter2@")
    await assert.rejects(mailer.send(MAIL), (error) => {
      assert(error instanceof MailDelayed)
      assert.match(error.message, /535 .*not accepted/)
      assert.doesNotMatch(error.message, /hunter2|dXNlcg|AHVz/)
      assert.equal(error.cause, undefined)
      return true
    })
  })

  it("loses no message to a server that is not there, drops, or wants a login first", async () => {
    await using dropsAtOnce = await scripted({ EHLO: null })
    await using dropsBeforeAnswer = await scripted({ ".": null })
    await using wantsLogin = await scripted({ MAIL: "530 5.7.0 log in first" })
    const gone = await scripted({})
    await gone[Symbol.asyncDispose]()
    for (const server of [dropsAtOnce, dropsBeforeAnswer, wantsLogin, gone]) {
      using mailer = mailerTo(server)
      await assert.rejects(mailer.send(MAIL), MailDelayed)
    }
  })

  it("is given up at the time limits, whether it is silent or drips", async () => {
    await using silent = await scripted({ "": null })
    await using mute = await scripted({ ".": "" })
    await using endless = await scripted({ EHLO: "250-more\r\n".repeat(20_000) })
    for (const server of [silent, mute, endless]) {
      using mailer = smtpMailer({
        url: new Secret(`smtp://localhost:${server.port}`),
        from: FROM,
        timeouts: { connectMs: 200, messageMs: 400 },
      })
      await assert.rejects(mailer.send(MAIL), MailDelayed)
    }
  })
})

function mailerTo(server: { port: number }, start = "smtp://", tail = "", host = "localhost") {
  return smtpMailer({ url: new Secret(`${start}${host}:${server.port}${tail}`), from: FROM })
}

const delayedWithout = (secret: string) => (error: unknown) =>
  error instanceof MailDelayed && !error.message.includes(secret)
