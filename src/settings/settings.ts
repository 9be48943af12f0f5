import type { Secret } from "../lib/secret.ts"
import type { SettingName } from "./table.ts"

/** What the operator decided. Everything here may be printed. */
export interface Settings {
  /** 0 picks a free one. */
  port: number
  host: string
  /** Origin of every absolute link, without a slash at the end. Null: `http://localhost:PORT`. */
  baseUrl: string | null
  /** `From:` of every mail. */
  mailFrom: string | null
  /** Addresses or CIDR ranges of proxies whose X-Forwarded-For header counts. */
  trustProxy: readonly string[]
  /** `event.tenant.id`. */
  tenant: string
  /** Path of a style sheet that pages load after ours. Null: none. */
  themeCss: string | null
  logLevel: LogLevel
  managementClientId: string | null
  /** Null: no metrics are served. 0 picks a free port. */
  metricsPort: number | null
  /** Without a slash at the end. */
  npmRegistry: string
}

/** What must never be printed. Null: not set. */
export interface Secrets {
  /** May hold a password: `postgres://user:password@host/name`. */
  databaseUrl: Secret
  /** Comma-separated, newest first. */
  secretKey: Secret | null
  /** `smtp://user:password@host:587`. */
  smtpUrl: Secret | null
  /** `twilio://SID:TOKEN@api.twilio.com?from=+15005550006`, or `https://:KEY@host/path`. */
  phoneUrl: Secret | null
  managementClientSecret: Secret | null
}

export const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** Where a value came from. The first that has one wins. */
export const ORIGINS = ["flag", "environment", "file", "default"] as const
export type Origin = (typeof ORIGINS)[number]

export interface ReadSettings {
  settings: Settings
  secrets: Secrets
  origins: Readonly<Record<SettingName, Origin>>
}
