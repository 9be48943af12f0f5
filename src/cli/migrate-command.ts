import type { Command } from "./command.ts"

export const migrateCommand: Command = {
  name: "migrate",
  summary: "bring the database to this version",
  synopsis: "",
  examples: ["REKEY_DATABASE_URL=postgres://rekey@db/rekey rekey migrate"],
  flags: {},
  arguments: { min: 0, max: 0 },
  async run({ settings, isSet, host }) {
    const applied = await host.parts.migrate(settings().secrets.databaseUrl)
    if (isSet("json")) host.print(JSON.stringify({ applied }))
    else if (applied.length === 0) host.print("the database is up to date")
    else for (const name of applied) host.print(`migrated ${name}`)
    return 0
  },
}
