import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { LogEvent } from "../logs/log-event.ts"
import type { OpenStores } from "./stores.contract.ts"

export function describeLogStoreContract(open: OpenStores): void {
  describe("a log store", () => {
    it("lists the newest first, no more than asked for, and tells each once", async () => {
      await using db = await open()
      for (const atMs of [20, 10, 30]) await db.logs.add(event(atMs))
      assert.deepEqual(await db.logs.list(2), [event(30), event(20)])
      assert.deepEqual(db.told, [event(20), event(10), event(30)])
    })
  })
}

/** With whatever somebody may have typed or sent. */
function event(atMs: number): LogEvent {
  return {
    type: "fu",
    description: "A login failed",
    atMs,
    userId: null,
    userName: "nobody\u0000\ud800",
    connection: "Users",
    clientId: "app",
    ip: "2001:db8::1",
    userAgent: "test",
    details: { nested: { list: [1, "two", null] } },
  }
}
