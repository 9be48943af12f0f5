import { readFile, readdir, realpath, stat } from "node:fs/promises"
import { isAbsolute, join, relative, resolve, sep } from "node:path"

/** A file's text, or why it was not taken, in words that follow the file's name. */
export type FileText = { ok: true; text: string } | { ok: false; reason: string }

/** A tenant's folder. Nothing outside of it can be read, symbolic links included. */
export interface Folder {
  /** As the operator named it. */
  readonly name: string
  /** Absolute paths of every file and folder that was asked for, found or not. */
  readonly visited: ReadonlySet<string>
  read(path: string, bytesMax: number): Promise<FileText>
  /** Names in a sub-folder (`""` is the folder itself), sorted. Empty when there is none. */
  list(path: string): Promise<readonly { name: string; isFolder: boolean }[]>
}

export function openFolder(name: string): Folder {
  const root = resolve(name)
  const visited = new Set<string>([root])
  return {
    name,
    visited,
    async read(path, bytesMax) {
      const target = resolve(root, path)
      if (isAbsolute(path) || !isInside(root, target)) return outside
      visited.add(target)
      try {
        if (!isInside(await realpath(root), await realpath(target))) return outside
        const found = await stat(target)
        if (!found.isFile()) return { ok: false, reason: "is not a file" }
        if (found.size > bytesMax) return tooLarge(bytesMax)
        const bytes = await readFile(target)
        // The file may have grown since it was measured.
        if (bytes.length > bytesMax) return tooLarge(bytesMax)
        return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) }
      } catch (error) {
        return { ok: false, reason: reasonOf(error) }
      }
    },
    async list(path) {
      const target = resolve(root, path)
      if (!isInside(root, target)) return []
      visited.add(target)
      try {
        if (!isInside(await realpath(root), await realpath(target))) return []
        const entries = await readdir(target, { withFileTypes: true })
        return entries
          .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
          .sort((a, b) => (a.name < b.name ? -1 : 1))
      } catch {
        return []
      }
    },
  }
}

const outside: FileText = { ok: false, reason: "is outside of the tenant's folder" }

function tooLarge(bytesMax: number): FileText {
  return { ok: false, reason: `is larger than ${bytesMax.toLocaleString("en")} bytes` }
}

function isInside(root: string, target: string): boolean {
  const way = relative(root, target)
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

function reasonOf(error: unknown): string {
  if (error instanceof TypeError) return "is not UTF-8 text"
  const code = (error as NodeJS.ErrnoException).code
  if (code === "ENOENT" || code === "ENOTDIR") return "does not exist"
  return `cannot be read (${code ?? "unknown reason"})`
}

/** A path inside a folder, as messages show it: with forward slashes on every system. */
export function pathIn(...parts: string[]): string {
  return join(...parts).replaceAll("\\", "/")
}
