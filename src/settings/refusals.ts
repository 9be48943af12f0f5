import { isLoopback } from "../actions/command.ts"
import type { Secret } from "../lib/secret.ts"
import type { ReadSettings } from "./settings.ts"

/** Says why keys cannot be used, never quoting them; null when they can. */
export type RefusalOfKeys = (keys: Secret) => string | null

/** Why a server with these settings would not be safe for others to use. Empty: it may start. */
export function refusalsOf(
  { settings, secrets }: ReadSettings,
  refusalOfKeys: RefusalOfKeys,
): readonly string[] {
  const { baseUrl, mailFrom } = settings
  return [
    keyRefusal(secrets.secretKey, refusalOfKeys),
    baseUrl !== null && baseUrl.startsWith("http:") && !isLoopbackOrigin(baseUrl)
      ? `REKEY_BASE_URL is ${baseUrl}: links and cookies over plain http can be read on the way. ` +
        "Use https:// (plain http is for this machine only)"
      : null,
    secrets.smtpUrl === null
      ? "REKEY_SMTP_URL is not set: nobody would get a mail. Set smtp://user:password@host:587"
      : null,
    secrets.smtpUrl !== null && mailFrom === null
      ? "REKEY_MAIL_FROM is not set: mails need a sender such as no-reply@example.com"
      : null,
    managementRefusal(settings.managementClientId, secrets.managementClientSecret),
  ].filter((refusal) => refusal !== null)
}

/** Whether an origin is reached from this machine only. */
export function isLoopbackOrigin(origin: string): boolean {
  return isLoopback(new URL(origin).hostname)
}

function keyRefusal(keys: Secret | null, refusalOfKeys: RefusalOfKeys): string | null {
  const make = `node -e 'console.log(crypto.randomBytes(32).toString("base64url"))'`
  if (keys === null) return `REKEY_SECRET_KEY is not set. Make one and keep it: ${make}`
  const refusal = refusalOfKeys(keys)
  return refusal === null ? null : `REKEY_SECRET_KEY: ${refusal}. Make another: ${make}`
}

/** Characters below which a secret can be guessed by trying. */
const MANAGEMENT_SECRET_LENGTH_MIN = 32

function managementRefusal(id: string | null, secret: Secret | null): string | null {
  if (id === null && secret === null) return null
  if (secret === null)
    return "REKEY_MANAGEMENT_CLIENT_ID is set and REKEY_MANAGEMENT_CLIENT_SECRET is not: set both"
  if (id === null)
    return "REKEY_MANAGEMENT_CLIENT_SECRET is set and REKEY_MANAGEMENT_CLIENT_ID is not: set both"
  return secret.reveal().length >= MANAGEMENT_SECRET_LENGTH_MIN
    ? null
    : `REKEY_MANAGEMENT_CLIENT_SECRET has fewer than ${MANAGEMENT_SECRET_LENGTH_MIN} characters: ` +
        "whoever guesses it may change every Action"
}
