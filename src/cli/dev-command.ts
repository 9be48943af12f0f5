import { stat } from "node:fs/promises"
import { join, resolve } from "node:path"
import { banner, START_PATH, startedAt } from "../dev/banner.ts"
import { localCertificate } from "../dev/certificate.ts"
import { devTenantReader, type DevTenantReader } from "../dev/dev-tenant-reader.ts"
import { keepTenant, type KeepTenant } from "../dev/keep-tenant.ts"
import { openInbox } from "../dev/inbox.ts"
import { inboxPhoneSender } from "../dev/inbox-phone-sender.ts"
import { inboxPush } from "../dev/inbox-push.ts"
import { inboxMailer } from "../dev/inbox-mailer.ts"
import { inboxRoutes } from "../dev/inbox-routes.ts"
import { startPage } from "../dev/start-page.ts"
import {
  devManagementSecret,
  devSecretKey,
  openWorkFolder,
  type WorkFolder,
} from "../dev/work-folder.ts"
import { watchFiles } from "../dev/watch-files.ts"
import { systemClock } from "../lib/clock.ts"
import { Secret } from "../lib/secret.ts"
import { isLoopbackOrigin } from "../settings/refusals.ts"
import { SettingsProblem } from "../settings/settings-problem.ts"
import type { ReadSettings } from "../settings/settings.ts"
import type { Call, Command } from "./command.ts"
import { freePort } from "./free-port.ts"
import { newLogger } from "./new-logger.ts"
import { readTheme } from "./read-theme.ts"
import type { App } from "./parts.ts"
import { changeAsText } from "./tenant-text.ts"

const DEV_MANAGEMENT_CLIENT_ID = "rekey-dev-management"
/** The sender of mails that an SMTP server is only tried out with. */
const DEV_SENDER = "rekey-dev@localhost"

export const devCommand: Command = {
  name: "dev",
  summary: "everything in one process, to try Actions out: server, inbox, example users",
  synopsis: "[DIR] [--port 3000] [--https] [--fresh]",
  examples: ["rekey dev examples/tenant", "rekey dev ./tenant --port 0 --https"],
  flags: {
    https: { type: "boolean", meaning: "serve https with a certificate made for localhost" },
    fresh: { type: "boolean", meaning: "forget the database and the inbox of an earlier run" },
  },
  arguments: { min: 0, max: 1 },
  async run(call) {
    const read = call.settings()
    const stopped = call.host.untilStopped()
    const directory = resolve(call.host.cwd, call.arguments[0] ?? ".")
    if (!(await isFolder(directory))) throw new Error(`there is no folder ${directory}`)
    const { environment, parts } = call.host
    const reader = devTenantReader(directory, call.arguments.length > 0, {
      tenantName: read.settings.tenant,
      environment,
      checkAction: parts.checkAction,
    })
    // Before anything is made: a broken file at the start is the only thing to talk about.
    const draft = await reader.read()
    const work = await openWorkFolder(directory, call.isSet("fresh"))
    if (work.isTemporary)
      call.host.complain(`${directory} cannot be written: everything is kept in ${work.path}`)
    await serve(call, read, work, reader, draft, stopped)
    return 0
  },
}

type Draft = Awaited<ReturnType<DevTenantReader["read"]>>

async function serve(
  call: Call,
  read: ReadSettings,
  work: WorkFolder,
  reader: DevTenantReader,
  draft: Draft,
  stopped: Promise<void>,
): Promise<void> {
  const { host } = call
  const { settings } = read
  const tls = call.isSet("https") ? await localCertificate(work.path, systemClock.nowMs()) : null
  const port = settings.port === 0 ? await freePort(settings.host) : settings.port
  const baseUrl = settings.baseUrl ?? `${tls === null ? "http" : "https"}://localhost:${port}`
  warnOfOthers(call, settings.host, baseUrl)
  await using stack = new AsyncDisposableStack()
  const managementClient = await devManagementClient(read, work)
  const app = stack.use(await makeApp(call, read, work, { baseUrl, managementClient }, stack))
  const keep: KeepTenant = { ...partsOf(app), clock: systemClock }
  sayWarnings(call, await keepTenant(keep, draft))
  await app.listen({ host: settings.host, port, ...(tls !== null && { tls }) })
  const started = startedAt(baseUrl, draft, tls?.certFile ?? null, {
    id: managementClient.id,
    secret: managementClient.secret.reveal(),
  })
  host.print(call.isSet("json") ? JSON.stringify(started) : banner(started))
  stack.use(
    await watchFiles(
      () => reader.visited(),
      () => reload(call, keep, reader),
    ),
  )
  await stopped
}

