import { TRIGGER_WALL_CLOCK_MS } from "./actions/limits.ts"
import { POST_CHALLENGE } from "./actions/trigger.ts"
import {
  type ManagementClient,
  managementSecretDigest,
} from "./authentication-api/client-credentials.ts"
import { type Metrics, metricsOf } from "./metrics/metrics.ts"
import { accessTokens } from "./security/access-tokens.ts"
import { signingKeyStore } from "./storage/signing-key-store.ts"
import { emptyTenant } from "./administration/empty-tenant.ts"
import { importTenant } from "./administration/import-tenant.ts"
import type { Execution } from "./actions/outcome.ts"
import type { App, AppOptions } from "./cli/parts.ts"
import { vapidKeys } from "./delivery/vapid-keys.ts"
import { webPushSender } from "./delivery/web-push-sender.ts"
import { edge } from "./edge.ts"
import type { HttpApp } from "./http/http-app.ts"
import { serve, type HttpServer } from "./http/serve.ts"
import { deleteExpired } from "./jobs/delete-expired.ts"
import { jobWorker, type Worker } from "./jobs/worker.ts"
import { systemChance } from "./lib/chance.ts"
import { systemClock, type Clock } from "./lib/clock.ts"
import type { LogEvent } from "./logs/log-event.ts"
import { newBuilder } from "./new-builder.ts"
import type { ActionRunner } from "./ports/action-runner.ts"
import { perform } from "./recovery/jobs/perform.ts"
import { warningOfClassic } from "./reset/experience.ts"
import { describeFences } from "./sandbox/fences.ts"
import { processRunner, type ProcessRunner } from "./sandbox/process-runner.ts"
import { newKeyRing } from "./security/key-ring.ts"
import { argon2PasswordHasher } from "./security/password-hasher.ts"
import { getSecretKeys } from "./security/secret-keys.ts"
import { isLoopbackOrigin } from "./settings/refusals.ts"
import { accountStore } from "./storage/accounts/account-store.ts"
import { actionStore } from "./storage/actions/action-store.ts"
import { askStore } from "./storage/resets/ask-store.ts"
import { enrolmentTicketStore } from "./storage/accounts/enrolment-ticket-store.ts"
import { deviceStore } from "./storage/accounts/device-store.ts"
import { executionStore } from "./storage/execution-store.ts"
import { tailStore } from "./storage/tail-store.ts"
import type { Database } from "./storage/database.ts"
import { entityStore } from "./storage/tenant/entity-store.ts"
import { formStore } from "./storage/tenant/form-store.ts"
import { jobQueue } from "./storage/job-queue.ts"
import { logStore } from "./storage/log-store.ts"
import { openMigrated } from "./storage/open-migrated.ts"
import type { Outbox } from "./storage/outbox.ts"
import { passkeyStore } from "./storage/accounts/passkey-store.ts"
import { rateLimiter } from "./storage/rate-limiter.ts"
import { resetStore } from "./storage/resets/reset-store.ts"
import { schemaVersionOf } from "./storage/schema-version.ts"
import { sessionStore } from "./storage/accounts/session-store.ts"
import { tenantStore } from "./storage/tenant/tenant-store.ts"

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
  const stores = storesOf(
    database,
    {
      clock,
      chance: systemChance,
      onLog: logLine(log),
      onJob: (jobs) => {
        // Looking for an account right after the answer would tell by the time of the next one whether
        // there is an account: such a job waits for the next time anybody looks, within a second.
        if (jobs.some(({ type }) => type !== "start-reset")) worker.wake()
      },
    },
    options.phoneSender !== null,
  )
  const builder = newBuilder({
    registry: options.npmRegistry,
    actions: stores.actions,
    clock,
    isDev,
  })
  if (!(await stores.tenants.hasTenant()))
    await importTenant({ ...stores, builder, keys, clock }, emptyTenant(options.tenantName))
  await warnOfClassic(stores, log)
  const runner = inner.runner ?? made.use(await fencedRunner(isDev, log))
  const metrics = metricsOf(runner)
  const sayExecution = executionLine(log, isDev)
  const deps = {
    ...stores,
    keys,
    hasher,
    mailer,
    mailFrom: options.mailFrom,
    phoneSender: options.phoneSender,
    pushInbox: options.pushInbox,
    pushSender: webPushSender({
      keys: vapidKeys({ store: stores.pushKeys, keys, clock }),
      subject: pushSubject(options),
      allowsLoopback: isDev,
    }),
    clock,
    chance: systemChance,
    runner,
    builder,
    accessTokens: accessTokens({
      store: stores.signingKeys,
      keys,
      clock,
      issuer: `${baseUrl}/`,
      audience: `${baseUrl}/api/v2/`,
    }),
    managementClient: toManagementClient(options.managementClient),
    baseUrl,
    urlRule: { allowLoopbackHttp: isLoopbackOrigin(baseUrl) },
    onExecution: (execution: Execution) => {
      metrics.onExecution(execution)
      sayExecution(execution)
    },
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
  const stopping = new AbortController()
  const handle = edge({
    ...options,
    ...deps,
    isReady: () => isReady(database),
    stopping: stopping.signal,
  })
  const kept = made.move()
  let server: HttpServer | null = null
  return {
    ...stores,
    builder: deps.builder,
    keys,
    hasher,
    handle,
    worker,
    async listen({ host, port, tls }) {
      server = await serve(handle, { host, port, tls: tls ?? null })
      worker.start()
      kept.use(deleteExpired(deps))
      const metricsServer = await serveMetrics(metrics, host, options.metricsPort)
      if (metricsServer !== null) kept.use(metricsServer)
      const name = host.includes(":") ? `[${host}]` : host
      return {
        url: `${tls === undefined ? "http" : "https"}://${name}:${server.port}`,
        metricsUrl: metricsServer === null ? null : `http://${name}:${metricsServer.port}/metrics`,
      }
    },
    async [Symbol.asyncDispose]() {
      stopping.abort()
      await server?.close(GRACE_MS)
      await kept.disposeAsync()
    },
  }
}

