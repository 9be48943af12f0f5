// Each part of the fence is what stops its case: with it the case is stopped, without it not. What else
// would stop the same case is off both times.
import assert from "node:assert/strict"
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import { createRequire } from "node:module"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { after, before, describe, it } from "node:test"
import type { Layer } from "../../src/sandbox/fences.ts"
import type { FencePart } from "../../src/sandbox/node-arguments.ts"
import { processRunner } from "../../src/sandbox/process-runner.ts"
import { actionOf, runRequest } from "./run-request.ts"

interface Case {
  part: FencePart
  stops: string
  /** What else would stop it. */
  off?: readonly FencePart[]
  /** Writes "done" where nothing stops it. */
  body: string
}

const CASES: readonly Case[] = [
  {
    part: "node-permissions",
    stops: "reading a file that everybody may read",
    off: ["namespaces"],
    body: 'if (fs.readFileSync(event.file, "utf8") === "readable") console.log("done")',
  },
  {
    part: "node-permissions",
    stops: "starting a process",
    body: `
      const { error } = require("node:child_process").spawnSync(process.execPath, ["--version"])
      if (error === undefined) console.log("done")`,
  },
  {
    part: "node-permissions",
    stops: "starting a thread",
    off: ["resource-limits"],
    body: `
      const worker = new (require("node:worker_threads").Worker)("", { eval: true })
      await new Promise((resolve) => worker.on("online", resolve))
      console.log("done")`,
  },
  {
    part: "namespaces",
    stops: "reading a file that everybody may read",
    off: ["node-permissions"],
    body: 'if (fs.readFileSync(event.file, "utf8") === "readable") console.log("done")',
  },
  {
    part: "namespaces",
    stops: "writing a file where everybody may write",
    off: ["node-permissions", "resource-limits"],
    body: 'fs.writeFileSync(event.folder + "/by-namespaces", "x"); console.log("done")',
  },
  {
    part: "namespaces",
    stops: "seeing which processes there are",
    off: ["node-permissions"],
    body: 'if (fs.readdirSync("/proc").includes(String(event.pid))) console.log("done")',
  },
  {
    part: "namespaces",
    stops: "learning whether a file is there",
    body: 'if (fs.realpathSync(event.file) === event.file) console.log("done")',
  },
  {
    part: "namespaces",
    stops: "opening a database, where SQLite is there and the permission model is not",
    off: ["node-permissions", "--no-experimental-sqlite"],
    body: openDatabase(),
  },
  {
    part: "--no-experimental-sqlite",
    stops: "opening a database, which the permission model would let through",
    off: ["namespaces"],
    body: openDatabase(),
  },
  {
    part: "other-user",
    stops: "sending the server a signal",
    off: ["namespaces"],
    body: 'process.kill(event.pid, 0); console.log("done")',
  },
  {
    part: "other-user",
    stops: "reading what only the server may",
    off: ["namespaces", "node-permissions"],
    body: 'if (fs.readFileSync(event.ownFile, "utf8") === "own") console.log("done")',
  },
  {
    part: "resource-limits",
    stops: "taking 1.25 GiB of memory in Buffers",
    body: `
      const kept = []
      for (let i = 0; i < 20; i++) kept.push(Buffer.alloc(64 << 20))
      console.log("done")`,
  },
  {
    part: "resource-limits",
    stops: "writing a file",
    off: ["namespaces", "node-permissions"],
    body: 'fs.writeFileSync(event.folder + "/by-limits", "x"); console.log("done")',
  },
  {
    part: "resource-limits",
    stops: "opening 300 files",
    off: ["node-permissions"],
    body: 'for (let i = 0; i < 300; i++) fs.openSync("/"); console.log("done")',
  },
  {
    part: "--max-old-space-size",
    stops: "taking 144 MiB of heap",
    body: `
      const kept = []
      for (let i = 0; i < 18; i++) kept.push(new Array(1 << 20).fill(0.5))
      console.log("done")`,
  },
  {
    part: "--no-addons",
    stops: "loading native code",
    off: ["node-permissions", "namespaces"],
    body: 'process.dlopen({ exports: {} }, event.addon); console.log("done")',
  },
  {
    part: "--disable-sigusr1",
    stops: "opening an inspector by a signal",
    off: ["node-permissions"],
    body: `
      const { url } = require("node:inspector")
      process.kill(process.pid, "SIGUSR1")
      for (let i = 0; i < 100 && url() === undefined; i++) await new Promise((resolve) => setTimeout(resolve, 10))
      if (url() !== undefined) console.log("done")`,
  },
  {
    part: "network",
    stops: "connecting to this machine",
    off: ["egress"],
    body: 'if ((await fetch(event.url)).ok) console.log("done")',
  },
  {
    part: "network",
    stops: "getting round the check in the guest",
    body: `
      require("node:net").BlockList.prototype.check = () => false
      if ((await fetch(event.url)).ok) console.log("done")`,
  },
  {
    part: "egress",
    stops: "connecting to this machine",
    off: ["network"],
    body: 'if ((await fetch(event.url)).ok) console.log("done")',
  },
]

