import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import fc from "fast-check"
import { isJsonObject, type JsonObject } from "../lib/json.ts"
import { CONFIG } from "../ports/stores.contract.ts"
import { START_MS } from "../reset/reset.fixture.ts"
import { arbitraryOf } from "./openapi/arbitrary-of.testing.ts"
import { jsonSchema } from "./openapi/openapi-document.ts"
import type { Operation } from "./operation.ts"
import { type Answer, startManagementApi, type TestApi } from "./server.testing.ts"

/** Calls of each operation and kind. A failing one is printed with its seed. */
const RUNS = Number(process.env.REKEY_CONTRACT_RUNS ?? 8)
/** Streams, and never ends by itself. */
const SKIPPED = ["/actions/log-sessions/tail"]

describe("every operation of the Management API", () => {
  let api: TestApi
  before(async () => {
    api = await startManagementApi()
    await api.tenants.save(CONFIG, START_MS)
  })
  after(() => api[Symbol.asyncDispose]())

  it("has a name of its own in the document, and answers to the paths it tells", async () => {
    const { body } = await api.call("GET", "/openapi.json", { scopes: null })
    const told = Object.entries(body.paths as Record<string, Record<string, JsonObject>>).flatMap(
      ([path, methods]) =>
        Object.entries(methods).map(([method, { operationId }]) => ({ path, method, operationId })),
    )
    assert.equal(told.length, api.operations.length)
    assert.equal(new Set(told.map(({ operationId }) => operationId)).size, told.length)
  })

  it("answers what fits its schemas without a fault", async () => {
    for (const operation of callable(api)) {
      const call = fc.record({
        params: paramsOf(operation),
        query: queryOf(operation),
        body: bodyOf(operation),
      })
      await holds(operation, call, (answer) => assertSound(answer))
    }
  })

  it("refuses a body with one property too many, and says which", async () => {
    for (const operation of callable(api)) {
      const { bodySchema } = operation
      if (bodySchema === undefined || !isClosed(bodySchema)) continue
      const body = bodyOf(operation).map((sent) => ({ ...(sent as object), nobody_knows_this: 1 }))
      const params = fc.constant<readonly string[]>([])
      const call = fc.record({ params, query: fc.constant(""), body })
      await holds(operation, call, ({ status, body: answer }) => {
        assert.equal(status, 400)
        assert.match(answer.message, /nobody_knows_this|Payload validation error/)
      })
    }
  })

  it("refuses what is no such body and no such query, without a fault", async () => {
    for (const operation of callable(api)) {
      const call = fc.record({
        params: paramsOf(operation),
        query: fc.oneof(
          fc.webQueryParameters(),
          fc.constantFrom(
            "page=-1",
            "per_page=101",
            "take=x",
            "include_totals=1",
            "from=%00",
            "q=%00",
            "fields=,,",
          ),
        ),
        body: fc.jsonValue({ maxDepth: 3 }),
      })
      await holds(operation, call, (answer) => assertSound(answer))
    }
  })

  async function holds(
    operation: Operation,
    calls: fc.Arbitrary<{ params: readonly string[]; query: string; body: unknown }>,
    check: (answer: Answer) => void,
  ): Promise<void> {
    const { method, path } = operation
    await fc.assert(
      fc.asyncProperty(calls, async ({ params, query, body }) => {
        const left = [...params]
        const filled = path.replaceAll(/:\w+/g, () => encodeURIComponent(left.shift() ?? "x"))
        const sent = method === "GET" ? {} : { body }
        const answer = await api.call(method, query === "" ? filled : `${filled}?${query}`, sent)
        try {
          check(answer)
        } catch (error) {
          throw new Error(`${nameOf(operation)}: ${answer.status} ${JSON.stringify(answer.body)}`, {
            cause: error,
          })
        }
      }),
      { numRuns: RUNS },
    )
  }
})

function callable({ operations }: TestApi): readonly Operation[] {
  return operations.filter(({ path }) => !SKIPPED.includes(path))
}

/** No fault of ours, and a refusal in Auth0's shape. */
function assertSound({ status, body }: Answer): void {
  assert.ok(status < 500)
  if (status < 400) return
  assert.ok(isJsonObject(body))
  const { statusCode, error, message, errorCode, attributes, ...rest } = body
  assert.deepEqual(
    [statusCode, typeof error, typeof message, rest],
    [status, "string", "string", {}],
  )
  if (errorCode !== undefined) assert.equal(typeof errorCode, "string")
  if (attributes !== undefined) assert.deepEqual(attributes, { error: message })
}

function isClosed(schema: NonNullable<Operation["bodySchema"]>): boolean {
  return jsonSchema(schema).additionalProperties === false
}

function paramsOf({ path }: Operation): fc.Arbitrary<readonly string[]> {
  const count = path.split("/:").length - 1
  const part = fc.oneof(
    fc.constantFrom(
      "x",
      "auth0|1",
      "a\0b",
      "con_0123456789abcdef",
      "00000000-0000-4000-8000-000000000000",
    ),
    fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.isWellFormed()),
  )
  return fc.array(part, { minLength: count, maxLength: count })
}

function queryOf({ querySchema }: Operation): fc.Arbitrary<string> {
  if (querySchema === undefined) return fc.constant("")
  return arbitraryOf(jsonSchema(querySchema)).map((sent) =>
    new URLSearchParams(
      Object.entries(sent as object).flatMap(([name, value]) =>
        (Array.isArray(value) ? value : [value]).map((one) => [name, String(one)]),
      ),
    ).toString(),
  )
}

function bodyOf({ bodySchema }: Operation): fc.Arbitrary<unknown> {
  return bodySchema === undefined ? fc.constant(undefined) : arbitraryOf(jsonSchema(bodySchema))
}

function nameOf({ method, path }: Operation): string {
  return `${method} ${path}`
}
