import {
  type Branding,
  BRANDING_URL_LENGTH_MAX,
  NO_BRANDING,
  refusalOfAsset,
  refusalOfColor,
} from "../../branding/branding.ts"
import { refusalOfTemplate } from "../../templates/page-template.ts"
import type { Field } from "./field.ts"
import { type Folder, pathIn } from "./folder.ts"
import { type Environment, replaceKeywords } from "./keywords.ts"
import type { Sections } from "./sections.ts"

/** Bytes of a template's file: every character may have four. */
const TEMPLATE_BYTES_MAX = 410_000

/** The section `branding`, without its templates. Null: it is not there. */
export function readBranding(sections: Sections): Branding | null {
  const field = sections.one("branding")
  if (field.isAbsent) return null
  const colors = field.get("colors")
  for (const map of [field, colors, field.get("font")]) map.entries()
  return {
    ...NO_BRANDING,
    primaryColor: colorIn(colors.get("primary")),
    pageBackground: backgroundIn(colors.get("page_background")),
    logoUrl: assetIn(field.get("logo_url")),
    faviconUrl: assetIn(field.get("favicon_url")),
    fontUrl: assetIn(field.get("font").get("url")),
  }
}

/** The page template. Null: the files hold none, and an export of Auth0's holds none without a custom domain. */
export async function readPageTemplate(
  sections: Sections,
  folder: Folder,
  environment: Environment,
): Promise<string | null> {
  const { fields, base } = sections.templates()
  for (const field of fields) {
    const name = field.get("template")
    if (name.value !== "universal_login") {
      name.refuse("must be universal_login, the one template there is")
      continue
    }
    const path = field.get("body").requiredText()?.replaceAll("\\", "/") ?? null
    if (path === null) continue
    const file = await folder.read(pathIn(base, path), TEMPLATE_BYTES_MAX)
    if (!file.ok) {
      field.get("body").refuse(`${path} ${file.reason}`)
      continue
    }
    const template = replaceKeywords(file.text, environment)
    const refusal = refusalOfTemplate(template)
    if (refusal !== null) field.get("body").refuse(`${path} ${refusal}`)
    return template
  }
  return null
}

function colorIn(field: Field): string | null {
  const text = field.text(BRANDING_URL_LENGTH_MAX)
  const refusal = text === null ? null : refusalOfColor(text)
  return refusal === null ? text : field.refuse(refusal)
}

function backgroundIn(field: Field): Branding["pageBackground"] {
  if (typeof field.value !== "object" || field.value === null) return colorIn(field)
  if (field.get("type").choice(["linear-gradient"]) === null)
    return field.get("type").isAbsent ? field.refuse("must have the type linear-gradient") : null
  const start = colorIn(field.get("start"))
  const end = colorIn(field.get("end"))
  const angleDegrees = field.get("angle_deg").whole(0, 360) ?? 0
  if (start === null || end === null) return field.refuse("must have the colours start and end")
  return { start, end, angleDegrees }
}

/** Empty as absent: Auth0 answers with empty addresses where none is set. */
function assetIn(field: Field): string | null {
  const text = field.text(BRANDING_URL_LENGTH_MAX)
  if (text === null || text === "") return null
  const refusal = refusalOfAsset(text, true)
  return refusal === null ? text : field.refuse(refusal)
}
