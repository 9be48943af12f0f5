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

/** A mail that is to be sent. */
export interface Notification {
  /** Empty when no sender is set. */
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly locale: string
  /** This server sends `reset_email`, `mfa_oob_code`, `enrollment_email` and, of its own, `password_changed` and `factor_changed`. */
  readonly message_type:
    | "reset_email"
    | "reset_email_by_code"
    | "mfa_oob_code"
    | "password_changed"
    | "factor_changed"
    | "verify_email"
    | "verify_email_by_code"
    | "welcome_email"
    | "verification_code"
    | "enrollment_email"
    | "blocked_account"
    | "stolen_credentials"
    | "try_provider_configuration_email"
    | "organization_invitation"
}

export interface Event {
  readonly client: Client
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

export interface CustomEmailProviderAPI {
  readonly cache: CacheAPI
  readonly notification: NotificationAPI
}

/** Sends the mail, or says why not. Has to be an `async` function, and has 20 seconds. */
export type CustomEmailProviderAction = (event: Event, api: CustomEmailProviderAPI) => Promise<any>

/** What a file of this trigger exports. */
export interface CustomEmailProviderModule {
  onExecuteCustomEmailProvider: CustomEmailProviderAction
}
