import type { TenantDraft } from "../administration/tenant-draft.ts"
import { type Folder, openFolder } from "../administration/tenant-files/folder.ts"
import { type ReadTenant, readTenant } from "../administration/tenant-files/read-tenant.ts"
import { emptyTenant } from "../administration/empty-tenant.ts"
import { withExamples } from "./dev-tenant.ts"

export interface DevTenantReader {
  /** @throws {ServiceError} invalid_tenant or too_many_actions, with the files and lines. */
  read(): Promise<TenantDraft>
  /** What the last reading depended on, even one that failed. */
  visited(): Iterable<string>
}

/**
 * @param mustHaveFiles Whether a folder without a tenant is refused: it was named on the command
 *   line. Otherwise a folder without `tenant.yaml` gives a tenant without Actions.
 */
export function devTenantReader(
  directory: string,
  mustHaveFiles: boolean,
  context: ReadTenant,
): DevTenantReader {
  let folder: Folder = openFolder(directory)
  return {
    async read() {
      folder = openFolder(directory)
      const entries = await folder.list("")
      const hasFiles = mustHaveFiles || entries.some(({ name }) => /^tenant\.ya?ml$/.test(name))
      return withExamples(
        hasFiles ? await readTenant(folder, context) : emptyTenant(context.tenantName),
      )
    },
    visited: () => folder.visited,
  }
}
