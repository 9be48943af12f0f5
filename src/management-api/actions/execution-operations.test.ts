// Auth0: Management API v2, "Get an execution".
import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { Execution, Outcome } from "../../actions/outcome.ts"
import { NOBODY, startManagementApi } from "../server.testing.ts"

const START_MS = Date.UTC(2026, 2, 5)
const DENY = { type: "access.deny", reason: "no" } as const
const CHALLENGE = { type: "authentication.challengeWith", factor: { type: "otp" } }

describe("an execution on the wire", () => {
  it("has a result for each run, with what it asked for and wrote", async () => {
    await using api = await startManagementApi()
    await api.executions.add(runOf("exe_1", { kind: "finished", commands: [] }))
    const thrown = { kind: "threw", name: "TypeError", message: "oh", stack: "at 1:1" } as const
    await api.executions.add(runOf("exe_2", thrown))
    const { status, body } = await api.call("GET", "/actions/executions/exe_1")
    assert.equal(status, 200)
    const { results, ...rest } = body
    assert.deepEqual(rest, {
      id: "exe_1",
      trigger_id: "post-change-password",
      status: "final",
      created_at: "2026-03-05T00:00:00.000Z",
      updated_at: "2026-03-05T00:00:00.250Z",
    })
    const common = {
      action_name: "notify",
      started_at: "2026-03-05T00:00:00.000Z",
      ended_at: "2026-03-05T00:00:00.250Z",
      action_id: "act",
      version_id: "ver",
      binding_id: "bnd",
      handler: "onExecutePostChangePassword",
      event: { connection: { name: "Users" } },
      commands: [],
      logs: "hello",
      duration_ms: 250,
      waited_ms: 4,
    }
    assert.deepEqual(results, [
      { ...common, id: "exe_1", error: null },
      {
        ...common,
        id: "exe_2",
        error: { id: "TypeError", msg: "oh", url: "" },
        stack: "at 1:1",
      },
    ])
  })

  const statuses: [what: string, commands: object[], status: string][] = [
    ["asked for nothing", [], "final"],
    ["asked for a challenge", [CHALLENGE], "partial"],
    ["sent the person away", [{ type: "redirect.sendUserTo", url: "https://a.test/" }], "partial"],
    ["denied after all", [CHALLENGE, DENY], "final"],
  ]
  for (const [what, commands, status] of statuses)
    it(`is ${status} when its last run ${what}`, async () => {
      await using api = await startManagementApi()
      const outcome = { kind: "finished", commands } as unknown as Outcome
      await api.executions.add(runOf("exe_1", outcome))
      const { body } = await api.call("GET", "/actions/executions/exe_1")
      assert.equal(body.status, status)
      assert.deepEqual(body.results[0].commands, commands)
    })

  it("names how a run ended that threw nothing", async () => {
    await using api = await startManagementApi()
    await api.executions.add(runOf("exe_1", { kind: "timed-out", message: "more than 20 s" }))
    const { body } = await api.call("GET", "/actions/executions/exe_1")
    assert.deepEqual(body.results[0].error, { id: "timed-out", msg: "more than 20 s", url: "" })
  })

  it("is 404 when there is none", async () => {
    await using api = await startManagementApi()
    assert.equal((await api.call("GET", `/actions/executions/${NOBODY}`)).status, 404)
  })
})

/** One of the execution `exe_1`. */
function runOf(id: string, outcome: Outcome): Execution {
  return {
    id,
    groupId: "exe_1",
    triggerId: "post-change-password",
    actionId: "act",
    actionName: "notify",
    versionId: "ver",
    bindingId: "bnd",
    handler: "onExecutePostChangePassword",
    startedAtMs: START_MS,
    wallClockMs: 250,
    waitedMs: 4,
    event: { connection: { name: "Users" } },
    outcome,
    console: "hello",
  }
}
