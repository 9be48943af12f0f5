import { tokenDigest } from "../../lib/digest.ts"

/**
 * The id of a form, made from its name: Actions hold ids in their code, and so they are the same in
 * every database that a tenant's files are imported into. (Auth0: `ap_` and 22 characters.)
 */
export function formIdOf(name: string): string {
  return `ap_${tokenDigest("form-id", name)
    .replace(/[^A-Za-z0-9]/g, "")
    .slice(0, 22)}`
}
