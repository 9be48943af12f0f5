import assert from "node:assert/strict"
import { describe, it } from "node:test"
import {
  bindingsBody,
  createActionBody,
  createModuleBody,
  deployVersionBody,
  logSessionBody,
  updateActionBody,
} from "./actions/schemas.ts"
import { ApiFailure } from "./api-failure.ts"
import { validated } from "./validated.ts"

type Schema = Parameters<typeof validated>[0]

const TRIGGER = { id: "password-reset-post-challenge" }
const ACTION = { name: "a", supported_triggers: [TRIGGER] }
const binding = (ref: unknown) => ({ bindings: [{ ref }] })

describe("a body that does not fit", () => {
  const refused: [what: string, schema: Schema, body: unknown, message: string][] = [
    [
      "a property that is missing",
      createActionBody,
      { supported_triggers: [TRIGGER] },
      "'Missing required property: name'",
    ],
    [
      "one that is missing further in",
      createActionBody,
      { name: "a", supported_triggers: [{}] },
      "'Missing required property: id' on property supported_triggers.0",
    ],
    [
      "properties that nobody knows",
      createActionBody,
      { ...ACTION, colour: 1, size: 2 },
      "'Additional properties not allowed: colour,size'",
    ],
    [
      "one that nobody knows further in",
      createActionBody,
      { ...ACTION, secrets: [{ name: "K", valeu: "v" }] },
      "'Additional properties not allowed: valeu' on property secrets.0",
    ],
    [
      "another type",
      updateActionBody,
      { code: 7 },
      "'Invalid input: expected string, received number' on property code",
    ],
    ["no object", updateActionBody, ["code"], "'Invalid input: expected object, received array'"],
    [
      "a text that no database takes",
      updateActionBody,
      { code: "a\0b" },
      "'must be a valid text' on property code",
    ],
    [
      "half a character",
      updateActionBody,
      { secrets: [{ name: "K", value: "\ud800" }] },
      "'must be a valid text' on property secrets.0.value",
    ],
    [
      "two triggers",
      createActionBody,
      { name: "a", supported_triggers: [TRIGGER, TRIGGER] },
      "'Too big: expected array to have exactly 1 items' on property supported_triggers",
    ],
    [
      "a trigger that is none",
      createActionBody,
      { name: "a", supported_triggers: [{ id: "post-lunch" }] },
      "'is no trigger' on property supported_triggers.0.id",
    ],
    [
      "a reference of another kind",
      bindingsBody,
      binding({ type: "name", value: "a" }),
      '\'Invalid option: expected one of "binding_id"|"action_id"|"action_name"\' on property bindings.0.ref.type',
    ],
    [
      "a filter of another kind",
      logSessionBody,
      { filters: [{ key: "user_id", val: "a" }] },
      "'Invalid input: expected \"action_id\"' on property filters.0.key",
    ],
    ["a module without code", createModuleBody, { name: "m" }, "'Missing required property: code'"],
  ]
  for (const [what, schema, body, message] of refused)
    it(`is told of ${what}`, () => {
      const { status, errorCode, message: said } = failureOf(schema, body)
      assert.deepEqual([status, errorCode], [400, "invalid_body"])
      assert.equal(said, `Payload validation error: ${message}.`)
    })

  it("is told nothing of a value, which may be a secret", () => {
    for (const value of ["hunter2\0", { hunter2: 1 }, ["hunter2"], "hunter2".repeat(20_000)])
      assert.doesNotMatch(
        failureOf(updateActionBody, { secrets: [{ name: "K", value }] }).message,
        /hunter2/,
      )
  })

  it("gets a short answer, however long a name it sent", () => {
    const { message } = failureOf(updateActionBody, { ["x".repeat(500_000)]: 1 })
    assert.ok(message.length < 500)
  })
})

describe("a body that fits", () => {
  it("may be none at all where nothing is required", () => {
    assert.deepEqual(validated(deployVersionBody, null), {})
  })

  it("may be an Action of a trigger that this server never runs", () => {
    const body = { name: "a", supported_triggers: [{ id: "post-login", version: "v3" }] }
    assert.deepEqual(validated(createActionBody, body), body)
  })

  it("may hold what an answer held: secrets by name, modules with their names", () => {
    const body = {
      secrets: [{ name: "K", updated_at: "2026-01-01T00:00:00.000Z" }],
      modules: [
        { module_id: "m", module_name: "n", module_version_id: "v", module_version_number: 1 },
      ],
      dependencies: [{ name: "axios", version: "1.8.4", registry_url: null }],
    }
    assert.deepEqual(validated(updateActionBody, body), body)
  })
})

function failureOf(schema: Schema, body: unknown): ApiFailure {
  try {
    validated(schema, body)
  } catch (error) {
    assert.ok(error instanceof ApiFailure)
    return error
  }
  assert.fail("the body was taken")
}
