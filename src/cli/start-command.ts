import { isLoopbackOrigin, refusalsOf } from "../settings/refusals.ts"
import { printableSettings, settingsAsText } from "../settings/print-settings.ts"
import { SettingsProblem } from "../settings/settings-problem.ts"
import type { ReadSettings } from "../settings/settings.ts"
import type { Call, Command } from "./command.ts"
import { freePort } from "./free-port.ts"
import { newLogger } from "./new-logger.ts"
import { readTheme } from "./read-theme.ts"

export const startCommand: Command = {
  name: "start",
  summary: "the server for production",
  synopsis: "[--no-migrate] [--print-settings]",
  examples: [
    "REKEY_BASE_URL=https://reset.example.com REKEY_SECRET_KEY=… REKEY_SMTP_URL=… " +
      "REKEY_MAIL_FROM=no-reply@example.com rekey start",
    "rekey start --print-settings",
  ],
  flags: {
    "no-migrate": { type: "boolean", meaning: "leave the database's schema as it is" },
    "print-settings": {
      type: "boolean",
      meaning: "show each setting and where it came from, then end",
    },
  },
  arguments: { min: 0, max: 0 },
  async run(call) {
    const read = call.settings()
    if (call.isSet("print-settings")) return printSettings(call, read)
    const refusals = refusalsOf(read, call.host.parts.refusalOfKeys)
    if (refusals.length > 0) throw new SettingsProblem(refusals)
    return serve(call, read)
  },
}

function printSettings({ isSet, host }: Call, read: ReadSettings): number {
  host.print(
    isSet("json") ? JSON.stringify(printableSettings(read), null, 2) : settingsAsText(read),
  )
  return 0
}

/** Null unless both are set: `refusalsOf` has named the one that is missing. */
function managementClientOf({ settings, secrets }: Pick<ReadSettings, "settings" | "secrets">) {
  const { managementClientId: id } = settings
  const { managementClientSecret: secret } = secrets
  return id === null || secret === null ? null : { id, secret }
}

async function serve({ isSet, host }: Call, { settings, secrets }: ReadSettings): Promise<number> {
  const { secretKey, smtpUrl } = secrets
  // `refusalsOf` has named what is missing; this is for the compiler.
  if (secretKey === null || smtpUrl === null || settings.mailFrom === null) return 1
  const stopped = host.untilStopped()
  const log = newLogger(settings.logLevel, host.isTerminal)
  const port = settings.port === 0 ? await freePort(settings.host) : settings.port
  const baseUrl = settings.baseUrl ?? `http://localhost:${port}`
  using mailer = await host.parts.smtpMailer(smtpUrl, settings.mailFrom)
  await using app = await host.parts.createApp({
    baseUrl,
    databaseUrl: secrets.databaseUrl,
    secretKey,
    mailer,
    mailFrom: settings.mailFrom,
    phoneSender: secrets.phoneUrl === null ? null : host.parts.phoneSender(secrets.phoneUrl),
    pushInbox: null,
    managementClient: managementClientOf({ settings, secrets }),
    npmRegistry: settings.npmRegistry,
    metricsPort: settings.metricsPort,
    trustProxy: settings.trustProxy,
    tenantName: settings.tenant,
    themeCss: await readTheme(settings.themeCss, host.cwd),
    isDev: false,
    migrates: !isSet("no-migrate"),
    mounts: [],
    log,
  })
  const { url, metricsUrl } = await app.listen({ host: settings.host, port })
  // On this machine the base URL is the address that cookies and forms work with.
  const reachedAt = isLoopbackOrigin(baseUrl) ? baseUrl : url
  if (metricsUrl !== null) log.info({ metricsUrl }, `metrics on ${metricsUrl}`)
  log.info({ baseUrl, pid: process.pid }, `listening on ${reachedAt} for ${baseUrl}`)
  await stopped
  log.info("stopping: finishing what runs")
  return 0
}
