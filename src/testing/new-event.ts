import type { Changes, TriggerEvents, TriggerId } from "rekey/testing"
import { merge } from "./merge.ts"

const CLIENT = { client_id: "rekey-dev-app", name: "Example App", metadata: {} }
const CONNECTION = {
  id: "con_0000000000000001",
  name: "Username-Password-Authentication",
  strategy: "auth0",
  metadata: {},
}
const ORIGIN = {
  geoip: {},
  hostname: "login.example.com",
  // An address for documents (RFC 5737), and no browser that there is.
  ip: "203.0.113.7",
  method: "POST",
  language: "en",
  user_agent: "Mozilla/5.0 (X11; Linux x86_64) Example/1.0",
}
const PHONE = "+15005550006"
const USER = {
  user_id: "auth0|000000000000000000000001",
  email: "ana@example.com",
  email_verified: true,
  last_password_reset: "2026-01-15T10:00:00.000Z",
}
const TENANT = { id: "rekey-dev", friendly_name: "Example" }

type Defaults = { [T in TriggerId]: Omit<TriggerEvents[T], "secrets"> }

// One an event, as the server makes it for somebody with a verified address and an authenticator app.
const DEFAULTS: Defaults = {
  "password-reset-post-challenge": {
    authentication: { methods: [{ name: "email", timestamp: "2026-06-01T09:30:00.000Z" }] },
    authorization: { roles: [] },
    client: CLIENT,
    configuration: {},
    connection: CONNECTION,
    request: { body: {}, query: {}, ...ORIGIN },
    stats: { logins_count: 7 },
    tenant: { id: TENANT.id },
    transaction: { locale: "en", ui_locales: ["en"] },
    user: {
      ...USER,
      name: "Ana Example",
      nickname: "ana",
      created_at: "2025-03-01T08:00:00.000Z",
      updated_at: "2026-05-31T17:45:00.000Z",
      app_metadata: {},
      user_metadata: {},
      identities: [
        {
          connection: CONNECTION.name,
          isSocial: false,
          provider: CONNECTION.strategy,
          user_id: "000000000000000000000001",
        },
      ],
      enrolledFactors: [{ type: "otp" }, { type: "email" }],
    },
  },
  "post-change-password": {
    configuration: {},
    connection: CONNECTION,
    request: ORIGIN,
    tenant: { id: TENANT.id },
    transaction: {},
    user: USER,
  },
  "custom-email-provider": {
    client: CLIENT,
    configuration: {},
    connection: CONNECTION,
    notification: {
      from: "no-reply@login.example.com",
      to: USER.email,
      subject: "Reset your password",
      html: "<p>Open https://login.example.com/u/reset-verify?ticket=example</p>",
      text: "Open https://login.example.com/u/reset-verify?ticket=example",
      locale: "en",
      message_type: "reset_email",
    },
    request: ORIGIN,
    tenant: TENANT,
    transaction: {},
    user: USER,
  },
  "custom-phone-provider": {
    client: CLIENT,
    configuration: {},
    connection: CONNECTION,
    notification: {
      as_text: "123456 is your code",
      as_voice: "Your code is 1, 2, 3, 4, 5, 6",
      code: "123456",
      delivery_method: "text",
      locale: "en",
      message_type: "otp_verify",
      recipient: PHONE,
    },
    request: ORIGIN,
    tenant: TENANT,
    transaction: {},
    user: { ...USER, phone_number: PHONE, phone_verified: true },
  },
  "send-phone-message": {
    client: CLIENT,
    configuration: {},
    message_options: {
      action: "second-factor-authentication",
      code: "123456",
      message_type: "sms",
      recipient: PHONE,
      text: "123456 is your code",
    },
    request: ORIGIN,
    tenant: { id: TENANT.id },
    user: { ...USER, phone_number: PHONE, phone_verified: true },
  },
}

/** See `types/testing.d.ts`. */
export function newEvent<T extends TriggerId = "password-reset-post-challenge">(
  trigger?: T,
  changes: Changes<TriggerEvents[T]> = {} as Changes<TriggerEvents[T]>,
): Omit<TriggerEvents[T], "secrets"> {
  const id = trigger ?? ("password-reset-post-challenge" as T)
  if (!Object.hasOwn(DEFAULTS, id)) throw new TypeError(`There is no trigger ${String(id)}.`)
  const { secrets: _, ...rest } = changes as Record<string, unknown>
  return withoutEmailFactor(merge(DEFAULTS[id], rest) as Omit<TriggerEvents[T], "secrets">, rest)
}

// The server lists the factor `email` for a verified address only, so the default follows the change.
function withoutEmailFactor<E>(event: E, changes: Record<string, unknown>): E {
  const { user } = event as { user?: Record<string, unknown> }
  const isGiven = Object.hasOwn(Object(changes.user), "enrolledFactors")
  if (isGiven || user === undefined || !Array.isArray(user.enrolledFactors)) return event
  if (user.email_verified === true && typeof user.email === "string") return event
  user.enrolledFactors = user.enrolledFactors.filter(({ type }) => type !== "email")
  return event
}
