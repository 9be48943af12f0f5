import { build } from "esbuild"

/**
 * What code requires of its dependencies, sub-paths such as `auth0/legacy` too, and each by its bare
 * name. Only what is required literally can be seen. Sorted.
 *
 * @param javascript A CommonJS module that parses.
 */
export async function findSpecifiers(
  javascript: string,
  names: readonly string[],
): Promise<readonly string[]> {
  const found = new Set(names)
  const isOurs = (path: string) => names.some((name) => path.startsWith(`${name}/`))
  try {
    await build({
      stdin: { contents: javascript, loader: "js", sourcefile: "action" },
      bundle: true,
      write: false,
      platform: "node",
      format: "cjs",
      logLevel: "silent",
      tsconfigRaw: "{}",
      plugins: [
        {
          name: "specifiers",
          setup({ onResolve }) {
            onResolve({ filter: /^/ }, ({ path, kind }) => {
              if (kind === "entry-point") return null
              if (isOurs(path)) found.add(path)
              return { path, external: true }
            })
          },
        },
      ],
    })
  } catch {
    // What V8 takes and esbuild does not is no mistake of the author: the bare names remain.
  }
  return [...found].sort()
}
