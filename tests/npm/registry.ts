import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { basename, dirname, join } from "node:path"
import { create } from "tar"

interface Published {
  manifest: Manifest
  tarball: Buffer
  integrity: string
}

/** What a registry does with a request instead of answering it as it should. */
export type Mood = "well" | "broken" | "silent"

/** An npm registry of this process. */
export interface Registry {
  url: string
  /** Paths that were asked for, in order. */
  asked: string[]
  mood: Mood
  /**
   * Publishes a package.
   *
   * @param manifest Its `package.json`, with name and version.
   * @param files By their path. Without `index.js` it has one that exports its name.
   */
  publish(manifest: Manifest, files?: Readonly<Record<string, string>>): Promise<void>
  /** Publishes a package with a tarball as it is, under a digest that need not be its own. */
  publishTarball(manifest: Manifest, tarball: Buffer, integrity?: string): void
  /** Publishes a package of this repository's `node_modules`, with all it needs. */
  publishInstalled(name: string): Promise<void>
  /** Where asking for this package leads instead. */
  redirect(name: string, to: string): void
  /** A tag of a package other than `latest`, which is what was published last. */
  tag(name: string, tag: string, version: string): void
  /** How many are open. */
  connections(): Promise<number>
  close(): Promise<void>
}

export interface Manifest extends Record<string, unknown> {
  name: string
  version: string
  /** What the registry says of its tarball, where that is not the truth. */
  dist?: object
}

/**
 * A registry on a port of its own. Tarballs are made in `folder`, which the caller removes.
 */
export async function startRegistry(folder: string): Promise<Registry> {
  const packages = new Map<string, Map<string, Published>>()
  const tags = new Map<string, Record<string, string>>()
  const server = createServer((request, response) => {
    registry.asked.push(decodeURIComponent(request.url ?? ""))
    if (registry.mood === "silent") return
    if (registry.mood === "broken") return send(response, 503, "{}")
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const redirects = new Map<string, string>()
  let made = 0

  const registry: Registry = {
    url,
    asked: [],
    mood: "well",
    async publish(manifest, files = {}) {
      const place = join(folder, String((made += 1)))
      const all = {
        "index.js": `module.exports = ${JSON.stringify(manifest.name)}`,
        ...files,
        "package.json": JSON.stringify(manifest),
      }
      for (const [name, text] of Object.entries(all)) {
        mkdirSync(dirname(join(place, "package", name)), { recursive: true })
        writeFileSync(join(place, "package", name), text)
      }
      registry.publishTarball(manifest, await pack(place, "package"))
    },
    publishTarball(manifest, tarball, integrity = digestOf(tarball)) {
      const versions = packages.get(manifest.name) ?? new Map<string, Published>()
      packages.set(manifest.name, versions.set(manifest.version, { manifest, tarball, integrity }))
      tags.set(manifest.name, { ...tags.get(manifest.name), latest: manifest.version })
    },
    async publishInstalled(name) {
      await publishFolder(registry, findInstalled(name, import.meta.dirname), new Set())
    },
    redirect: (name, to) => void redirects.set(name, to),
    tag(name, tag, version) {
      tags.set(name, { ...tags.get(name), [tag]: version })
    },
    connections: () =>
      new Promise((resolve) => server.getConnections((_error, count) => resolve(count))),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return registry

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const path = decodeURIComponent(request.url ?? "").slice(1)
    const [name = "", version] = path.split("/-/")
    const elsewhere = redirects.get(name)
    if (elsewhere !== undefined) return void response.writeHead(302, { Location: elsewhere }).end()
    const versions = packages.get(name)
    if (versions === undefined) return send(response, 404, "{}")
    if (version === undefined) return send(response, 200, packument(name, versions))
    const published = versions.get(version.replace(/\.tgz$/, ""))
    send(response, published === undefined ? 404 : 200, published?.tarball ?? "{}")
  }

  function packument(name: string, versions: ReadonlyMap<string, Published>): string {
    const rows = [...versions].map(([version, { manifest, integrity }]) => [
      version,
      {
        ...manifest,
        dist: { tarball: `${url}${name}/-/${version}.tgz`, integrity, ...manifest.dist },
      },
    ])
    return JSON.stringify({
      name,
      "dist-tags": tags.get(name),
      versions: Object.fromEntries(rows),
    })
  }
}

function send(response: ServerResponse, status: number, body: string | Buffer): void {
  response.writeHead(status, { "content-type": "application/json" }).end(body)
}

export function digestOf(bytes: Buffer): string {
  return `sha512-${createHash("sha512").update(bytes).digest("base64")}`
}

/** A gzipped tarball of one folder inside `cwd`, which becomes `package/`. */
async function pack(cwd: string, folder: string): Promise<Buffer> {
  const parts: Buffer[] = []
  const stream = create(
    {
      cwd,
      gzip: true,
      portable: true,
      filter: (path) => path === folder || !path.startsWith(`${folder}/node_modules`),
      onWriteEntry: (entry) => {
        entry.path = entry.path.replace(folder, "package")
      },
    },
    [folder],
  )
  for await (const part of stream) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

// What a package needs goes first: of one name, what was published last is the latest.
async function publishFolder(registry: Registry, folder: string, seen: Set<string>): Promise<void> {
  if (seen.has(folder)) return
  seen.add(folder)
  const text = readFileSync(join(folder, "package.json"), "utf8")
  const manifest = JSON.parse(text) as Manifest & { dependencies?: Record<string, string> }
  for (const name of Object.keys(manifest.dependencies ?? {}))
    await publishFolder(registry, findInstalled(name, folder), seen)
  registry.publishTarball(manifest, await pack(dirname(folder), basename(folder)))
}

function findInstalled(name: string, from: string): string {
  const folder = join(from, "node_modules", name)
  if (existsSync(folder)) return folder
  if (dirname(from) === from) throw new Error(`${name} is not installed`)
  return findInstalled(name, dirname(from))
}
