import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { LOG_SESSION_MS } from "../../administration/actions/open-log-session.ts"
import type { TailLine } from "../../ports/execution-store.ts"
import { serve } from "../../http/serve.ts"
import { BASE_URL, startManagementApi, type TestApi } from "../server.testing.ts"

const SESSIONS = "/actions/log-sessions"

describe("a log session", () => {
  it("is opened for half an hour, with an address that is all a listener needs", async () => {
    await using api = await startManagementApi()
    const { status, body } = await api.call("POST", SESSIONS, { body: {} })
    assert.equal(status, 201)
    assert.deepEqual(Object.keys(body), ["url", "expires"])
    assert.equal(Date.parse(body.expires), api.clock.nowMs() + LOG_SESSION_MS)
    const url = new URL(body.url)
    assert.equal(url.origin + url.pathname, `${BASE_URL}/api/v2/actions/log-sessions/tail`)
    assert.match(url.searchParams.get("token") ?? "", /^[\w-]{43}$/)
  })

  it("is refused to a token of nobody, and once it has expired", async () => {
    await using api = await startManagementApi()
    const path = await open(api)
    for (const unknown of [`${SESSIONS}/tail`, `${SESSIONS}/tail?token=${"a".repeat(43)}`])
      assert.equal((await api.call("GET", unknown, { scopes: null })).status, 401)
    api.clock.advance(LOG_SESSION_MS)
    assert.equal((await api.fetch("GET", path, { scopes: null })).status, 401)
  })
})

describe("the live tail", () => {
  it("sends what is written from now on, one event a line", async () => {
    await using api = await startManagementApi()
    await api.tail.add([lineOf("before")])
    const listener = await listen(api, await open(api))
    const { headers } = listener
    assert.equal(headers.get("content-type"), "text/event-stream; charset=utf-8")
    assert.equal(headers.get("cache-control"), "no-store")
    assert.equal(await listener.next(), ": listening\n\n")
    await api.tail.add([lineOf("one\ntwo"), lineOf("three")])
    assert.equal(eventOf(await listener.next()).data.message, "one\ntwo")
    assert.deepEqual(eventOf(await listener.next()).data, {
      date: "1970-01-01T00:00:01.000Z",
      execution_id: "exe_1",
      action_id: "act",
      action_name: "notify",
      level: "info",
      message: "three",
    })
    await listener.leave()
  })

  it("leaves other Actions out when it is of one", async () => {
    await using api = await startManagementApi()
    const filters = [{ key: "action_id", val: "act" }]
    const listener = await listen(api, await open(api, { filters }))
    await listener.next()
    await api.tail.add([{ ...lineOf("theirs"), actionId: "other" }, lineOf("ours")])
    assert.equal(eventOf(await listener.next()).data.message, "ours")
    await listener.leave()
  })

  it("ends with its session", async () => {
    await using api = await startManagementApi()
    const listener = await listen(api, await open(api))
    await listener.next()
    api.clock.advance(LOG_SESSION_MS)
    assert.equal(await listener.next(), null)
  })

  it("ends when the server stops", async () => {
    await using api = await startManagementApi()
    const listener = await listen(api, await open(api))
    await listener.next()
    api.stopping.abort()
    assert.equal(await listener.next(), null)
  })

  it("ends when the database goes, and tells of it", async () => {
    const api = await startManagementApi()
    const listener = await listen(api, await open(api))
    await listener.next()
    await api[Symbol.asyncDispose]()
    assert.equal(await listener.next(), null)
    assert.equal(api.faults.length, 1)
  })

  it("ends when its listener leaves", async () => {
    await using api = await startManagementApi()
    const copied = Promise.withResolvers<ReadableStream<Uint8Array>>()
    const server = await serve(
      async (request) => {
        const response = (await api.answer(request)) as Response
        const [copy, sent] = (response.body as ReadableStream<Uint8Array>).tee()
        copied.resolve(copy)
        return new Response(sent, response)
      },
      { host: "127.0.0.1", port: 0, tls: null },
    )
    const leaving = new AbortController()
    const url = `http://127.0.0.1:${server.port}${await open(api)}`
    await fetch(url, { signal: leaving.signal })
    leaving.abort()
    const texts = await Array.fromAsync(await copied.promise, (text) =>
      Buffer.from(text).toString(),
    )
    assert.deepEqual(texts, [": listening\n\n"])
    await server.close(0)
  })
})

async function open(api: TestApi, body: object = {}): Promise<string> {
  const opened = await api.call("POST", SESSIONS, { body })
  const { pathname, search } = new URL(opened.body.url)
  return pathname + search
}

/** Needs no token but the address's own. */
async function listen(api: TestApi, path: string) {
  const { status, headers, body } = await api.fetch("GET", path, { scopes: null })
  assert.equal(status, 200)
  assert.ok(body !== null)
  const reader = body.getReader()
  return {
    headers,
    /** The next event's text, or null at the end. */
    async next(): Promise<string | null> {
      const { done, value } = await reader.read()
      return done ? null : new TextDecoder().decode(value)
    },
    leave: () => reader.cancel(),
  }
}

function eventOf(text: string | null): { data: Record<string, unknown> } {
  const json = /^data: (.*)\n\n$/.exec(text ?? "")?.[1]
  assert.ok(json !== undefined, `no event of one line: ${text}`)
  return { data: JSON.parse(json) }
}

function lineOf(text: string): TailLine {
  return {
    atMs: 1000,
    executionId: "exe_1",
    actionId: "act",
    actionName: "notify",
    level: "info",
    text,
  }
}
