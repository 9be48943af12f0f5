import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import {
  closeSync,
  fstatSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { createServer } from "node:http"
import { url as inspectorUrl } from "node:inspector"
import type { AddressInfo } from "node:net"
import { getPriority, tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, describe, it } from "node:test"
import { fileURLToPath } from "node:url"
import { type ProcessRunner, processRunner } from "../../src/sandbox/process-runner.ts"
import { actionOf, runRequest } from "./run-request.ts"

const priority = getPriority()
const descriptorServer = fileURLToPath(new URL("./descriptor-server.ts", import.meta.url))

// Both fences, where the machine has them: what a host without bwrap gets is tested here, too.
for (const useBwrap of [undefined, false]) {
  describe(`isolation (${where(useBwrap)})`, () => {
    let runner: ProcessRunner
    before(async () => {
      runner = await processRunner({ useBwrap })
    })
    after(() => runner[Symbol.asyncDispose]())

    it("hands every run an event of its own", async () => {
      const code = actionOf(`
        console.log(event.user.email, event.added, event.secrets.API_KEY === undefined)
        event.user.email = "mallory@evil.example"
        event.added = true
        Object.defineProperty(event.user, "user_id", { value: "auth0|2" })
        delete event.secrets.API_KEY
        Object.freeze(event)`)
      const request = runRequest(code)
      const first = await runner.run(request)
      const second = await runner.run(request)
      assert.equal(first.console, "ana@example.com undefined false\n")
      assert.equal(second.console, first.console)
      assert.deepEqual(request.event, runRequest(code).event)
    })

    it("keeps the module of a version from run to run", async () => {
      const code = `let runs = 0\n${actionOf("console.log(++runs)")}`
      const written = []
      for (let i = 0; i < 3; i++) written.push((await runner.run(runRequest(code))).console)
      assert.deepEqual(written, ["1\n", "2\n", "3\n"])
    })

    it("rethrows the error of the top level at every run", async () => {
      const code =
        "globalThis.loads = (globalThis.loads ?? 0) + 1; throw new Error(`load ${loads}`)"
      for (let i = 0; i < 2; i++) {
        const { outcome } = await runner.run(runRequest(code))
        assert.equal(outcome.kind === "threw" && outcome.message, "load 1")
      }
    })

    it("never lets two versions share a process", async () => {
      const code = actionOf("console.log(globalThis.mark ?? 'none'); globalThis.mark = event.mark")
      const run = (id: string) =>
        runner.run(
          runRequest(code, {
            version: { id, actionName: "a", code, bundle: null, modules: [] },
            event: { mark: id },
          }),
        )
      assert.equal((await run("one")).console, "none\n")
      assert.equal((await run("two")).console, "none\n")
      assert.equal((await run("one")).console, "one\n")
      assert.equal((await run("two")).console, "two\n")
    })

    it("never writes what a run left behind into the next one", async () => {
      const code = actionOf(`
        const { name } = event
        console.log(name)
        setTimeout(() => { console.log("late", name); api.access.deny("late") }, 5)
        if (event.waits) await new Promise((resolve) => setTimeout(resolve, 50))`)
      const first = await runner.run(runRequest(code, { event: { name: "ana" } }))
      const second = await runner.run(runRequest(code, { event: { name: "ben", waits: true } }))
      assert.equal(first.console, "ana\n")
      assert.equal(second.console, "ben\nlate ben\n")
      assert.deepEqual(first.outcome, { kind: "finished", commands: [] })
      assert.equal(second.outcome.kind === "finished" && second.outcome.commands.length, 1)
    })

    it("does not reach a database file, by any way to SQLite or the file system", async () => {
      const folder = mkdtempSync(join(tmpdir(), "rekey-sandbox-"))
      const file = join(folder, "product.db")
      writeFileSync(file, "the product's database")
      try {
        const { console: written } = await runner.run(
          runRequest(
            actionOf(`
              const tries = [
                () => require("node:fs").readFileSync(event.file),
                () => require("node:fs").appendFileSync(event.file, "x"),
                () => new (process.getBuiltinModule("node:sqlite").DatabaseSync)(event.file),
              ]
              for (const attempt of tries) try { attempt(); console.log("done") } catch { console.log("no") }`),
            { event: { file } },
          ),
        )
        assert.equal(written, "no\nno\nno\n")
        assert.equal(readFileSync(file, "utf8"), "the product's database")
      } finally {
        rmSync(folder, { recursive: true })
      }
    })

    it("cannot open the server's inspector, stop or end the server or slow it down", async (test) => {
      const { layers } = runner.fence
      if (!layers.has("namespaces") && !layers.has("other-user"))
        return test.skip("no such layer here")
      const { console: written } = await runner.run(
        runRequest(
          actionOf(`
            const ways = ["SIGUSR1", "SIGSTOP", "SIGTERM", "SIGHUP", "SIGKILL"].map((signal) => () => process.kill(event.pid, signal))
            ways.push(() => process._debugProcess(event.pid), () => require("node:os").setPriority(event.pid, 19))
            for (const way of ways) try { way(); console.log("done") } catch { console.log("no") }
            try { process.kill(process.ppid, "SIGUSR1") } catch {}`),
          { event: { pid: process.pid } },
        ),
      )
      assert.equal(written, "no\n".repeat(7))
      assert.equal(getPriority(), priority)
      assert.equal(inspectorUrl(), undefined)
    })

    it("cannot end another Action", async (test) => {
      if (!runner.fence.layers.has("namespaces")) return test.skip("they have one user here")
      const counts = `let runs = 0; ${actionOf("console.log(++runs)")}`
      await runner.run(runRequest(counts))
      const killer = actionOf('process.kill(-1, "SIGKILL"); process.kill(1, "SIGKILL")')
      await runner.run(runRequest(killer))
      assert.equal((await runner.run(runRequest(counts))).console, "2\n")
    })
  })
}

describe("descriptors of the server and of who started it", () => {
  for (const fence of ["bwrap", "none"]) {
    it(`are not the Action's (${fence})`, () => {
      const folder = mkdtempSync(join(tmpdir(), "rekey-sandbox-"))
      const file = openSync(join(folder, "log"), "w+")
      try {
        const { stdout } = spawnSync(process.execPath, [descriptorServer, fence], {
          // As a shell or a supervisor may leave one open.
          stdio: ["ignore", "pipe", "inherit", "ignore", "ignore", file],
          encoding: "utf8",
        })
        assert.equal(stdout, "its own: log\nof the Action: 2 3\n")
        assert.equal(fstatSync(file).size, 0)
      } finally {
        closeSync(file)
        rmSync(folder, { recursive: true })
      }
    })
  }
})

describe("the network of an Action", () => {
  const code = actionOf(`
    for (const url of event.urls) {
      await fetch(url).then((answer) => answer.text()).then(console.log, (error) => console.log(error.cause.code))
    }
    try { require("node:net").createServer().listen(0) } catch (error) { console.log(error.code) }
    try { require("node:net").connect("/run/some.sock").on("error", () => {}) } catch (error) { console.log(error.code) }`)

  for (const useBwrap of [undefined, false]) {
    it(`does not lead to this machine, by address, name or mapped address (${where(useBwrap)})`, async () => {
      await using runner = await processRunner({ spares: 0, useBwrap })
      await using server = await greeter()
      const hosts = ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "127.1"]
      const urls = hosts.map((host) => `http://${host}:${server.port}/`)
      const { console: written } = await runner.run(runRequest(code, { event: { urls } }))
      assert.deepEqual(written.trim().split("\n"), [
        ...urls.map(() => "ERR_IP_BLOCKED"),
        "ERR_ACCESS_DENIED",
        "ERR_ACCESS_DENIED",
      ])
      assert.equal(server.requests(), 0)
    })
  }

  it("leads there when the operator allows it", async () => {
    await using runner = await processRunner({ spares: 0, allowPrivateNetwork: true })
    await using server = await greeter()
    const urls = [`http://127.0.0.1:${server.port}/`]
    const { console: written } = await runner.run(
      runRequest(actionOf("console.log(await (await fetch(event.urls[0])).text())"), {
        event: { urls },
      }),
    )
    assert.equal(written, "hello\n")
    assert.equal(server.requests(), 1)
  })
})

function where(useBwrap: boolean | undefined): string {
  return useBwrap === undefined ? "strongest fence" : "without bwrap"
}

async function greeter() {
  let requests = 0
  const server = createServer((_, response) => {
    requests += 1
    response.end("hello")
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    port: (server.address() as AddressInfo).port,
    requests: () => requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
