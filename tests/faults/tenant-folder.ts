import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** A tenant as auth0-deploy-cli writes it, in a folder that is gone after the test. */
export interface TenantFolder extends AsyncDisposable {
  path: string
}

/**
 * @param action What is bound to the trigger: a file that is copied as it is, or code. Null: nothing.
 * @param secrets Of that Action.
 * @param resetPage HTML of the custom reset page, which makes the page Classic. Null: there is none.
 */
export async function newTenantFolder(
  action: { file: string } | { code: string } | null,
  secrets: Readonly<Record<string, string>> = {},
  resetPage: string | null = null,
): Promise<TenantFolder> {
  const path = await mkdtemp(join(tmpdir(), "rekey-tenant-"))
  await mkdir(join(path, "actions"))
  const to = join(path, "actions/post-challenge.js")
  if (action !== null && "file" in action) await copyFile(action.file, to)
  if (action !== null && "code" in action) await writeFile(to, action.code)
  const parts = [
    TENANT,
    action === null ? "" : bound(secrets),
    resetPage === null
      ? ""
      : "pages: [{ name: password_reset, enabled: true, html: ./page.html }]\n",
  ]
  if (resetPage !== null) await writeFile(join(path, "page.html"), resetPage)
  await writeFile(join(path, "tenant.yaml"), parts.join("\n"))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

const TENANT = `
tenant:
  friendly_name: Example Company
  support_email: support@example.com
  enabled_locales: [en]
prompts:
  universal_login_experience: new
clients:
  - client_id: rekey-dev-app
    name: Example App
databases:
  - name: Username-Password-Authentication
    strategy: auth0
    options:
      passwordPolicy: good
guardianFactors:
  - { name: otp, enabled: true }
  - { name: email, enabled: true }
`

function bound(secrets: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(secrets).map(([name, value]) => ({ name, value }))
  return `
actions:
  - name: post-challenge
    code: ./actions/post-challenge.js
    deployed: true
    runtime: node22
    supported_triggers: [{ id: password-reset-post-challenge, version: v1 }]
    secrets: ${JSON.stringify(pairs)}
    dependencies: []
triggers:
  password-reset-post-challenge:
    - { action_name: post-challenge, display_name: post-challenge }
`
}
