import { Field } from "./field.ts"
import type { Findings } from "./findings.ts"
import { type Folder, pathIn } from "./folder.ts"
import { type Environment, replaceKeywords } from "./keywords.ts"
import { parseSource, SOURCE_BYTES_MAX } from "./parse-source.ts"

/** A tenant's files by section, whichever of the two forms they have. */
export interface Sections {
  /** A section that is one map. An absent one is an absent field. */
  one(section: OneSection): Field
  /** A section that is a list, and whether it was there at all. */
  many(section: ManySection): { isPresent: boolean; fields: readonly Field[] }
  /** The page templates, and the folder that the paths of their bodies start from. */
  templates(): { fields: readonly Field[]; base: string }
  /** `customText` of the section `prompts`, which the directory form keeps in a file of its own. */
  customText(): Field
}

type OneSection = "tenant" | "triggers" | "prompts" | "branding" | "guardianPhoneFactorMessageTypes"
type ManySection =
  | "actions"
  | "actionModules"
  | "clients"
  | "forms"
  | "databases"
  | "guardianFactors"
  | "guardianFactorProviders"
  | "emailTemplates"
  | "pages"

// Where the directory form keeps a section (auth0-deploy-cli, `src/tools/constants.ts`).
const ONE_FILE: Record<OneSection, string> = {
  tenant: "tenant.json",
  triggers: "triggers/triggers.json",
  prompts: "prompts/prompts.json",
  guardianPhoneFactorMessageTypes: "guardian/phoneFactorMessageTypes.json",
  branding: "branding/branding.json",
}
const MANY_FOLDERS: Record<ManySection, { folders: readonly string[]; file?: string }> = {
  actions: { folders: ["actions"] },
  actionModules: { folders: ["action-modules", "actionModules"] },
  clients: { folders: ["clients"] },
  forms: { folders: ["forms"] },
  databases: { folders: ["database-connections", "databases"], file: "database.json" },
  guardianFactors: { folders: ["guardian/factors", "guardianFactors"] },
  guardianFactorProviders: { folders: ["guardian/providers", "guardianFactorProviders"] },
  emailTemplates: { folders: ["emails"] },
  pages: { folders: ["pages"] },
}
const CUSTOM_TEXT_FILE = "prompts/custom-text.json"
const TEMPLATES_FOLDER = "branding/templates"
const KNOWN_SECTIONS = new Set([...Object.keys(ONE_FILE), ...Object.keys(MANY_FOLDERS)])
const KNOWN_FOLDERS = new Set(
  [
    ...Object.values(ONE_FILE),
    ...Object.values(MANY_FOLDERS).flatMap(({ folders }) => folders),
  ].map((path) => path.split("/")[0] as string),
)

/** Reads the sections of `folder`. Null when it holds no tenant in either form. */
export async function readSections(
  folder: Folder,
  environment: Environment,
  findings: Findings,
): Promise<Sections | null> {
  const entries = await folder.list("")
  const yaml = entries.find(({ name }) => name === "tenant.yaml" || name === "tenant.yml")
  const read = (path: string) => readFields(folder, path, environment, findings)
  if (yaml !== undefined) return fromYaml(await read(yaml.name), findings)
  return entries.some(({ name }) => name === "tenant.json" || KNOWN_FOLDERS.has(name))
    ? fromDirectory(folder, read, findings, entries)
    : null
}

async function readFields(
  folder: Folder,
  path: string,
  environment: Environment,
  findings: Findings,
): Promise<Field | null> {
  const file = await folder.read(path, SOURCE_BYTES_MAX)
  if (file.ok) return parseSource(path, replaceKeywords(file.text, environment), findings)
  findings.problems.push(`${path}: ${file.reason}`)
  return null
}

function fromYaml(root: Field | null, findings: Findings): Sections {
  const top = root ?? absent("tenant.yaml", findings)
  warnOfUnknown(
    top
      .entries()
      .map(([name]) => name)
      .filter((name) => !KNOWN_SECTIONS.has(name)),
    findings,
  )
  return {
    one: (section) => top.get(section),
    many(section) {
      const field = top.get(section)
      return { isPresent: !field.isAbsent, fields: field.list() }
    },
    templates: () => ({ fields: top.get("branding").get("templates").list(), base: "" }),
    customText: () => top.get("prompts").get("customText"),
  }
}

type Read = (path: string) => Promise<Field | null>

async function fromDirectory(
  folder: Folder,
  read: Read,
  findings: Findings,
  entries: readonly { name: string; isFolder: boolean }[],
): Promise<Sections> {
  const one = new Map<OneSection, Field>()
  for (const section of Object.keys(ONE_FILE) as OneSection[]) {
    const path = ONE_FILE[section]
    const name = path.split("/").at(-1)
    const siblings = await folder.list(path.includes("/") ? (path.split("/")[0] as string) : "")
    if (!siblings.some((entry) => entry.name === name)) continue
    one.set(section, (await read(path)) ?? absent(path, findings))
  }
  const many = new Map<ManySection, readonly Field[]>()
  for (const section of Object.keys(MANY_FOLDERS) as ManySection[]) {
    const paths = await filesOf(folder, MANY_FOLDERS[section])
    const fields = await Promise.all(paths.map(read))
    if (paths.length > 0)
      many.set(
        section,
        fields.filter((field) => field !== null),
      )
  }
  const templates = await Promise.all(
    (await filesOf(folder, { folders: [TEMPLATES_FOLDER] })).map(read),
  )
  const hasCustomText = (await folder.list("prompts")).some(({ name }) =>
    CUSTOM_TEXT_FILE.endsWith(`/${name}`),
  )
  const customText = hasCustomText ? await read(CUSTOM_TEXT_FILE) : null
  const unknown = entries.filter(
    ({ name, isFolder }) =>
      isFolder && !name.startsWith(".") && name !== "node_modules" && !KNOWN_FOLDERS.has(name),
  )
  warnOfUnknown(
    unknown.map(({ name }) => `${name}/`),
    findings,
  )
  return {
    one: (section) => one.get(section) ?? absent(ONE_FILE[section], findings),
    many: (section) => ({ isPresent: many.has(section), fields: many.get(section) ?? [] }),
    templates: () => ({
      fields: templates.filter((field) => field !== null),
      base: TEMPLATES_FOLDER,
    }),
    customText: () => customText ?? absent(CUSTOM_TEXT_FILE, findings),
  }
}

async function filesOf(
  folder: Folder,
  place: { folders: readonly string[]; file?: string },
): Promise<readonly string[]> {
  const paths: string[] = []
  for (const path of place.folders)
    for (const { name, isFolder } of await folder.list(path)) {
      if (place.file !== undefined && isFolder) paths.push(pathIn(path, name, place.file))
      if (
        place.file === undefined &&
        !isFolder &&
        name.endsWith(".json") &&
        name !== "provider.json"
      )
        paths.push(pathIn(path, name))
    }
  return paths
}

function absent(file: string, findings: Findings): Field {
  return new Field({ file, findings, lineOf: () => 1 }, undefined)
}

function warnOfUnknown(names: readonly string[], findings: Findings): void {
  if (names.length === 0) return
  findings.warnings.push(`not used by this server and left alone: ${names.join(", ")}`)
}
