import { Secret } from "../lib/secret.ts"
import { nearestTo } from "./nearest.ts"
import * as parse from "./parse-value.ts"
import { LOG_LEVELS, ORIGINS, type Origin, type ReadSettings } from "./settings.ts"
import { SettingsProblem } from "./settings-problem.ts"
import { SETTING_NAMES, type SettingName, TABLE } from "./table.ts"

/** The places a setting can stand in. Flags and file have the names of `TABLE`'s keys. */
export interface SettingSources {
  flags: Readonly<Partial<Record<SettingName, string>>>
  environment: Readonly<Record<string, string | undefined>>
  file: Readonly<Record<string, unknown>>
}

/**
 * Flags win over the environment, which wins over the file. An empty variable counts as not set.
 * @throws {SettingsProblem} naming every value that cannot be used and where it stands.
 */
export function readSettings(sources: SettingSources): ReadSettings {
  const problems = unknownNames(sources)
  const raw = new Map<SettingName, string>()
  const origins = {} as Record<SettingName, Origin>
  for (const name of SETTING_NAMES) {
    const origin = ORIGINS.find((place) => valueAt(place, name, sources) !== null) ?? "default"
    const value = valueAt(origin, name, sources)
    origins[name] = origin
    if (value !== null) raw.set(name, value)
  }
  const read = <T>(name: SettingName, parser: (text: string) => parse.Parsed<T>, none: T): T => {
    const text = raw.get(name)
    if (text === undefined) return none
    const parsed = parser(text)
    if (parsed.ok) return parsed.value
    problems.push(`${placeOf(name, origins[name])} ${parsed.reason}`)
    return none
  }
  const secret = (name: SettingName): Secret | null => {
    const text = raw.get(name)
    return text === undefined ? null : new Secret(text)
  }
  const result: ReadSettings = {
    settings: {
      port: read("port", parse.port, 3000),
      host: read("host", parse.host, "127.0.0.1"),
      baseUrl: read<string | null>("baseUrl", parse.origin, null),
      mailFrom: read<string | null>("mailFrom", parse.sender, null),
      trustProxy: read<readonly string[]>("trustProxy", parse.networks, []),
      tenant: read("tenant", parse.tenantName, "rekey-dev"),
      themeCss: raw.get("themeCss") ?? null,
      logLevel: read("logLevel", parse.oneOf(LOG_LEVELS), "info"),
      metricsPort: read<number | null>("metricsPort", parse.port, null),
      npmRegistry: read("npmRegistry", parse.registry, ""),
      managementClientId: raw.get("managementClientId") ?? null,
    },
    secrets: {
      databaseUrl: new Secret(read("databaseUrl", parse.databaseUrl, "")),
      secretKey: secret("secretKey"),
      smtpUrl: read<Secret | null>("smtpUrl", parse.smtpUrl, null),
      phoneUrl: read<Secret | null>("phoneUrl", parse.phoneUrl, null),
      managementClientSecret: secret("managementClientSecret"),
    },
    origins,
  }
  if (problems.length > 0) throw new SettingsProblem(problems)
  return result
}

/** How a setting is named where it was set: `--port`, `REKEY_PORT` or `port in rekey.config.json`. */
export function placeOf(name: SettingName, origin: Origin): string {
  const { environment, flag } = TABLE[name]
  if (origin === "flag") return `--${flag}`
  return origin === "file" ? `${name} in rekey.config.json` : environment
}

function valueAt(place: Origin, name: SettingName, sources: SettingSources): string | null {
  switch (place) {
    case "flag":
      return sources.flags[name] ?? null
    case "environment":
      return sources.environment[TABLE[name].environment] || null
    case "file": {
      const value = Object.hasOwn(sources.file, name) ? sources.file[name] : null
      if (Array.isArray(value)) return value.join(",")
      return value === null || value === undefined ? null : String(value)
    }
    case "default":
      return TABLE[name].default
  }
}

// A misspelt setting would otherwise be a setting that silently has its default.
function unknownNames({ file, environment }: SettingSources): string[] {
  const variables = SETTING_NAMES.map((name) => TABLE[name].environment as string)
  const unknownVariables = Object.keys(environment)
    .filter((name) => name.startsWith("REKEY_") && !variables.includes(name))
    .filter((name) => nearestTo(name, variables) !== null)
    .map((name) => `${name} is no setting: did you mean ${nearestTo(name, variables)}?`)
  const unknownKeys = Object.keys(file)
    .filter((name) => !SETTING_NAMES.some((known) => known === name))
    .map((name) => {
      const near = nearestTo(name, SETTING_NAMES)
      return `${name} in rekey.config.json is no setting${near === null ? "" : `: did you mean ${near}?`}`
    })
  return [...unknownVariables, ...unknownKeys]
}
