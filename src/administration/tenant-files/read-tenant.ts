import { ServiceError } from "../../errors/service-error.ts"
import type { TenantDraft } from "../tenant-draft.ts"
import { Findings } from "./findings.ts"
import type { Folder } from "./folder.ts"
import type { Environment } from "./keywords.ts"
import { type CheckAction, readActions } from "./read-actions.ts"
import { readBindings } from "./read-bindings.ts"
import { readPageTemplate } from "./read-branding.ts"
import { readClients } from "./read-clients.ts"
import { readConnections } from "./read-connections.ts"
import { readCustomTexts } from "./read-custom-texts.ts"
import { readForms } from "./read-forms.ts"
import { readModules } from "./read-modules.ts"
import { readTenantSettings, settingsLeftAlone } from "./read-tenant-settings.ts"
import { readResetPage } from "./read-reset-page.ts"
import { readSections } from "./sections.ts"

export interface ReadTenant {
  /** `event.tenant.id`: a setting of the server, not of the files. */
  tenantName: string
  /** For the keywords in the files. */
  environment: Environment
  checkAction: CheckAction
}

/**
 * Reads a tenant as auth0-deploy-cli writes it: one `tenant.yaml` with code beside it, or the
 * directory form. What this server has no use for is named in one warning and left alone.
 *
 * @throws {ServiceError} invalid_tenant with every problem on a line of its own (`file:line: …`);
 *   too_many_actions naming the Actions.
 */
export async function readTenant(folder: Folder, context: ReadTenant): Promise<TenantDraft> {
  const findings = new Findings()
  const draft = await inspectTenant(folder, context, findings)
  if (findings.problems.length > 0)
    throw new ServiceError("invalid_tenant", findings.problems.join("\n"))
  return draft
}

/**
 * As `readTenant`, with whatever can be read of a tenant that has problems: they are in `findings`.
 * @throws {ServiceError} invalid_tenant when there is no tenant at all; too_many_actions
 */
export async function inspectTenant(
  folder: Folder,
  context: ReadTenant,
  findings: Findings,
): Promise<TenantDraft> {
  const sections = await readSections(folder, context.environment, findings)
  if (sections === null) throw new ServiceError("invalid_tenant", nothingIn(folder.name))
  const tenant = {
    ...readTenantSettings(sections, context.tenantName, findings),
    ...(await readResetPage(sections, folder, context.environment)),
  }
  const clients = readClients(sections, findings)
  const connections = readConnections(sections)
  const read = await readActions(sections, folder, context, findings)
  const modules = await readModules(sections, folder, context)
  const customTexts = readCustomTexts(sections)
  const template = await readPageTemplate(sections, folder, context.environment)
  const forms = await readForms(sections, folder, context.environment, findings)
  const bindings = readBindings(sections.one("triggers"), read)
  return {
    tenant,
    clients,
    connections,
    modules,
    forms,
    actions: read.actions,
    bindings,
    keeps: settingsLeftAlone(sections),
    look: { customTexts, template },
    warnings: findings.warnings,
  }
}

function nothingIn(name: string): string {
  return (
    `${name} holds no tenant.yaml and no auth0-deploy-cli directory. ` +
    "Write one (examples/tenant/tenant.yaml is a start), or bring your tenant's files with " +
    `"npx auth0-deploy-cli export --format yaml --output_folder ${name}".`
  )
}
