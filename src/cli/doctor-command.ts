import { refusalsOf } from "../settings/refusals.ts"
import type { Call, Command } from "./command.ts"
import type { Finding } from "./parts.ts"

const MARKS: Record<Finding["state"], string> = { ok: "ok    ", weak: "weak  ", broken: "BROKEN" }

export const doctorCommand: Command = {
  name: "doctor",
  summary: "check settings, database, mail, sandbox and clock; say how to mend what is weak",
  synopsis: "",
  examples: ["rekey doctor", "rekey doctor --json"],
  flags: {},
  arguments: { min: 0, max: 0 },
  async run(call) {
    const findings = await examine(call)
    if (call.isSet("json")) call.host.print(JSON.stringify(findings, null, 2))
    else
      for (const { state, what, detail } of findings)
        call.host.print(`${MARKS[state]}  ${what}: ${detail}`)
    return findings.some(({ state }) => state === "broken") ? 1 : 0
  },
}

async function examine({ settings, host }: Call): Promise<readonly Finding[]> {
  const read = settings()
  const { probes, refusalOfKeys } = host.parts
  const refusals = refusalsOf(read, refusalOfKeys)
  const { databaseUrl, smtpUrl } = read.secrets
  const probed = await Promise.all([
    attempt("database", () => probes.database(databaseUrl)),
    smtpUrl === null ? [] : attempt("mail", async () => [await probes.mail(smtpUrl)]),
    attempt("sandbox", () => probes.sandbox()),
    attempt("clock", async () => [await probes.clock()]),
  ])
  return [
    ...(refusals.length === 0
      ? [{ state: "ok", what: "settings", detail: "start would take them" } as const]
      : refusals.map((detail) => ({ state: "broken", what: "settings", detail }) as const)),
    ...probed.flat(),
  ]
}

async function attempt(
  what: string,
  probe: () => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  try {
    return await probe()
  } catch (error) {
    const detail = error instanceof Error ? error.message || error.name : String(error)
    return [{ state: "broken", what, detail }]
  }
}
