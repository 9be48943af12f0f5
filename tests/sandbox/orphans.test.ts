import assert from "node:assert/strict"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { describe, it, type TestContext } from "node:test"
import { fileURLToPath } from "node:url"
import { groupsBelow, processes } from "./process-table.ts"

const server = fileURLToPath(new URL("./orphan-server.ts", import.meta.url))

describe("a server killed by kill -9", { skip: process.platform !== "linux" }, () => {
  for (const fence of ["bwrap", "setpriv"]) {
    it(`leaves no Action behind (${fence})`, async (test) => {
      const { layers, kill } = await startServer(test, [fence])
      if (!layers.includes("ends-with-server")) return test.skip(`${fence} does not work here`)
      const groups = await kill()
      await until(() => processes().every(({ group }) => !groups.has(group)))
    })
  }

  it("leaves a looping one where the kernel is not asked to end it", async (test) => {
    const server = await startServer(test, ["setpriv", "ends-with-server"])
    const groups = await server.kill()
    const ticks = () =>
      processes()
        .filter(({ group }) => groups.has(group))
        .reduce((sum, entry) => sum + entry.ticks, 0)
    test.after(() => groups.forEach((group) => process.kill(-group, "SIGKILL")))
    const before = ticks()
    // It goes on computing without a server: 20 ticks are a fifth of a second.
    await until(() => ticks() > before + 20)
  })
})

/** Starts a server with a looping Action. `kill` ends it by kill -9 and says what it had started. */
async function startServer(test: TestContext, args: readonly string[]) {
  const child = spawn(process.execPath, [server, ...args], { stdio: ["ignore", "pipe", "ignore"] })
  test.after(() => child.kill("SIGKILL"))
  const [layers] = await Promise.race([once(child.stdout, "data"), once(child, "exit")])
  return {
    layers: String(layers),
    async kill(): Promise<ReadonlySet<number>> {
      // Each Action with its wrapper, in a group of its own.
      const groups = groupsBelow(child.pid ?? 0)
      const exit = once(child, "exit")
      child.kill("SIGKILL")
      await exit
      return groups
    },
  }
}

async function until(isTrue: () => boolean): Promise<void> {
  const deadlineMs = performance.now() + 5000
  while (!isTrue()) {
    assert.ok(performance.now() < deadlineMs, "it did not come to that within 5 s")
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
