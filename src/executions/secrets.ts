import type { KeyRing } from "../ports/key-ring.ts"

/** What secrets are sealed for: a value that is moved to another Action cannot be opened there. */
export function secretsContext(kind: "actions" | "modules", name: string): string {
  return `${kind}/${name}/secrets`
}

/** Null: sealed with a key that is gone, or for another Action. */
export function openSecrets(
  keys: KeyRing,
  sealed: string,
  context: string,
): Record<string, string> | null {
  try {
    return JSON.parse(keys.unseal(sealed, context).toString("utf8"))
  } catch {
    return null
  }
}
