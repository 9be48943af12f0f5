import { tokenDigest } from "../lib/digest.ts"

/**
 * How a bucket's key is stored: as digests, since it names people and addresses, and since what
 * somebody typed may be longer than an index takes.
 *
 * @returns `group` is of the key without its last word: `login` keys end with an IP address.
 */
export function toRateKey(key: string): { key_digest: string; group_digest: string } {
  const end = key.lastIndexOf(" ")
  return {
    key_digest: tokenDigest("rate-bucket", key),
    group_digest: tokenDigest("rate-bucket", end === -1 ? key : key.slice(0, end)),
  }
}
