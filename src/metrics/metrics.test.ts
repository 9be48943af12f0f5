import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { execution } from "../reset/reset.fixture.ts"
import { metricsOf } from "./metrics.ts"

describe("metrics", () => {
  it("say how the queue of each version stands, and how long its runs took and waited", async () => {
    const queue = { running: 2, idle: 0, waiting: 7, oldestWaitMs: 1500 }
    const { onExecution, answer } = metricsOf({
      queues: () => [{ versionId: "ver_1", actionName: "step-up", ...queue }],
    })
    onExecution(execution({ kind: "timed-out", message: "" }, 20_000))
    const text = await (await answer()).text()
    assert.match(text, /^rekey_action_queue_depth\{action="step-up",version="ver_1"\} 7$/m)
    assert.match(text, /^rekey_action_queue_oldest_wait_seconds\{.*\} 1\.5$/m)
    assert.match(text, /^rekey_action_processes\{state="running"\} 2$/m)
    assert.match(text, /^rekey_action_run_seconds_count\{.*outcome="timed-out"\} 1$/m)
    assert.match(text, /^process_resident_memory_bytes \d+$/m)
  })
})
