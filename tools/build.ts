// `npm run build`: what the published package runs, below `dist/`. Node takes no types away below
// `node_modules`, so the sources are of no use there. The launcher prefers `dist/` where it is there.
import { spawnSync } from "node:child_process"
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { extname, join, resolve } from "node:path"
import { build } from "esbuild"

const root = join(import.meta.dirname, "..")

/** The test kit as one CommonJS file, which Jest takes too and an older Node can run. */
export async function buildTestKit(outfile: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ["src/testing/index.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    keepNames: true,
    logLevel: "warning",
  })
}

/** The program's JavaScript, file by file. @returns whether the types are right too. */
function buildProgram(outDir: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), "rekey-build-"))
  try {
    const config = join(folder, "tsconfig.json")
    const src = join(root, "src")
    writeFileSync(
      config,
      JSON.stringify({
        extends: join(root, "tsconfig.json"),
        compilerOptions: {
          noEmit: false,
          noEmitOnError: true,
          outDir,
          rootDir: src,
          rewriteRelativeImportExtensions: true,
          typeRoots: [join(root, "node_modules", "@types")],
        },
        include: [src],
        exclude: ["test", "testing", "contract", "fixture"].map((kind) => `${src}/**/*.${kind}.ts`),
      }),
    )
    const tsc = join(root, "node_modules", ".bin", "tsc")
    const { status } = spawnSync(tsc, ["-p", config], { cwd: root, stdio: "inherit" })
    return status === 0
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Style sheets, pictures and scripts that the program reads. */
function copyAssets(outDir: string): void {
  cpSync(join(root, "src"), outDir, {
    recursive: true,
    filter: (path) => extname(path) !== ".ts",
  })
}

if (import.meta.main) {
  const outDir = resolve(process.argv[2] ?? join(root, "dist"))
  if (existsSync(outDir)) rmSync(outDir, { recursive: true })
  if (buildProgram(outDir)) {
    copyAssets(outDir)
    await buildTestKit(join(outDir, "testing.cjs"))
  } else process.exitCode = 1
}
