import { placeOf } from "./read-settings.ts"
import type { Origin, ReadSettings } from "./settings.ts"
import { SETTING_NAMES, type SettingName, TABLE } from "./table.ts"

export interface PrintedSetting {
  name: SettingName
  /** Null: not set. Secrets are masked. */
  value: string | number | readonly string[] | null
  origin: Origin
  /** What was set: `--port`, `REKEY_PORT` or `port in rekey.config.json`. */
  place: string
}

/** Every setting with its value and where it came from, in the table's order. */
export function printableSettings({ settings, secrets, origins }: ReadSettings): PrintedSetting[] {
  return SETTING_NAMES.map((name) => ({
    name,
    value: valueOf(name, { settings, secrets }),
    origin: origins[name],
    place: placeOf(name, origins[name]),
  }))
}

/** The same as aligned lines for people. */
export function settingsAsText(read: ReadSettings): string {
  const rows = printableSettings(read).map(({ name, value, origin, place }) => {
    const shown =
      value === null || (Array.isArray(value) && value.length === 0) ? "-" : String(value)
    return [
      TABLE[name].environment,
      shown,
      origin === "default" ? "default" : `from ${place}`,
    ] as const
  })
  const width = (column: 0 | 1) => Math.max(...rows.map((row) => row[column].length))
  return rows
    .map(([name, value, from]) => `${name.padEnd(width(0))}  ${value.padEnd(width(1))}  ${from}`)
    .join("\n")
}

function valueOf(
  name: SettingName,
  { settings, secrets }: Pick<ReadSettings, "settings" | "secrets">,
): PrintedSetting["value"] {
  switch (name) {
    case "databaseUrl":
      return withoutPassword(secrets.databaseUrl.reveal())
    case "secretKey":
    case "smtpUrl":
    case "phoneUrl":
    case "managementClientSecret":
      return secrets[name] === null ? null : "[secret]"
    case "baseUrl":
      return settings.baseUrl ?? `http://localhost:${settings.port}`
    default:
      return settings[name]
  }
}

// The query may hold a password too (libpq's `?password=`), so only what is safe is put together.
function withoutPassword(url: string): string {
  if (!URL.canParse(url) || url.startsWith("file:")) return url
  const { protocol, username, host, pathname } = new URL(url)
  return `${protocol}//${username === "" ? "" : `${username}:[secret]@`}${host}${pathname}`
}
