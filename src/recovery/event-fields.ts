import type { Account } from "../ports/account-store.ts"
import type { Client, Connection, Tenant } from "../ports/tenant-store.ts"
import type { SeenRequest } from "../reset/reset.ts"

// Parts that the events of several triggers share, as Auth0 names them.

export function connectionFields({ id, name, strategy, metadata }: Connection) {
  return { id, name, strategy, metadata }
}

export function clientFields(clientId: string | null, client: Client | null) {
  return {
    client_id: clientId ?? "",
    name: client?.name ?? "",
    metadata: client?.metadata ?? {},
  }
}

/** `geoip` is empty: this server asks nobody where an address lies. */
export function requestFields({
  hostname,
  ip,
  method,
  language,
  userAgent,
}: Omit<SeenRequest, "query" | "body">) {
  return {
    geoip: {},
    hostname,
    ip,
    method,
    ...(language === null ? {} : { language }),
    ...(userAgent === null ? {} : { user_agent: userAgent }),
  }
}

export function tenantFields({ name, friendlyName, supportEmail, supportUrl }: Tenant) {
  return {
    id: name,
    ...(friendlyName === null ? {} : { friendly_name: friendlyName }),
    ...(supportEmail === null ? {} : { support_email: supportEmail }),
    ...(supportUrl === null ? {} : { support_url: supportUrl }),
  }
}

export function accountFields(account: Account) {
  const { userId, email, username, phoneNumber, lastPasswordResetMs } = account
  return {
    user_id: userId,
    email_verified: account.emailVerified,
    ...(email === null ? {} : { email }),
    ...(username === null ? {} : { username }),
    ...(phoneNumber === null
      ? {}
      : { phone_number: phoneNumber, phone_verified: account.phoneVerified }),
    ...(lastPasswordResetMs === null
      ? {}
      : { last_password_reset: new Date(lastPasswordResetMs).toISOString() }),
  }
}
