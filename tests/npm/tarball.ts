import { gzipSync } from "node:zlib"
import { Header } from "tar"

/**
 * A gzipped tarball with entries of any name, and symbolic links, which come first. No program
 * that packs would write most of them.
 */
export function tarballOf(
  files: Readonly<Record<string, string | Buffer>>,
  links: Readonly<Record<string, string>> = {},
  level = 1,
): Buffer {
  const parts = [
    ...Object.entries(links).map(([path, linkpath]) => headerOf(path, 0, linkpath)),
    ...Object.entries(files).flatMap(([path, content]) => {
      const bytes = Buffer.from(content)
      return [headerOf(path, bytes.length), bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]
    }),
    Buffer.alloc(1024),
  ]
  return gzipSync(Buffer.concat(parts), { level })
}

function headerOf(path: string, size: number, linkpath?: string): Buffer {
  const header = new Header({
    path,
    size,
    mode: 0o644,
    mtime: new Date(0),
    type: linkpath === undefined ? "File" : "SymbolicLink",
    ...(linkpath === undefined ? {} : { linkpath }),
  })
  header.encode()
  if (header.block === undefined) throw new Error("no header")
  return header.block
}
