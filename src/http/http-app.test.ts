import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { ServiceError } from "../errors/service-error.ts"
import { systemChance } from "../lib/chance.ts"
import { fixedClock } from "../lib/clock.ts"
import { httpApp, type HttpAppOptions } from "./http-app.ts"
import { html } from "./html.ts"
import { pageReply, plainReply, seeOther } from "./reply.ts"
import { get, post, postFromAnywhere } from "./route.ts"

const SECRET = "ticket-in-an-error"
const ROUTES = [
  get("/page", async ({ query, ip }) => plainReply(200, `${query.text("a")} ${ip}`)),
  get("/lost", async () => Promise.reject(new ServiceError("busy"))),
  get("/broken", async () => Promise.reject(new TypeError(SECRET))),
  get("/go", async () => seeOther("/page", [{ name: "c", value: "1", maxAgeS: 60 }])),
  post("/page", async ({ form }) => pageReply(html`${form.text("a")}`)),
  postFromAnywhere("/back", async ({ cookies }) => plainReply(200, cookies.find("c") ?? "none")),
]

describe("the shell", () => {
  it("hands a route what was sent, and answers with the safe headers", async () => {
    const { send } = shell()
    const answer = await send("/page?a=%3Cb%3E")
    assert.equal(await answer.text(), "<b> 192.0.2.1")
    assert.equal(answer.headers.get("cache-control"), "no-store")
    assert.match(answer.headers.get("x-request-id") ?? "", /^req_/)
  })

  it("answers HEAD as GET, without the body", async () => {
    const answer = await shell().send("/page", { method: "HEAD" })
    assert.equal(answer.status, 200)
    assert.equal(await answer.text(), "")
  })

  it("sets cookies as the base URL asks for", async () => {
    const answer = await shell().send("/go")
    assert.equal(answer.status, 303)
    assert.match(answer.headers.getSetCookie()[0] ?? "", /^__Host-c=1; .*; Secure$/)
  })

  it("refuses a post of another site before it reads it, but where it may come from anywhere", async () => {
    const foreign = { method: "POST", headers: { "Sec-Fetch-Site": "cross-site" } }
    const { send } = shell()
    assert.equal((await send("/page", foreign)).status, 403)
    assert.equal((await send("/back", foreign)).status, 200)
  })

  it("says which methods a path takes, and 404 where there is none", async () => {
    const { send } = shell()
    const put = await send("/page", { method: "PUT" })
    assert.equal(put.status, 405)
    assert.equal(put.headers.get("allow"), "GET, HEAD, POST")
    for (const path of ["/", "/page/", "/page/x.css", "/PAGE", "/assets/..%2f..%2fetc/passwd"])
      assert.equal((await send(path)).status, 404, path)
  })

  it("tells a refusal by its code, and a server that is busy when to come back", async () => {
    const answer = await shell().send("/lost")
    assert.equal(answer.status, 503)
    assert.equal(answer.headers.get("retry-after"), "5")
  })

  it("shows nothing of a fault but a reference, which is in the log with the cause", async () => {
    const { send, lines } = shell()
    const answer = await send("/broken")
    const text = await answer.text()
    assert.equal(answer.status, 500)
    assert.ok(!text.includes(SECRET))
    const [line] = lines.filter(({ err }) => err !== undefined)
    assert.ok(text.includes(String(line?.requestId)))
    assert.deepEqual(line?.err, new TypeError(SECRET))
  })

  it("still answers where the page of a fault cannot be made", async () => {
    const { send } = shell({ showFailure: () => Promise.reject(new Error("no database")) })
    const answer = await send("/broken")
    assert.equal(answer.status, 500)
    assert.match(await answer.text(), /^Something went wrong\. Reference: req_/)
    assert.match(answer.headers.get("content-security-policy") ?? "", /default-src 'none'/)
  })

  it("asks mounts first, and gives their answers the same headers", async () => {
    const { send } = shell({
      mounts: [
        async ({ url }) => (new URL(url).pathname === "/health" ? Response.json("ok") : null),
        async ({ url }, { ip }) =>
          new URL(url).pathname === "/own"
            ? new Response(ip, { headers: { "Cache-Control": "max-age=1" } })
            : null,
      ],
    })
    assert.equal((await send("/health")).headers.get("x-frame-options"), "DENY")
    const own = await send("/own", { headers: { "X-Forwarded-For": "203.0.113.9" } })
    assert.equal(own.headers.get("cache-control"), "max-age=1")
    assert.equal(await own.text(), "192.0.2.1")
  })

  it("takes the client's address from a proxy that is trusted", async () => {
    const { send } = shell({ trustProxy: ["192.0.2.0/24"] })
    const answer = await send("/page", { headers: { "X-Forwarded-For": "203.0.113.9" } })
    assert.equal(await answer.text(), "null 203.0.113.9")
  })

  it("logs every request once, and nothing of its address", async () => {
    const { send, lines } = shell()
    await send("/page?ticket=T0KEN")
    await send("/T0KEN")
    assert.equal(lines.length, 2)
    assert.ok(!JSON.stringify(lines).includes("T0KEN"))
  })
})

function shell(options: Partial<HttpAppOptions> = {}) {
  const lines: Record<string, unknown>[] = []
  const log = (fields: Record<string, unknown>) => void lines.push(fields)
  const app = httpApp({
    baseUrl: new URL("https://id.example.com"),
    allowLoopbackHttp: false,
    routes: ROUTES,
    mounts: [],
    showFailure: async ({ status, code, reference }) => plainReply(status, `${code} ${reference}`),
    trustProxy: [],
    log: { info: log, error: log },
    clock: fixedClock(0),
    chance: systemChance,
    ...options,
  })
  const send = (path: string, init?: RequestInit) =>
    app(new Request(`https://any.example${path}`, init), { ip: "192.0.2.1" })
  return { send, lines }
}
