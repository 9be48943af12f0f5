import { isTriggerId } from "../../actions/trigger.ts"
import { ServiceError } from "../../errors/service-error.ts"
import { plural } from "../../lib/plural.ts"
import { classicWarningOf } from "../import-tenant.ts"
import type { TenantDraft } from "../tenant-draft.ts"
import { Findings } from "../tenant-files/findings.ts"
import type { Folder } from "../tenant-files/folder.ts"
import { inspectTenant, type ReadTenant } from "../tenant-files/read-tenant.ts"
import { unknownCallsIn } from "./unknown-calls.ts"

/** What moving a tenant here would meet, each a sentence that names file and line where it can. */
export interface LintReport {
  /** An import refuses the whole tenant as long as these are there. */
  refused: readonly string[]
  /** Would be imported and not do what it did. */
  without: readonly string[]
  /** Has to be done by hand, since no export holds it. */
  byHand: readonly string[]
  /** What is taken, in a few words each. */
  taken: readonly string[]
}

/** Reads a tenant's files and says what of them would not work here. Asks no database and no network. */
export async function lintTenant(folder: Folder, context: ReadTenant): Promise<LintReport> {
  const findings = new Findings()
  try {
    const draft = await inspectTenant(folder, context, findings)
    const classic = classicWarningOf(draft)
    return {
      refused: findings.problems,
      without: [
        ...findings.warnings,
        ...(classic === null ? [] : [classic]),
        ...draft.actions.flatMap(unknownCallsOf),
      ],
      byHand: [...secretsOf(draft), ...usersOf(draft)],
      taken: takenOf(draft),
    }
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    const refused = [...findings.problems, ...error.message.split("\n")]
    return { refused, without: findings.warnings, byHand: [], taken: [] }
  }
}

function unknownCallsOf({ name, trigger, code }: TenantDraft["actions"][number]): string[] {
  if (!isTriggerId(trigger.id)) return []
  return unknownCallsIn(code, trigger.id).map(
    (call) =>
      `the Action ${name} calls ${call}, which ${trigger.id} does not have: it would fail there`,
  )
}

function secretsOf({ actions, modules }: TenantDraft): string[] {
  return [
    ...actions.map(({ name, secrets }) => ({ what: `the Action ${name}`, secrets })),
    ...modules.map(({ name, secrets }) => ({ what: `the module ${name}`, secrets })),
  ].flatMap(({ what, secrets }) => {
    const names = secrets.filter(({ value }) => value === null).map((secret) => secret.name)
    if (names.length === 0) return []
    return [`${what}: give its secrets their values (no export has them): ${names.join(", ")}`]
  })
}

function usersOf({ connections }: TenantDraft): string[] {
  if (connections.length === 0) return []
  const names = connections.map(({ name }) => name).join(", ")
  return [
    `users of ${names}: export them at Auth0, ask its support for their password hashes, and import them`,
  ]
}

function takenOf(draft: TenantDraft): string[] {
  const running = draft.actions.filter(({ trigger }) => isTriggerId(trigger.id))
  const counted: readonly (readonly [number, string, string])[] = [
    [running.length, "# Action that runs here", "# Actions that run here"],
    [draft.modules.length, "# module", "# modules"],
    [draft.forms.length, "# form", "# forms"],
    [draft.clients?.length ?? 0, "# application", "# applications"],
    [draft.connections.length, "# database connection", "# database connections"],
    [draft.look.customTexts?.length ?? 0, "# set of custom texts", "# sets of custom texts"],
  ]
  return counted
    .filter(([count]) => count > 0)
    .map(([count, one, other]) => plural("en", { one, other })(count))
}
