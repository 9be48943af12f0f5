// What this device knows of its accounts. Whoever unlocks the device can read it: so they could the mail.
const KEY = "rekey-authenticator"

/** @returns {{ enrolmentId: string, secret: string, seed: string, tenant: string, account: string }[]} */
export function listAccounts() {
  try {
    const accounts = JSON.parse(localStorage.getItem(KEY) ?? "[]")
    return Array.isArray(accounts) ? accounts : []
  } catch {
    return []
  }
}

/** Keeps an account, in the place of what was known of the same enrolment. */
export function keepAccount(account) {
  const others = listAccounts().filter(({ enrolmentId }) => enrolmentId !== account.enrolmentId)
  localStorage.setItem(KEY, JSON.stringify([...others, account]))
}

export function forgetAccount(enrolmentId) {
  const others = listAccounts().filter((account) => account.enrolmentId !== enrolmentId)
  localStorage.setItem(KEY, JSON.stringify(others))
}

/** 256 bits that prove this device, and 160 that its codes are made of (RFC 4226 section 4). */
export function newSecrets() {
  return { secret: toBase64url(randomBytes(32)), seed: toBase64url(randomBytes(20)) }
}

function randomBytes(length) {
  return crypto.getRandomValues(new Uint8Array(length))
}

function toBase64url(bytes) {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "")
}

/** @returns {Uint8Array} */
export function fromBase64url(text) {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"))
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}
