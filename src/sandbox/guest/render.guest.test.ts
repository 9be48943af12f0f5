import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { newApi } from "./api.guest.ts"
import { CommandList } from "./command-list.guest.ts"

interface Api {
  prompt: { render(promptId?: unknown, options?: unknown): void }
  redirect: { sendUserTo(url: string): void }
  access: { deny(reason: string): void }
}

const BOTH = "Redirect and render commands cannot be used in the same action."
const ONCE = "Only 1 render command per action is allowed."
const LARGE = "The total size of the prompt options exceeds the limit of 24576 bytes."

describe("api.prompt.render", () => {
  it("is written down with what it was given", () => {
    const { api, commands } = begun()
    assert.equal(
      api.prompt.render("ap_1", { fields: { a: 1 }, vars: { "b c": [null] } }),
      undefined,
    )
    assert.deepEqual(JSON.parse(commands.end()), [
      { type: "prompt.render", promptId: "ap_1", fields: { a: 1 }, vars: { "b c": [null] } },
    ])
  })

  it("needs no options", () => {
    const { api, commands } = begun()
    api.prompt.render("ap_1")
    assert.match(commands.end(), /"fields":\{\},"vars":\{\}/)
  })

  it("after a redirect fails the run when it ends, and the call itself returns", () => {
    const { api, commands } = begun()
    api.redirect.sendUserTo("https://a.example")
    api.prompt.render("ap_1")
    assert.throws(() => commands.end(), { message: BOTH })
  })

  it("before a redirect fails the run too", () => {
    const { api, commands } = begun()
    api.prompt.render("ap_1")
    api.redirect.sendUserTo("https://a.example")
    api.access.deny("too late")
    assert.throws(() => commands.end(), { message: BOTH })
  })

  it("twice fails the run, whatever the second one is given", () => {
    const { api, commands } = begun()
    api.prompt.render("ap_1")
    api.prompt.render()
    assert.throws(() => commands.end(), { message: ONCE })
  })

  const wrong: readonly [string, unknown, unknown, string][] = [
    ["no id", undefined, undefined, "promptId must be a string"],
    [
      "an id that is too long",
      "x".repeat(49),
      undefined,
      "promptId must have at most 48 characters",
    ],
    ["options that are none", "ap_1", [], "options must be an object"],
    ["other options", "ap_1", { field: {} }, "options must have only fields and vars"],
    ["fields that are none", "ap_1", { fields: "a" }, "options.fields must be an object"],
    ["too many fields", "ap_1", { fields: keys(25) }, "options.fields must have at most 24 keys"],
    [
      "a name that no field has",
      "ap_1",
      { fields: { "a-b": 1 } },
      "options.fields must have keys that match ^[a-zA-Z_][a-zA-Z0-9_]{0,49}$",
    ],
    ["too many vars", "ap_1", { vars: keys(25) }, "options.vars must have at most 24 keys"],
    [
      "several wrongs",
      1,
      { vars: null },
      "promptId must be a string; options.vars must be an object",
    ],
    ["too much", "ap_1", { vars: { a: "ä".repeat(12_300) } }, LARGE],
  ]
  for (const [what, id, options, message] of wrong)
    it(`throws for ${what}, and may then be called as it should be`, () => {
      const { api, commands } = begun()
      assert.throws(() => api.prompt.render(id, options), { message })
      api.prompt.render("ap_1")
      assert.match(commands.end(), /^\[\{"type":"prompt.render","promptId":"ap_1"/)
    })

  it("may be as long as 48 characters, 24 keys and 24,576 bytes", () => {
    const { api, commands } = begun()
    const vars = { a: "x".repeat(24_576 - `{"vars":{"a":""}}`.length) }
    api.prompt.render("x".repeat(48), { vars })
    commands.end()
    begun().api.prompt.render("ap_1", { fields: keys(24), vars: keys(24) })
  })
})

function keys(count: number): Record<string, number> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`key_${index}`, index]))
}

function begun() {
  const commands = new CommandList()
  const redirect = { hostname: "", ip: "", userId: "", query: {}, body: {} }
  const api = newApi(
    {
      trigger: "password-reset-post-challenge",
      cache: [],
      redirect,
      urlRule: { allowLoopbackHttp: false },
      nowMs: 0,
    },
    commands,
  )
  return { api: api as Api, commands }
}
