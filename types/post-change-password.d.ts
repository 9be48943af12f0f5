import type { CacheAPI } from "./cache.js"
import type {
  Configuration,
  Connection,
  CustomDomain,
  RequestOrigin,
  RiskAssessment,
  Secrets,
  Tenant,
  User,
} from "./event-parts.js"

/** A password that was changed. */
export interface Event {
  readonly authentication?: { readonly riskAssessment?: RiskAssessment }
  readonly configuration: Configuration
  readonly connection: Connection
  readonly custom_domain?: CustomDomain
  readonly request: RequestOrigin
  readonly secrets: Secrets
  readonly tenant: Tenant
  readonly transaction?: { readonly correlation_id?: string }
  readonly user: User
}

export interface PostChangePasswordAPI {
  readonly cache: CacheAPI
}

/**
 * Runs after the change and cannot undo it; a failure is only logged. It may run twice for one
 * change. Has to be an `async` function, and has 20 seconds together with the trigger's others.
 */
export type PostChangePasswordAction = (event: Event, api: PostChangePasswordAPI) => Promise<any>

/** What a file of this trigger exports. */
export interface PostChangePasswordModule {
  onExecutePostChangePassword: PostChangePasswordAction
}
