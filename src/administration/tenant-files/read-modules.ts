import type { ModuleDraft } from "../tenant-draft.ts"
import type { Folder } from "./folder.ts"
import { codeIn, dependenciesIn, type ReadActions, secretsIn } from "./read-actions.ts"
import type { Sections } from "./sections.ts"

/**
 * The section `actionModules`: code that Actions share. It is published unless the files say
 * `all_changes_published: false`.
 */
export async function readModules(
  sections: Sections,
  folder: Folder,
  context: ReadActions,
): Promise<readonly ModuleDraft[]> {
  const modules: ModuleDraft[] = []
  const names = new Set<string>()
  for (const field of sections.many("actionModules").fields) {
    const name = field.get("name").requiredText(255)
    if (name === null) continue
    if (names.has(name)) field.get("name").refuse(`${name} is there twice`)
    names.add(name)
    modules.push({
      name,
      code: await codeIn(field.get("code"), null, folder, context),
      dependencies: dependenciesIn(field.get("dependencies")),
      secrets: secretsIn(field.get("secrets")),
      isPublished: field.get("all_changes_published").flag() !== false,
    })
  }
  return modules
}
