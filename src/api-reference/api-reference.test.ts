import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { apiReference } from "./api-reference.ts"

const DOCUMENT = {
  info: { title: "An API", description: "It does things." },
  servers: [{ url: "https://reset.example.com/api/v2" }],
  paths: {
    "/things/{id}": {
      post: {
        operationId: "post_things",
        tags: ["things"],
        summary: "Makes a <thing>, with `code`.",
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        requestBody: { content: { "application/json": { schema: { type: "object" } } } },
        security: [{ token: ["create:things"] }],
      },
    },
  },
}

describe("/api-reference", () => {
  const answer = apiReference(() => DOCUMENT)
  const get = (path: string, method = "GET") =>
    answer(new Request(`https://reset.example.com${path}`, { method }))

  it("shows every operation of the document: its path, scopes, parameters and body", async () => {
    const page = await (await get("/api-reference"))?.text()
    for (const text of [
      "POST",
      "/things/{id}",
      "create:things",
      "<td>path</td>",
      "&quot;object&quot;",
    ])
      assert.ok(page?.includes(text), text)
  })

  it("shows what the document says as text, and code as code", async () => {
    const page = await (await get("/api-reference"))?.text()
    assert.match(page ?? "", /Makes a &lt;thing&gt;, with <code>code<\/code>\./)
  })

  it("has a style sheet of its own, and leaves other paths to others", async () => {
    const style = await get("/api-reference/style.css")
    assert.equal(style?.headers.get("content-type"), "text/css; charset=utf-8")
    assert.equal(await get("/api-references"), null)
    assert.equal((await get("/api-reference", "POST"))?.status, 405)
  })
})
