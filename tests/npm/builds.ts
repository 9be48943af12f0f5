import assert from "node:assert/strict"
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { createRequire, isBuiltin } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { compileFunction } from "node:vm"
import type { BuildError, Dependency } from "../../src/actions/action.ts"
import { npmBuilder } from "../../src/builds/npm-builder.ts"
import type { BuildResult } from "../../src/ports/action-builder.ts"
import type { Bundle } from "../../src/ports/action-store.ts"
import { checkAction } from "../../src/sandbox/check-action.ts"
import { type Registry, startRegistry } from "./registry.ts"

type Built = Extract<BuildResult, { ok: true }>
/** Name and version, or a whole dependency. */
type Wanted = Readonly<Record<string, string>> | readonly Dependency[]

export interface Builds {
  /** Other registries of these tests are on this machine. */
  allowPrivateNetwork: boolean
  registry: Registry
  /** Is empty but for what is left behind. */
  folder: string
  /** A second registry, closed with the first. */
  startOther(): Promise<Registry>
  /** Builds code; it requires the first dependency when none is given. */
  build(wanted: Wanted, code?: string, timeMaxMs?: number): Promise<BuildResult>
  built(wanted: Wanted, code?: string): Promise<Built>
  failed(wanted: Wanted, code?: string, timeMaxMs?: number): Promise<BuildError>
  /** What the build left in the folder for temporary files. */
  leftovers(): readonly string[]
  close(): Promise<void>
}

/** A builder with a registry of its own, which remembers bundles. */
export async function startBuilds(): Promise<Builds> {
  const published = mkdtempSync(join(tmpdir(), "rekey-registry-"))
  const folder = mkdtempSync(join(tmpdir(), "rekey-builds-"))
  // The builder asks for the folder each time.
  const before = process.env["TMPDIR"]
  process.env["TMPDIR"] = folder
  const registries = [await startRegistry(join(published, "0"))]
  const [registry] = registries
  assert.ok(registry !== undefined)
  const bundles = new Map<string, Bundle>()

  const builds: Builds = {
    allowPrivateNetwork: true,
    registry,
    folder,
    async startOther() {
      const other = await startRegistry(join(published, String(registries.length)))
      registries.push(other)
      return other
    },
    build(wanted, code, timeMaxMs) {
      const dependencies = toDependencies(wanted)
      return npmBuilder({
        registry: registry.url,
        allowPrivateNetwork: builds.allowPrivateNetwork,
        parseAction: checkAction,
        findBundle: async (key) => bundles.get(key) ?? null,
        saveBundle: async (bundle, key) => void bundles.set(key, bundle),
        ...(timeMaxMs === undefined ? {} : { timeMaxMs }),
      }).build({
        code: code ?? `require(${JSON.stringify(dependencies[0]?.name)})`,
        isTypeScript: null,
        dependencies,
      })
    },
    async built(wanted, code) {
      const result = await builds.build(wanted, code)
      assert.ok(result.ok, JSON.stringify(result))
      return result
    },
    async failed(wanted, code, timeMaxMs) {
      const result = await builds.build(wanted, code, timeMaxMs)
      assert.ok(!result.ok, "it was built")
      return result.errors[0]
    },
    leftovers: () => readdirSync(folder),
    async close() {
      for (const one of registries) await one.close()
      if (before === undefined) delete process.env["TMPDIR"]
      else process.env["TMPDIR"] = before
      rmSync(published, { recursive: true, force: true })
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return builds
}

function toDependencies(wanted: Wanted): readonly Dependency[] {
  if (Array.isArray(wanted)) return wanted as readonly Dependency[]
  return Object.entries(wanted as Record<string, string>).map(([name, version]) => ({
    name,
    version,
    registryUrl: null,
  }))
}

/** Runs a bundle as the sandbox does: Node's own modules and nothing else. */
// oxlint-disable-next-line typescript/no-explicit-any -- packages are what they are
export function load({ bundle }: Built): (specifier: string) => any {
  assert.ok(bundle !== null)
  const node = createRequire(import.meta.url)
  const onlyNode = (id: string): unknown => {
    assert.ok(isBuiltin(id), `the bundle requires ${id}`)
    return node(id)
  }
  const module = { exports: {} as Record<string, () => unknown> }
  const parameters = ["module", "exports", "require"]
  compileFunction(bundle.code, parameters)(module, module.exports, onlyNode)
  return (specifier) => {
    const give = module.exports[specifier]
    assert.ok(give !== undefined, `${specifier} is not in the bundle`)
    return give()
  }
}
