/** One setting: its names in the three places it can be set, and what it means. */
export interface Row {
  environment: `REKEY_${string}`
  /** Secrets have no flag: a command line can be read by every user of the machine. */
  flag: string | null
  default: string | null
  isSecret: boolean
  meaning: string
}

/** Every setting there is. Its key is the name in `rekey.config.json`. */
export const TABLE = {
  port: row("PORT", "port", "3000", "port to listen on; 0 picks a free one"),
  host: row("HOST", "host", "127.0.0.1", "address to listen on"),
  baseUrl: row("BASE_URL", "base-url", null, "origin of every link (http://localhost:PORT)"),
  databaseUrl: row(
    "DATABASE_URL",
    "database-url",
    "file:.rekey/rekey.db",
    "file:PATH or postgres://…",
  ),
  secretKey: secret(
    "SECRET_KEY",
    "32 bytes base64url; a comma-separated list rotates, newest first",
  ),
  smtpUrl: secret("SMTP_URL", "smtp://user:password@host:587"),
  mailFrom: row("MAIL_FROM", "mail-from", null, "sender of every mail"),
  phoneUrl: secret(
    "PHONE_URL",
    "what sends texts and calls: twilio://SID:TOKEN@api.twilio.com?from=+1… or https://:KEY@host/path",
  ),
  managementClientId: row(
    "MANAGEMENT_CLIENT_ID",
    "management-client-id",
    null,
    "client of the Management API",
  ),
  managementClientSecret: secret("MANAGEMENT_CLIENT_SECRET", "secret of that client"),
  trustProxy: row(
    "TRUST_PROXY",
    "trust-proxy",
    null,
    "addresses of proxies whose X-Forwarded-For counts",
  ),
  metricsPort: row(
    "METRICS_PORT",
    "metrics-port",
    null,
    "port of GET /metrics (Prometheus), on the same host; none without it",
  ),
  npmRegistry: row(
    "NPM_REGISTRY",
    "npm-registry",
    "https://registry.npmjs.org",
    "where npm packages of Actions come from",
  ),
  tenant: row("TENANT", "tenant", "rekey-dev", "name of the tenant (event.tenant.id)"),
  themeCss: row(
    "THEME_CSS",
    "theme-css",
    null,
    "style sheet of your own, sets --rekey-* properties",
  ),
  logLevel: row("LOG_LEVEL", "log-level", "info", "debug, info, warn, error or silent"),
} as const satisfies Record<string, Row>

export type SettingName = keyof typeof TABLE
export const SETTING_NAMES = Object.keys(TABLE) as SettingName[]

function row<Flag extends string>(
  name: string,
  flag: Flag,
  byDefault: string | null,
  meaning: string,
): Row & { flag: Flag } {
  return { environment: `REKEY_${name}`, flag, default: byDefault, isSecret: false, meaning }
}

function secret(name: string, meaning: string): Row & { flag: null } {
  return { environment: `REKEY_${name}`, flag: null, default: null, isSecret: true, meaning }
}
