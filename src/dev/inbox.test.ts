import assert from "node:assert/strict"
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, describe, it } from "node:test"
import { fixedClock } from "../lib/clock.ts"
import type { Mail, Mailer } from "../ports/mailer.ts"
import { openInbox } from "./inbox.ts"
import { inboxMailer } from "./inbox-mailer.ts"
import { inboxRoutes } from "./inbox-routes.ts"

const folder = mkdtempSync(join(tmpdir(), "rekey-inbox-"))
after(() => rmSync(folder, { recursive: true }))

let files = 0
const newFile = () => join(folder, `inbox-${files++}.jsonl`)

describe("inbox", () => {
  it("keeps messages over a restart, newest first, each once", async () => {
    const file = newFile()
    const inbox = await openInbox(file)
    await Promise.all([send(inbox, "1"), send(inbox, "2")])
    await send(inbox, "2")
    const again = await openInbox(file)
    await send(again, "1")
    for (const one of [inbox, again])
      assert.deepEqual(
        one.list().map(({ id }) => id),
        ["2", "1"],
      )
    assert.equal(statSync(file).mode & 0o077, 0)
  })

  it("keeps the newest 500, in the file too", async () => {
    const file = newFile()
    const inbox = await openInbox(file)
    for (let n = 1; n <= 601; n++) await send(inbox, String(n))
    assert.equal(inbox.list().length, 500)
    assert.equal(inbox.list().at(-1)?.id, "102")
    assert.equal(readFileSync(file, "utf8").trim().split("\n").length, 500)
    assert.deepEqual((await openInbox(file)).list(), inbox.list())
  })

  it("survives a line that was cut off", async () => {
    const file = newFile()
    await send(await openInbox(file), "1")
    appendFileSync(file, '{"id":"2","to":"al')
    const inbox = await openInbox(file)
    await send(inbox, "3")
    assert.deepEqual(
      (await openInbox(file)).list().map(({ id }) => id),
      ["3", "1"],
    )
  })

  it("hands mail on, and keeps it even when that fails", async () => {
    const inbox = await openInbox(newFile())
    const handedOn: string[] = []
    const next: Mailer = {
      async send({ id }) {
        handedOn.push(id)
        if (id === "2") throw new Error("away")
      },
    }
    const mailer = inboxMailer(inbox, fixedClock(0), next)
    await mailer.send(mail("1"))
    await assert.rejects(mailer.send(mail("2")), /away/)
    assert.deepEqual(handedOn, ["1", "2"])
    assert.equal(inbox.list().length, 2)
  })
})

describe("GET /dev/inbox.json", () => {
  it("has the fields of the operator's contract", async () => {
    const get = await routes([mail("1"), { ...mail("2"), code: "123456", links: [] }])
    const [second, first] = (await (await get("/dev/inbox.json")).json()) as object[]
    assert.deepEqual(first, {
      id: "1",
      channel: "email",
      to: "alice@example.com",
      subject: "Subject 1",
      text: "Text",
      html: "<p>Html</p>",
      links: ["https://localhost/1"],
      created_at: "1970-01-01T00:00:00.000Z",
    })
    assert.equal((second as { code: string }).code, "123456")
  })

  it("shows one address when asked to, whatever its case", async () => {
    const get = await routes([mail("1"), { ...mail("2"), to: "bob@example.com" }])
    const idsOf = async (to: string) =>
      ((await (await get(`/dev/inbox.json?to=${to}`)).json()) as { id: string }[]).map(
        ({ id }) => id,
      )
    assert.deepEqual(await idsOf("Alice@Example.com"), ["1"])
    assert.deepEqual(await idsOf("nobody@example.com"), [])
  })
})

describe("GET /dev/inbox", () => {
  it("escapes what a mail holds and links only to web addresses", async () => {
    const hostile = {
      ...mail("1"),
      subject: "<script>1</script>",
      text: "</pre><img src=x>",
      links: ["javascript:1"],
    }
    const get = await routes([hostile])
    const response = await get("/dev/inbox?to=%22%3E%3Cb%3E")
    assert.doesNotMatch(await response.text(), /"><b>/)
    const page = await (await get("/dev/inbox")).text()
    assert.match(page, /&lt;script&gt;/)
    assert.doesNotMatch(page, /<script|<img|javascript:/)
    assert.match(response.headers.get("Content-Security-Policy") ?? "", /default-src 'none'/)
  })

  it("shows a mail's own page in a sandbox", async () => {
    const get = await routes([{ ...mail("a/b"), html: "<script>1</script>" }])
    const response = await get(`/dev/inbox/${encodeURIComponent("a/b")}`)
    assert.equal(await response.text(), "<script>1</script>")
    assert.match(
      response.headers.get("Content-Security-Policy") ?? "",
      /^sandbox(?!.*allow-scripts)/,
    )
    assert.equal((await get("/dev/inbox/nope")).status, 404)
  })

  it("answers its own paths and methods only", async () => {
    const route = inboxRoutes(await openInbox(newFile()))
    for (const path of ["/", "/dev", "/dev/inboxes", "/u/dev/inbox"])
      assert.equal(await route(new Request(`http://localhost${path}`)), null, path)
    const posted = await route(new Request("http://localhost/dev/inbox", { method: "POST" }))
    assert.equal(posted?.status, 405)
    assert.equal(posted?.headers.get("Allow"), "GET, HEAD")
  })
})

function mail(id: string): Mail {
  return {
    id,
    to: "alice@example.com",
    subject: `Subject ${id}`,
    text: "Text",
    html: "<p>Html</p>",
    links: [`https://localhost/${id}`],
    code: null,
    locale: "en",
  }
}

function send(inbox: Awaited<ReturnType<typeof openInbox>>, id: string): Promise<void> {
  return inboxMailer(inbox, fixedClock(0), null).send(mail(id))
}

async function routes(mails: readonly Mail[]) {
  const inbox = await openInbox(newFile())
  for (const one of mails) await inboxMailer(inbox, fixedClock(0), null).send(one)
  const route = inboxRoutes(inbox)
  return async (path: string) => {
    const response = await route(new Request(`http://localhost${path}`))
    assert.ok(response, path)
    return response
  }
}
