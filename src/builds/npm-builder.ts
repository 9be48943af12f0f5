import type { Dependency } from "../actions/action.ts"
import type { ActionBuilder, BuildResult } from "../ports/action-builder.ts"
import type { Bundle } from "../ports/action-store.ts"
import { bundleKey, digestOf } from "./bundle-key.ts"
import { checkCode, type ParseAction } from "./check-code.ts"
import { type Checked, checkDependencies } from "./check-dependencies.ts"
import { findSpecifiers } from "./find-specifiers.ts"
import { BUILD_TIME_MAX_MS, BUILDS_AT_ONCE_MAX } from "./limits.ts"
import {
  type Answer,
  type Failure,
  failure,
  type Network,
  type Package,
  type Work,
} from "./protocol.ts"
import { runJob } from "./run-job.ts"
import { Turns } from "./turns.ts"

export interface NpmBuilderOptions {
  /** Where packages come from that name no registry of their own. */
  registry: string
  parseAction: ParseAction
  /** The bundle of an earlier build of the same packages, or null. */
  findBundle(key: string): Promise<Bundle | null>
  saveBundle(bundle: Bundle, key: string): Promise<void>
  /** Lets every registry be on this machine or its network. For development only. */
  allowPrivateNetwork?: boolean
  /** 45 s by default. */
  timeMaxMs?: number
}

type Named = Extract<Checked, { ok: true }>
type Bundled = { ok: true; packages: readonly Package[]; bundle: Bundle } | Failure

/**
 * Builds Actions with npm packages: installed without scripts, checked against the registry's
 * digests and made into one script, which runs without a file system (`child/bundle.child.ts`).
 * The same packages are installed once: `findBundle` is asked first.
 */
export function npmBuilder(options: NpmBuilderOptions): ActionBuilder {
  const turns = new Turns(BUILDS_AT_ONCE_MAX)
  const network: Network =
    options.allowPrivateNetwork === true
      ? "everywhere"
      : { trusted: [options.registry, ...proxies()].map(placeOf) }

  return {
    async build({ code, isTypeScript, dependencies }): Promise<BuildResult> {
      const checked = checkCode(code, isTypeScript, options.parseAction)
      if (!checked.ok) return { ok: false, errors: [checked.error] }
      const { javascript } = checked
      if (dependencies.length === 0) return { ok: true, javascript, dependencies, bundle: null }
      const named = checkDependencies(dependencies, options.registry)
      if (!named.ok) return named
      const bundled = await bundle(named, javascript ?? code)
      if (!bundled.ok) return { ok: false, errors: [bundled.error] }
      const exact = withVersions(dependencies, bundled.packages)
      return { ok: true, javascript, dependencies: exact, bundle: bundled.bundle }
    },
  }

  async function bundle(named: Named, javascript: string): Promise<Bundled> {
    const deadline = AbortSignal.timeout(options.timeMaxMs ?? BUILD_TIME_MAX_MS)
    const names = named.packages.map(({ name }) => name)
    const specifiers = await findSpecifiers(javascript, names)
    const resolved = named.areExact
      ? named
      : await inTurn({ kind: "resolve", packages: named.packages }, deadline)
    if (!resolved.ok) return resolved
    const { packages } = resolved
    const key = bundleKey(packages, specifiers)
    const known = await options.findBundle(key)
    if (known !== null) return { ok: true, packages, bundle: known }
    const made = await inTurn({ kind: "bundle", packages, specifiers }, deadline)
    if (!made.ok) return made
    const fresh = { digest: digestOf(made.script), code: made.script }
    await options.saveBundle(fresh, key)
    return { ok: true, packages, bundle: fresh }
  }

  async function inTurn(work: Work, deadline: AbortSignal): Promise<Answer> {
    if (!(await turns.enter(deadline)))
      return failure("build_failed", "Too many builds were waiting. It may be tried again.")
    try {
      return await runJob({ ...work, network }, deadline)
    } finally {
      turns.leave()
    }
  }
}

function withVersions(
  dependencies: readonly Dependency[],
  packages: readonly Package[],
): readonly Dependency[] {
  return dependencies.map((dependency, index) => ({
    ...dependency,
    version: packages[index]?.version ?? dependency.version,
  }))
}

/** The operator's own: what is asked for through them is theirs to look at. */
function proxies(): readonly string[] {
  return Object.entries(process.env).flatMap(([name, value]) =>
    /^https?_proxy$/i.test(name) && value !== undefined && URL.canParse(value) ? [value] : [],
  )
}

function placeOf(url: string): string {
  const { hostname, port, protocol } = new URL(url)
  const host = hostname.replace(/^\[|\]$/g, "")
  return `${host}:${port || (protocol === "https:" ? "443" : "80")}`
}