interface ManagementClient {
  id: string
  secret: Secret
}

async function devManagementClient(
  { settings, secrets }: ReadSettings,
  work: WorkFolder,
): Promise<ManagementClient> {
  return {
    id: settings.managementClientId ?? DEV_MANAGEMENT_CLIENT_ID,
    secret: secrets.managementClientSecret ?? (await devManagementSecret(work)),
  }
}

async function makeApp(
  { host }: Call,
  { settings, secrets, origins }: ReadSettings,
  work: WorkFolder,
  { baseUrl, managementClient }: { baseUrl: string; managementClient: ManagementClient },
  stack: AsyncDisposableStack,
): Promise<App> {
  const secretKey = secrets.secretKey ?? (await devSecretKey(work))
  const refusal = host.parts.refusalOfKeys(secretKey)
  if (refusal !== null)
    throw new SettingsProblem([
      secrets.secretKey === null
        ? `${join(work.path, "secret-key")}: ${refusal}. Delete it and start with --fresh`
        : `REKEY_SECRET_KEY: ${refusal}`,
    ])
  const inbox = await openInbox(join(work.path, "inbox.jsonl"))
  const smtp =
    secrets.smtpUrl === null
      ? null
      : stack.use(await host.parts.smtpMailer(secrets.smtpUrl, settings.mailFrom ?? DEV_SENDER))
  const phone = secrets.phoneUrl === null ? null : host.parts.phoneSender(secrets.phoneUrl)
  return host.parts.createApp({
    baseUrl,
    databaseUrl:
      origins.databaseUrl === "default"
        ? new Secret(`file:${join(work.path, "rekey.db")}`)
        : secrets.databaseUrl,
    secretKey,
    mailer: inboxMailer(inbox, systemClock, smtp),
    mailFrom: settings.mailFrom ?? DEV_SENDER,
    phoneSender: inboxPhoneSender(inbox, systemClock, phone),
    pushInbox: inboxPush(inbox, systemClock, baseUrl),
    managementClient,
    npmRegistry: settings.npmRegistry,
    metricsPort: settings.metricsPort,
    trustProxy: settings.trustProxy,
    tenantName: settings.tenant,
    themeCss: await readTheme(settings.themeCss, host.cwd),
    isDev: true,
    migrates: true,
    mounts: [inboxRoutes(inbox), startPage(START_PATH)],
    log: newLogger(settings.logLevel, host.isTerminal),
  })
}

// A broken file leaves the tenant as it is: the last good one goes on serving.
async function reload(call: Call, keep: KeepTenant, reader: DevTenantReader): Promise<void> {
  const { host } = call
  try {
    const kept = await keepTenant(keep, await reader.read())
    const { created, updated, deleted } = kept.change
    if (created.length + updated.length + deleted.length === 0) return
    sayWarnings(call, kept)
    host.complain(`reloaded:\n${changeAsText(kept.change)}`)
  } catch (error) {
    host.complain("not reloaded, the last good tenant goes on:")
    host.complain(error instanceof Error ? error.message : String(error))
  }
}

function sayWarnings({ host }: Call, { warnings }: { warnings: readonly string[] }): void {
  for (const warning of warnings) host.complain(`warning: ${warning}`)
}

function warnOfOthers({ host }: Call, address: string, baseUrl: string): void {
  if (isLoopbackOrigin(`http://${address.includes(":") ? `[${address}]` : address}`)) return
  host.complain(
    `warning: listening on ${address}, so others may reach ${baseUrl}. rekey dev has example ` +
      "users with a known password and shows every mail: it is for your own machine",
  )
}

function partsOf({ tenants, actions, builder, accounts, keys, hasher }: App) {
  return { tenants, actions, builder, accounts, keys, hasher }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}
