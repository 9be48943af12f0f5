import assert from "node:assert/strict"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import { url as inspectorUrl } from "node:inspector"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, describe, it } from "node:test"
import { type ProcessRunner, processRunner } from "../../src/sandbox/process-runner.ts"
import { actionOf, runRequest } from "./run-request.ts"

// Both fences, where the machine has them: what a host without bwrap gets is tested here, too.
for (const useBwrap of [undefined, false]) {
  describe(`isolation (${useBwrap === undefined ? "strongest fence" : "without bwrap"})`, () => {
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

    it("cannot open the server's inspector or stop the server", async (test) => {
      const { layers } = runner.fence
      if (!layers.has("namespaces") && !layers.has("other-user"))
        return test.skip("no such layer here")
      const { console: written } = await runner.run(
        runRequest(
          actionOf(`
            for (const signal of ["SIGUSR1", "SIGSTOP", "SIGKILL"]) {
              try { process.kill(event.pid, signal); console.log("sent") } catch { console.log("no") }
            }
            try { process.kill(process.ppid, "SIGUSR1") } catch {}`),
          { event: { pid: process.pid } },
        ),
      )
      assert.equal(written, "no\nno\nno\n")
      await new Promise((resolve) => setTimeout(resolve, 50))
      assert.equal(inspectorUrl(), undefined)
    })
  })
}

describe("the network of an Action", () => {
  const code = actionOf(`
    for (const url of event.urls) {
      await fetch(url).then((answer) => answer.text()).then(console.log, (error) => console.log(error.cause.code))
    }
    try { require("node:net").createServer().listen(0) } catch (error) { console.log(error.code) }
    try { require("node:net").connect("/run/some.sock").on("error", () => {}) } catch (error) { console.log(error.code) }`)

  it("does not lead to this machine, by address, name or mapped address", async () => {
    await using runner = await processRunner({ spares: 0 })
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
