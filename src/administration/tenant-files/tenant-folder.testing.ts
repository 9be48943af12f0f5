import assert from "node:assert/strict"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { after } from "node:test"
import { ServiceError } from "../../errors/service-error.ts"
import { parts } from "../../parts/parts.ts"
import { openFolder } from "./folder.ts"
import { readTenant } from "./read-tenant.ts"

const made: string[] = []
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true })
})

/** An Action that does nothing. */
export const CODE = "exports.onExecutePostChallenge = async () => {}\n"

/** A YAML file with an Action of each name; all are bound unless `bound` says otherwise. */
export function yamlOf(names: readonly string[], bound: readonly string[] = names): string {
  const actions = names.map(
    (name) => `  - name: ${name}
    code: ./actions/${name}.${name.endsWith(".ts") ? "ts" : "js"}
    deployed: true
    supported_triggers: [{ id: password-reset-post-challenge, version: v1 }]
    secrets: []
    dependencies: []`,
  )
  const bindings = bound.map((name) => `    - { action_name: ${name}, display_name: ${name} }`)
  return [
    "actions:",
    ...actions,
    "triggers:",
    "  password-reset-post-challenge:",
    ...bindings,
  ].join("\n")
}

/** Texts by path. Null: not there. */
export type Files = Readonly<Record<string, string | null>>

/** Actions `a` to `e` are there unless they are null. */
export function folderOf(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), "rekey-tenant-"))
  made.push(folder)
  const code = Object.fromEntries(
    ["a", "b", "c", "d", "e"].map((name) => [`actions/${name}.js`, CODE]),
  )
  const all: Files = { ...("tenant.yaml" in files ? code : {}), ...files }
  for (const [path, text] of Object.entries(all)) {
    if (text === null) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** Reads a tenant that has to be good. */
export function read(files: Files, environment: Record<string, string> = {}) {
  return readFolder(folderOf(files), environment)
}

function readFolder(folder: string, environment: Record<string, string> = {}) {
  const { checkAction } = parts
  return readTenant(openFolder(folder), { tenantName: "test", environment, checkAction })
}

/** Reads a tenant that has to be refused with this text. */
export function refused(files: Files, pattern: RegExp): Promise<ServiceError> {
  return refusedIn(folderOf(files), pattern)
}

/** The same for a folder that was made before. */
export async function refusedIn(folder: string, pattern: RegExp): Promise<ServiceError> {
  try {
    await readFolder(folder)
  } catch (error) {
    assert.ok(error instanceof ServiceError, String(error))
    assert.match(error.message, pattern)
    return error
  }
  assert.fail("this tenant should have been refused")
}
