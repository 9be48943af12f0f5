import { isLoopback } from "../../actions/command.ts"
import type { ResetMail, Tenant } from "../../ports/tenant-store.ts"
import { parseLiquid, TEMPLATE_LENGTH_MAX } from "../../templates/liquid.ts"
import type { Field } from "./field.ts"
import { type Folder, pathIn } from "./folder.ts"
import { type Environment, replaceKeywords } from "./keywords.ts"
import type { Sections } from "./sections.ts"

/**
 * The page `password_reset` of the section `pages`. Its HTML is a file beside the section, as
 * auth0-deploy-cli writes it. A page that is not there leaves what the tenant's settings say.
 */
export async function readResetPage(
  sections: Sections,
  folder: Folder,
  environment: Environment,
): Promise<Partial<Pick<Tenant, "customResetPage" | "resetPageHtml">>> {
  const { fields } = sections.many("pages")
  for (const other of fields.filter((field) => field.get("name").value !== "password_reset"))
    other.warn(`the page ${String(other.get("name").value)} is not used by this server`)
  const page = fields.find((field) => field.get("name").value === "password_reset")
  if (page === undefined) return {}
  const customResetPage = page.get("enabled").flag() ?? false
  const path = page.get("html").text(1024)
  if (path === null || path === "") return { customResetPage, resetPageHtml: null }
  const text = await htmlAt(page, path, folder)
  if (text === null) return {}
  const resetPageHtml = checkedPage(page.get("html"), replaceKeywords(text, environment))
  return { customResetPage, resetPageHtml }
}

/** From the top in `tenant.yaml`; beside its `.json` file in the directory form. */
async function htmlAt(page: Field, path: string, folder: Folder): Promise<string | null> {
  const place = /^(pages)\/.*\.json:/.exec(page.where)?.[1]
  const read = await folder.read(
    place === undefined ? path : pathIn(place, path),
    // A character has 3 bytes at most in UTF-8 for each that JavaScript counts.
    TEMPLATE_LENGTH_MAX * 3,
  )
  if (read.ok) return read.text
  return page.get("html").refuse(`names ${path}, which ${read.reason}`)
}

/** The setting `change_password.html`. */
export function resetPageIn(html: Field): string | null {
  const text = html.text(TEMPLATE_LENGTH_MAX)
  return text === null || text === "" ? null : checkedPage(html, text)
}

function checkedPage(field: Field, text: string): string | null {
  if (text.trim() === "") return null
  const parsed = parseLiquid(text)
  if (!parsed.ok) return field.refuse(`is no Liquid: ${parsed.reason}`)
  if (/<[^>]*\son[a-z]+\s*=/i.test(text))
    field.warn(
      "attributes such as onclick do not run on this server's pages: use addEventListener in a script",
    )
  return text
}

/** `resultUrl` and `includeEmailInRedirect` of the mail template `reset_email`. */
export function resetMailIn(mail: Field | undefined): ResetMail {
  return {
    redirectTo: mail === undefined ? null : redirectIn(mail.get("resultUrl")),
    includeEmailInRedirect: mail?.get("includeEmailInRedirect").flag() ?? true,
  }
}

/** Without Liquid its address is known now; with it, when a mail is sent. */
function redirectIn(field: Field): string | null {
  const text = field.text()
  if (text === null || text.trim() === "") return null
  if (/\{[{%]/.test(text)) {
    const parsed = parseLiquid(text, "url")
    return parsed.ok ? text : field.refuse(`is no Liquid: ${parsed.reason}`)
  }
  const url = URL.canParse(text) ? new URL(text) : null
  const isKept =
    url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.hostname))
  return isKept ? text : field.refuse("must be an absolute https URL")
}
