import { tokenDigest } from "../../lib/digest.ts"

/** One notification of one challenge of one reset. */
export interface Notification {
  resetId: string
  challenge: number
  send: number
}

/** Derives a text from a seed, one for each key, newest first: a part of `KeyRing`. */
interface DerivingKeys {
  derive(purpose: string, seed: string): readonly [string, ...string[]]
  codeHash(factor: "push-notification", userId: string, code: string): readonly string[]
}

/**
 * The numbers from 10 to 99 that a notification may be matched with, one for each key, newest first.
 * Derived: stored nowhere, sent nowhere, and another for every notification.
 */
export function pushNumbers(keys: DerivingKeys, notification: Notification): readonly string[] {
  return keys.derive("push-number", seedOf(notification)).map((text) => {
    const bits = Buffer.from(text, "base64url").readUInt32BE()
    return String(10 + (bits % 90))
  })
}

/**
 * What a challenge keeps of a notification that was issued: a keyed hash of its number and of which it
 * is, so that the hash of an older one never fits.
 */
export function pushHashes(
  keys: DerivingKeys,
  userId: string,
  notification: Notification,
  number: string,
): readonly string[] {
  return keys.codeHash("push-notification", userId, `${seedOf(notification)} ${number}`)
}

/** The number of a notification that was issued, or null. @param hash As the challenge keeps it. */
export function issuedNumber(
  keys: DerivingKeys,
  userId: string,
  notification: Notification,
  hash: string | null,
): string | null {
  if (hash === null) return null
  const fits = (number: string) => pushHashes(keys, userId, notification, number).includes(hash)
  return pushNumbers(keys, notification).find(fits) ?? null
}

/** Names a notification to the device, and nothing of the reset. One for each key, newest first. */
export function pushRequestIds(
  keys: DerivingKeys,
  notification: Notification,
): readonly [string, ...string[]] {
  const [first, ...others] = keys.derive("push-request", seedOf(notification))
  return [shortOf(first), ...others.map(shortOf)]
}

function shortOf(text: string): string {
  return tokenDigest("push-request", text).slice(0, 22)
}

function seedOf({ resetId, challenge, send }: Notification): string {
  return `${resetId} ${challenge} ${send}`
}
