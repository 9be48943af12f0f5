import type { CacheAPI } from "./cache.js"
import type { Client, Configuration, RequestOrigin, Secrets, Tenant, User } from "./event-parts.js"

/** A code that is to be sent by phone. */
export interface MessageOptions {
  readonly action: "enrollment" | "second-factor-authentication"
  readonly code: string
  readonly message_type: "sms" | "voice"
  /** E.164: `+15005550006`. */
  readonly recipient: string
  readonly text: string
}

export interface Event {
  readonly client?: Client
  readonly configuration: Configuration
  readonly message_options: MessageOptions
  readonly request?: RequestOrigin
  readonly secrets: Secrets
  /** Fingerprints of the TLS connection. Auth0 only. */
  readonly security_context?: { readonly ja3?: string; readonly ja4?: string }
  readonly tenant: Tenant
  readonly user: User
}

export interface SendPhoneMessageAPI {
  readonly cache: CacheAPI
}

/** Sends the code. Has to be an `async` function, and has 20 seconds. */
export type SendPhoneMessageAction = (event: Event, api: SendPhoneMessageAPI) => Promise<any>

/** What a file of this trigger exports. */
export interface SendPhoneMessageModule {
  onExecuteSendPhoneMessage: SendPhoneMessageAction
}
