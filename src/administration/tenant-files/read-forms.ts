import { parseForm } from "../../forms/parse-form.ts"
import { isJsonObject, type JsonObject } from "../../lib/json.ts"
import type { FormConfig } from "../../ports/tenant-store.ts"
import { formIdOf } from "../forms/form-id.ts"
import type { Field } from "./field.ts"
import type { Findings } from "./findings.ts"
import type { Folder } from "./folder.ts"
import { type Environment, replaceKeywords } from "./keywords.ts"
import { parseSource, SOURCE_BYTES_MAX } from "./parse-source.ts"
import type { Sections } from "./sections.ts"

/** As Auth0 stamps them; nobody sets them. */
const STAMPS = ["created_at", "updated_at", "submitted_at", "embedded_at"]

/**
 * The section `forms`: whole, or with the form in the JSON file that `body` names. A form that Auth0
 * can show and this server cannot is left out with a warning: a tenant has forms for other things
 * than a reset, and an Action that asks for one that is not there lets nobody through.
 */
export async function readForms(
  sections: Sections,
  folder: Folder,
  environment: Environment,
  findings: Findings,
): Promise<readonly FormConfig[]> {
  const forms: FormConfig[] = []
  for (const field of sections.many("forms").fields) {
    const name = field.get("name").requiredText(150)
    if (name === null) continue
    if (forms.some((form) => form.name === name)) field.get("name").refuse(`${name} is there twice`)
    const id = idIn(field.get("id"))
    const body = await bodyOf(field, folder, environment, findings)
    if (body === null) continue
    const document = formIn({ ...body, name })
    const parsed = parseForm(id ?? "", document)
    if (parsed.ok) forms.push({ id, newId: formIdOf(name), name, document })
    else if (parsed.invalid.length > 0)
      for (const problem of parsed.invalid) field.refuse(`(form ${name}): ${problem}`)
    else field.warn(`the form ${name} is left out: ${parsed.unsupported.join("; ")}`)
  }
  return forms
}

function idIn(field: Field): string | null {
  const id = field.text(30)
  if (id === null || /^ap_[A-Za-z0-9]{1,27}$/.test(id)) return id
  return field.refuse("must be ap_ and letters and digits")
}

async function bodyOf(
  field: Field,
  folder: Folder,
  environment: Environment,
  findings: Findings,
): Promise<JsonObject | null> {
  const path = field.get("body").text()
  if (path === null) return isJsonObject(field.value) ? field.value : null
  const file = await folder.read(path, SOURCE_BYTES_MAX)
  if (!file.ok) return field.get("body").refuse(`${path} ${file.reason}`)
  const read = parseSource(path, replaceKeywords(file.text, environment), findings)
  if (read === null || isJsonObject(read.value)) return (read?.value as JsonObject) ?? null
  return read.refuse("must be a map")
}

function formIn(body: JsonObject): JsonObject {
  const kept = Object.entries(body).filter(
    ([key, value]) => key !== "id" && key !== "body" && !STAMPS.includes(key) && value !== null,
  )
  return Object.fromEntries(kept)
}