describe("a part of the fence", () => {
  const folder = mkdtempSync(join(tmpdir(), "rekey-fences-"))
  const server = createServer((_, response) => void response.end("hello"))
  const event: Record<string, unknown> = {
    pid: process.pid,
    folder,
    file: join(folder, "readable"),
    ownFile: join(folder, "own"),
    database: join(folder, "product.db"),
    addon: addonPath(),
  }
  before(async () => {
    chmodSync(folder, 0o777)
    writeFileSync(join(folder, "readable"), "readable", { mode: 0o644 })
    writeFileSync(join(folder, "own"), "own", { mode: 0o600 })
    const database = new DatabaseSync(join(folder, "product.db"))
    database.exec("CREATE TABLE accounts (email TEXT); INSERT INTO accounts VALUES ('ana')")
    database.close()
    chmodSync(join(folder, "product.db"), 0o644)
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    event.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })
  after(() => {
    server.close()
    rmSync(folder, { recursive: true })
  })

  for (const { part, stops, off = [], body } of CASES) {
    it(`${part} stops ${stops}`, async (test) => {
      const code = `const fs = require("node:fs"); ${actionOf(body)}`
      const runs = async (without: readonly FencePart[]) => {
        await using runner = await processRunner({ spares: 0, without })
        const result = await runner.run(runRequest(code, { event }))
        return { layers: runner.fence.layers, isDone: result.console === "done\n", result }
      }
      const fenced = await runs(off)
      const isPutUp = part.startsWith("--") || fenced.layers.has(part as Layer)
      if (!isPutUp && part !== "egress") return test.skip(`no ${part} on this machine`)
      assert.ok(!fenced.isDone, "it is stopped")
      const bare = await runs([...off, part])
      assert.ok(bare.isDone, `it is not stopped without: ${JSON.stringify(bare.result)}`)
    })
  }

  it("is left off in tests only", async () => {
    const context = process.env.NODE_TEST_CONTEXT
    delete process.env.NODE_TEST_CONTEXT
    try {
      await assert.rejects(processRunner({ without: ["egress"] }), /only a test/)
    } finally {
      process.env.NODE_TEST_CONTEXT = context
    }
  })
})

function openDatabase(): string {
  return `
    const { DatabaseSync } = require("node:sqlite")
    const rows = new DatabaseSync(event.database, { readOnly: true }).prepare("SELECT * FROM accounts").all()
    if (rows[0].email === "ana") console.log("done")`
}

/** Any native module that is here: this project's own hash of passwords. */
function addonPath(): string {
  const require = createRequire(import.meta.url)
  const argon2 = createRequire(require.resolve("@node-rs/argon2"))
  const { platform, arch } = process
  const libc = platform === "linux" ? "-gnu" : ""
  const name = `@node-rs/argon2-${platform}-${arch}${libc}`
  return join(
    dirname(argon2.resolve(`${name}/package.json`)),
    `argon2.${platform}-${arch}${libc}.node`,
  )
}
