import { existsSync } from "node:fs"
import { sql } from "kysely"
import { POST_CHALLENGE } from "../actions/trigger.ts"
import type { Finding } from "../cli/parts.ts"
import type { Secret } from "../lib/secret.ts"
import { warningOfClassic } from "../reset/experience.ts"
import { type Database, openDatabase } from "../storage/database.ts"
import { schemaVersionOf } from "../storage/schema-version.ts"
import { findTenant } from "../storage/tenant/tenant-row.ts"

/** A time step of an authenticator app is 30 s, and one step either way is forgiven. */
const SKEW_MS_MAX = 5_000

/** Whether the database answers, is at this version and has this machine's time. */
export async function probeDatabase(url: Secret): Promise<readonly Finding[]> {
  const path = /^file:(?!:memory:)(?:\/\/)?(.+)$/.exec(url.reveal())?.[1]
  // Opening it would make it: a check leaves nothing behind.
  if (path !== undefined && !existsSync(path))
    return [{ state: "weak", what: "database", detail: `${path} is not there yet: start makes it` }]
  await using database = openDatabase(url.reveal())
  const { version, latest } = await schemaVersionOf(database)
  return [
    schemaFinding(version, latest),
    ...(await skewFinding(database)),
    ...(version === latest ? await classicFinding(database) : []),
  ]
}

/** Bound Actions that never run. */
async function classicFinding({ kysely }: Database): Promise<readonly Finding[]> {
  const tenant = await findTenant(kysely)
  if (tenant === null) return []
  const bound = await kysely
    .selectFrom("bindings")
    .innerJoin("actions", "actions.id", "bindings.action_id")
    .where("bindings.trigger_id", "=", POST_CHALLENGE)
    .orderBy("bindings.position")
    .select("actions.name")
    .execute()
  const warning = warningOfClassic(
    tenant,
    bound.map(({ name }) => name),
  )
  if (warning === null) return []
  const mend = "set universal_login_experience to new and change_password.enabled to false"
  return [{ state: "weak", what: "Actions", detail: `${warning}: ${mend}, or unbind them` }]
}

function schemaFinding(version: number, latest: number): Finding {
  const what = "database"
  if (version === latest) return { state: "ok", what, detail: `answers, schema version ${version}` }
  return version < latest
    ? {
        state: "weak",
        what,
        detail: `schema version ${version} of ${latest}: run "rekey migrate", or let start do it`,
      }
    : {
        state: "broken",
        what,
        detail: `schema version ${version}, and this Rekey knows ${latest}: start a newer Rekey`,
      }
}

async function skewFinding({ kind, kysely }: Database): Promise<readonly Finding[]> {
  if (kind === "sqlite") return []
  const { rows } = await sql<{ now: number }>`
    select extract(epoch from clock_timestamp())::float8 as now
  `.execute(kysely)
  const skewMs = Math.round(Math.abs((rows[0]?.now ?? 0) * 1000 - Date.now()))
  const detail = `${skewMs} ms away from this machine's`
  return skewMs <= SKEW_MS_MAX
    ? [{ state: "ok", what: "database clock", detail }]
    : [{ state: "weak", what: "database clock", detail: `${detail}: run NTP on both machines` }]
}
