import { TRIGGER_WALL_CLOCK_MS } from "./actions/limits.ts"
import { emptyTenant } from "./administration/empty-tenant.ts"
import { importTenant } from "./administration/import-tenant.ts"
import type { Execution } from "./actions/outcome.ts"
import type { App, AppOptions } from "./cli/parts.ts"
import { edge } from "./edge.ts"
import type { HttpApp } from "./http/http-app.ts"
import { serve, type HttpServer } from "./http/serve.ts"
import { deleteExpired } from "./jobs/delete-expired.ts"
import { jobWorker, type Worker } from "./jobs/worker.ts"
import { systemChance } from "./lib/chance.ts"
import { systemClock, type Clock } from "./lib/clock.ts"
import type { LogEvent } from "./logs/log-event.ts"
import type { ActionRunner } from "./ports/action-runner.ts"
import { perform } from "./recovery/perform.ts"
import { describeFences } from "./sandbox/fences.ts"
import { processRunner, type ProcessRunner } from "./sandbox/process-runner.ts"
import { newKeyRing } from "./security/key-ring.ts"
import { argon2PasswordHasher } from "./security/password-hasher.ts"
import { getSecretKeys } from "./security/secret-keys.ts"
import { isLoopbackOrigin } from "./settings/refusals.ts"
import { accountStore } from "./storage/account-store.ts"
import type { Database } from "./storage/database.ts"
import { jobQueue } from "./storage/job-queue.ts"
import { logStore } from "./storage/log-store.ts"
import { openMigrated } from "./storage/open-migrated.ts"
import type { Outbox } from "./storage/outbox.ts"
import { rateLimiter } from "./storage/rate-limiter.ts"
import { resetStore } from "./storage/reset-store.ts"
import { schemaVersionOf } from "./storage/schema-version.ts"
import { sessionStore } from "./storage/session-store.ts"
import { tenantStore } from "./storage/tenant-store.ts"

/** What only tests decide. */
export interface InnerOptions {
  clock?: Clock
  /** Shared by several apps of one process; whoever made it ends it. */
  runner?: ActionRunner
  triggerWallClockMs?: number
}

/** An app that need not listen: flows are tested with `handle` and `worker` alone. */
export interface RunningApp extends App, ReturnType<typeof storesOf> {
  handle: HttpApp
  worker: Worker
}

/** How long a stopping server waits for what runs: an Action may take 20 s. */
const GRACE_MS = 30_000

/** The one place that makes real things and hands them on. */
export async function createApp(
  options: AppOptions,
  { clock = systemClock, ...inner }: InnerOptions = {},
): Promise<RunningApp> {
  await using made = new AsyncDisposableStack()
  const { baseUrl, mailer, log, isDev } = options
  const keys = newKeyRing(getSecretKeys(options.secretKey))
  const hasher = argon2PasswordHasher()
  const database = made.use(await openMigrated(options.databaseUrl.reveal(), options.migrates))
  const stores = storesOf(database, {
    clock,
    chance: systemChance,
    onLog: logLine(log),
    onJob: (jobs) => {
      // Looking for an account right after the answer would tell by the time of the next one whether
      // there is an account: such a job waits for the next time anybody looks, within a second.
      if (jobs.some(({ type }) => type !== "start-reset")) worker.wake()
    },
  })
  if (!(await stores.tenants.hasTenant()))
    await importTenant({ ...stores, keys, clock }, emptyTenant(options.tenantName))
  const deps = {
    ...stores,
    keys,
    hasher,
    mailer,
    clock,
    chance: systemChance,
    runner: inner.runner ?? made.use(await fencedRunner(isDev, log)),
    baseUrl,
    urlRule: { allowLoopbackHttp: isLoopbackOrigin(baseUrl) },
    onExecution: executionLine(log, isDev),
    triggerWallClockMs: inner.triggerWallClockMs ?? TRIGGER_WALL_CLOCK_MS,
  }
  const worker: Worker = made.use(
    jobWorker({
      queue: stores.jobs,
      perform: (claimed) => perform(deps, claimed),
      clock,
      onFailure: ({ job, attempt }, err, retryAtMs) =>
        log.warn({ job: job.type, attempt, err, retryAtMs }, "a job failed"),
    }),
  )
  const handle = edge({ ...options, ...deps, isReady: () => isReady(database) })
  const kept = made.move()
  let server: HttpServer | null = null
  return {
    ...stores,
    keys,
    hasher,
    handle,
    worker,
    async listen({ host, port, tls }) {
      server = await serve(handle, { host, port, tls: tls ?? null })
      worker.start()
      kept.use(deleteExpired(deps))
      const name = host.includes(":") ? `[${host}]` : host
      return { url: `${tls === undefined ? "http" : "https"}://${name}:${server.port}` }
    },
    async [Symbol.asyncDispose]() {
      await server?.close(GRACE_MS)
      await kept.disposeAsync()
    },
  }
}

/** Whoever runs `rekey dev` wants to see what each Action did; in production it is for debugging. */
function executionLine(log: AppOptions["log"], isDev: boolean): (execution: Execution) => void {
  return ({ id, actionName, handler, wallClockMs, outcome, console }) => {
    const asked = outcome.kind === "finished" ? outcome.commands.map(({ type }) => type) : null
    const ms = Math.round(wallClockMs)
    log[isDev ? "info" : "debug"](
      { execution: id, action: actionName, handler, ms, outcome: outcome.kind, asked, console },
      "an Action ran",
    )
  }
}

/** Actions run behind the strongest fence there is here; the log says which, and what is missing. */
async function fencedRunner(isDev: boolean, log: AppOptions["log"]): Promise<ProcessRunner> {
  const runner = await processRunner({ allowPrivateNetwork: isDev })
  const missing = describeFences(runner.fence, isDev).filter(({ isUp }) => !isUp)
  const fields = { fence: runner.fence.name, missing: missing.map(({ layer }) => layer) }
  if (missing.length === 0 || isDev) log.info(fields, "Actions run in their sandbox")
  else log.warn(fields, "Actions run in a weaker sandbox: rekey doctor says how to mend it")
  return runner
}

function storesOf(database: Database, outbox: Outbox) {
  return {
    accounts: accountStore(database),
    jobs: jobQueue(database, outbox),
    limiter: rateLimiter(database),
    logs: logStore(database, outbox),
    resets: resetStore(database, outbox),
    sessions: sessionStore(database),
    tenants: tenantStore(database, outbox.chance),
  }
}

/** Every event of the tenant's log is a line of ours too, once it is saved. */
function logLine(log: AppOptions["log"]): (event: LogEvent) => void {
  return ({ description, atMs, ...event }) =>
    log.info({ event: { ...event, at: new Date(atMs).toISOString() } }, description)
}

async function isReady(database: Database): Promise<boolean> {
  try {
    const { version, latest } = await schemaVersionOf(database)
    return version === latest
  } catch {
    return false
  }
}
