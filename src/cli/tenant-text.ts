import type { TenantChange } from "../ports/tenant-store.ts"

/** A plan or its result, one line for each thing. */
export function changeAsText({ created, updated, deleted }: TenantChange): string {
  const lines = [
    ...created.map((name) => `  + ${name}`),
    ...updated.map((name) => `  ~ ${name}`),
    ...deleted.map((name) => `  - ${name}`),
  ]
  return lines.length === 0 ? "nothing to change" : lines.join("\n")
}
