import { tokenDigest } from "../lib/digest.ts"

/** What a passkey is found by. Its id is no secret, but tells people apart. */
export function passkeyDigest(credentialId: string): string {
  return tokenDigest("passkey", credentialId)
}

/** What its key is sealed for: the row of one account. */
export function passkeyContext(userId: string, id: string): string {
  return `passkeys/${userId}/${id}`
}
