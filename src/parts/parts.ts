import type { CheckAction } from "../administration/tenant-files/read-actions.ts"
import type { Parts } from "../cli/parts.ts"
import { httpPhoneSender } from "../delivery/phone-sender.ts"
import { parsePhoneUrl } from "../delivery/phone-url.ts"
import { systemClock } from "../lib/clock.ts"
import { checkAction } from "../sandbox/check-action.ts"
import { parseSecretKeys } from "../security/secret-keys.ts"

// Most commands need a few of these, so each is loaded when it is asked for: `rekey --help` starts
// no database driver and no bundler.

/** The real parts of the program. */
export const parts: Parts = {
  createApp: async (options) => (await import("../app.ts")).createApp(options),
  openTenants: async (options) => (await import("./open-tenants.ts")).openTenants(options),
  migrate: async (url) => {
    const { openDatabase } = await import("../storage/database.ts")
    const { migrateToLatest } = await import("../storage/migrate.ts")
    await using database = openDatabase(url.reveal())
    return await migrateToLatest(database)
  },
  smtpMailer: async (url, from) =>
    (await import("../delivery/smtp-mailer.ts")).smtpMailer({ url, from }),
  phoneSender: (url) => httpPhoneSender(parsePhoneUrl(url), systemClock),
  refusalOfKeys(keys) {
    const parsed = parseSecretKeys(keys.reveal())
    return parsed.ok ? null : parsed.reason
  },
  checkAction: toCheckAction(checkAction),
  actionRunner: async (isDev) =>
    (await import("../sandbox/process-runner.ts")).processRunner({
      allowPrivateNetwork: isDev,
      spares: 0,
    }),
  actionBuilder: async (registry) =>
    (await import("../builds/npm-builder.ts")).npmBuilder({
      registry,
      parseAction: checkAction,
      findBundle: async () => null,
      saveBundle: async () => {},
    }),
  probes: {
    database: async (url) => (await import("./probe-database.ts")).probeDatabase(url),
    mail: async (url) => (await import("./probe-mail.ts")).probeMail(url),
    sandbox: async () => (await import("./probe-sandbox.ts")).probeSandbox(),
    clock: async () => (await import("./probe-clock.ts")).probeClock(),
  },
}

function toCheckAction(check: typeof checkAction): CheckAction {
  return (code, isTypeScript) => {
    const checked = check(code, isTypeScript)
    if (checked.ok) return checked
    const { message, line, column } = checked.error
    if (line === null) return { ok: false, message }
    const place = column === null ? `line ${line}` : `line ${line}, column ${column}`
    return { ok: false, message: `${place}: ${message}` }
  }
}