/** A rule that does not run should be heard of at every start. */
async function warnOfClassic(
  { tenants, actions }: Pick<ReturnType<typeof storesOf>, "tenants" | "actions">,
  log: AppOptions["log"],
): Promise<void> {
  const bound = await actions.listBindings(POST_CHALLENGE)
  const names = bound.map(({ action }) => action.name)
  const warning = warningOfClassic(await tenants.getTenant(), names)
  if (warning !== null) log.warn({ actions: names }, warning)
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

/** Whom a push service may write to. Some refuse an address that is not public. */
function pushSubject({ baseUrl, mailFrom }: AppOptions): string {
  if (baseUrl.startsWith("https:")) return baseUrl
  const address = /<([^>]+)>$/.exec(mailFrom ?? "")?.[1] ?? mailFrom
  return `mailto:${address ?? "rekey@localhost"}`
}

function toManagementClient(client: AppOptions["managementClient"]): ManagementClient | null {
  if (client === null) return null
  return { id: client.id, secretDigest: managementSecretDigest(client.secret.reveal()) }
}

/** A server of its own, so that what the public reaches never shows it. */
async function serveMetrics(
  metrics: Metrics,
  host: string,
  port: number | null,
): Promise<({ port: number } & AsyncDisposable) | null> {
  if (port === null) return null
  const answer = async ({ method, url }: Request) =>
    method === "GET" && new URL(url).pathname === "/metrics"
      ? metrics.answer()
      : new Response("not found\n", { status: 404 })
  const server = await serve(answer, { host, port, tls: null })
  return { port: server.port, [Symbol.asyncDispose]: () => server.close(0) }
}

function storesOf(database: Database, outbox: Outbox, hasPhoneSender: boolean) {
  return {
    accounts: accountStore(database, outbox),
    actions: actionStore(database, outbox),
    enrolmentTickets: enrolmentTicketStore(database, outbox, { hasPhoneSender }),
    executions: executionStore(database),
    forms: formStore(database),
    entities: entityStore(database),
    tail: tailStore(database),
    signingKeys: signingKeyStore(database),
    pushKeys: signingKeyStore(database, "push"),
    devices: deviceStore(database),
    jobs: jobQueue(database, outbox),
    limiter: rateLimiter(database),
    logs: logStore(database, outbox),
    resets: resetStore(database, outbox, { hasPhoneSender }),
    asks: askStore(database, outbox),
    passkeys: passkeyStore(database),
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
