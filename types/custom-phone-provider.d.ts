import type { CacheAPI } from "./cache.js"
import type {
  Client,
  Configuration,
  Connection,
  NamedTenant,
  Organization,
  RequestOrigin,
  Secrets,
  User,
} from "./event-parts.js"
import type { NotificationAPI } from "./notification.js"

/** A message by phone that is to be sent. */
export interface Notification {
  /** To be sent as a text message. */
  readonly as_text: string
  /** To be spoken. */
  readonly as_voice: string
  readonly code?: string
  readonly delivery_method: "text" | "voice"
  readonly from?: string
  readonly locale?: string
  readonly message_type:
    | "otp_verify"
    | "otp_enroll"
    | "blocked_account"
    | "change_password"
    | "password_breach"
  /** E.164: `+15005550006`. */
  readonly recipient: string
}

export interface Event {
  readonly client?: Client
  readonly configuration: Configuration
  readonly connection?: Connection
  readonly notification: Notification
  readonly organization?: Organization
  readonly request: RequestOrigin
  readonly secrets: Secrets
  readonly tenant: NamedTenant
  readonly transaction?: { readonly [field: string]: any }
  readonly user: User
}

export interface CustomPhoneProviderAPI {
  readonly cache: CacheAPI
  readonly notification: NotificationAPI
}

/** Sends the message, or says why not. Has to be an `async` function, and has 20 seconds. */
export type CustomPhoneProviderAction = (event: Event, api: CustomPhoneProviderAPI) => Promise<any>

/** What a file of this trigger exports. */
export interface CustomPhoneProviderModule {
  onExecuteCustomPhoneProvider: CustomPhoneProviderAction
}
