import type { CacheAPI } from "./cache.js"
import type {
  Client,
  Configuration,
  Connection,
  CustomDomain,
  Organization,
  RequestOrigin,
  RiskAssessment,
  Secrets,
  Tenant,
} from "./event-parts.js"

/** The types of factors that `event.user.enrolledFactors` can hold. */
export type EnrolledFactorType =
  | "otp"
  | "email"
  | "phone"
  | "push-notification"
  | "webauthn-roaming"
  | "webauthn-platform"

export interface EnrolledFactor {
  readonly type: EnrolledFactorType
  readonly options?: { readonly [name: string]: any }
  readonly [field: string]: any
}

/** How the person proved who they are, so far. */
export type AuthenticationMethod =
  | {
      /** `email` for the mailed link or code, `phone_number` for a code sent by phone. */
      readonly name:
        | "email"
        | "phone_number"
        | "federated"
        | "pwd"
        | "passkey"
        | "sms"
        | "mock"
        | (string & {})
      /** ISO 8601. */
      readonly timestamp: string
    }
  | {
      /** A factor that was passed in this reset. */
      readonly name: "mfa"
      readonly type: EnrolledFactorType | (string & {})
      /** ISO 8601. */
      readonly timestamp: string
    }

export interface Authentication {
  /** As it was when this run began. */
  readonly methods: readonly AuthenticationMethod[]
  readonly riskAssessment?: RiskAssessment
  readonly [field: string]: any
}

/** Of the request that opened the link, came back from a redirect or passed a challenge. */
export interface Request extends RequestOrigin {
  /** At `/continue` what was posted there, else `{}`. */
  readonly body: { readonly [name: string]: any }
  /** First the link's own parameters; at `/continue` what the other site sent. */
  readonly query: { readonly [name: string]: any }
}

export interface Transaction {
  /** The language of the pages. */
  readonly locale: string
  readonly ui_locales: readonly string[]
  /** Of the request for the link. */
  readonly correlation_id?: string
  readonly login_hint?: string
  readonly state?: string
  readonly [field: string]: any
}

export interface Identity {
  readonly connection?: string
  readonly isSocial?: boolean
  readonly provider?: string
  /** Without the provider's prefix. */
  readonly user_id?: string
  readonly profileData?: { readonly [name: string]: any }
  readonly [field: string]: any
}

/** The account. Other fields of the stored profile stand here too. */
export interface PasswordResetPostChallengeUser {
  readonly user_id: string
  /** ISO 8601. */
  readonly created_at: string
  /** ISO 8601. */
  readonly updated_at: string
  readonly email_verified: boolean
  readonly app_metadata: { readonly [name: string]: any }
  readonly user_metadata: { readonly [name: string]: any }
  readonly identities: readonly Identity[]
  /** Always there on this server; `undefined` at Auth0 when it could not be looked up. */
  readonly enrolledFactors?: readonly EnrolledFactor[]
  readonly email?: string
  readonly username?: string
  /** E.164: `+15005550006`. */
  readonly phone_number?: string
  readonly phone_verified?: boolean
  readonly name?: string
  readonly nickname?: string
  readonly given_name?: string
  readonly family_name?: string
  readonly picture?: string
  /** ISO 8601; absent until the first change. */
  readonly last_password_reset?: string
  readonly [field: string]: any
}

/** A form that was filled in. */
export interface Prompt {
  readonly id: string
  /** Every field that was answered, and the hidden ones. */
  readonly fields?: { readonly [name: string]: any }
  /** As the Action gave them. */
  readonly vars?: { readonly [name: string]: any }
}

/** Made anew for every run: what an Action changes in it is gone afterwards. */
export interface Event {
  readonly authentication: Authentication
  readonly authorization: { readonly roles: readonly string[] }
  readonly client: Client
  readonly configuration: Configuration
  readonly connection: Connection
  readonly custom_domain?: CustomDomain
  readonly organization?: Organization
  /** Only in `onContinuePostChallenge`, after a form. */
  readonly prompt?: Prompt
  readonly request: Request
  readonly secrets: Secrets
  readonly stats: { readonly logins_count: number }
  readonly tenant: Tenant
  readonly transaction: Transaction
  readonly user: PasswordResetPostChallengeUser
}

/**
 * A factor to ask for. This server can ask for `otp` and `email` today; the others are understood,
 * and left out where something else can be asked for.
 */
export type FactorSelector =
  | {
      readonly type: "otp" | "email" | "webauthn-platform" | "webauthn-roaming" | "recovery-code"
      readonly options?: { readonly [name: string]: any }
    }
  | {
      readonly type: "phone"
      readonly options?: { readonly preferredMethod?: "sms" | "voice" | "both" }
    }
  | {
      readonly type: "push" | "push-notification"
      readonly options?: { readonly otpFallback?: boolean }
    }
  /** Short for `phone` with that `preferredMethod`. Not in Auth0's types. */
  | { readonly type: "sms" | "voice"; readonly options?: { readonly [name: string]: any } }

export interface UrlOptions {
  /** Set in the URL's query, over parameters of the same name. */
  readonly query?: { readonly [name: string]: string }
}

export interface RenderOptions {
  /** What fields and hidden fields of the form begin with; other names are dropped. 24 at most. */
  readonly fields?: { readonly [name: string]: any }
  /** Kept on the server, but for those the form shows: `{{vars.name}}`. 24 at most. */
  readonly vars?: { readonly [name: string]: any }
}

export interface EncodeTokenOptions {
  /** Shared with the other site. 32 random bytes or more. */
  readonly secret: string
  /** Readable by whoever sees the URL. May override `iat`, `iss`, `sub`, `exp` and `ip`. */
  readonly payload?: { readonly [name: string]: any }
  /** Default: 900. */
  readonly expiresInSeconds?: number
}

export interface ValidateTokenOptions {
  readonly secret: string
  /** Of the query or the posted form. Default: `session_token`. */
  readonly tokenParameterName?: string
}

/**
 * What an Action can ask for. It is only written down, and done after the handler has ended:
 * 100 calls at most in a run.
 */
export interface PasswordResetPostChallengeAPI {
  readonly access: {
    /**
     * Refuses: the link is spent and no Action runs after this one. Code after it goes on to run.
     * @param reason Shown to the person. 500 characters at most.
     */
    deny(reason: string): void
  }

  /**
   * A challenge comes after the handler has ended. Four at most in one reset, over all Actions. When
   * none of the factors is enrolled and enabled, the reset fails: look at
   * `event.user.enrolledFactors` first.
   */
  readonly authentication: {
    /** Asks for `factor`, and offers the others beside it. */
    challengeWith(
      factor: FactorSelector,
      options?: { readonly additionalFactors?: readonly FactorSelector[] },
    ): void
    /** Lets the person pick one of `factors`. */
    challengeWithAny(factors: readonly FactorSelector[]): void
  }

  readonly cache: CacheAPI

  readonly prompt: {
    /**
     * Shows a form after all challenges; `onContinuePostChallenge` runs when it is filled in, with
     * `event.prompt`. Once in a run, and not beside `redirect.sendUserTo`: else the run fails.
     * @param promptId Of the form: `ap_…`.
     * @throws when an argument is of the wrong shape, or the options have more than 24,576 bytes.
     */
    render(promptId: string, options?: RenderOptions): void
  }

  readonly redirect: {
    /** A JWT (HS256) that says who the person is. Signed, not encrypted. */
    encodeToken(options: EncodeTokenOptions): string
    /**
     * Sends the person to `url` after all challenges, with `state` added; they come back to
     * `/continue`, and `onContinuePostChallenge` runs. The last call counts.
     * @throws when the URL is not absolute or not https.
     */
    sendUserTo(url: string, options?: UrlOptions): void
    /**
     * The claims of the JWT that the other site made and sent back. It has to hold `sub`, `iss`,
     * `iat`, `exp` and the `state` that went out.
     * @throws when it is missing or not good.
     */
    validateToken(options: ValidateTokenOptions): any
  }

  readonly transaction: {
    /**
     * Where the button of the last page leads. The last call counts, over all Actions.
     * @throws when the URL is not absolute or not https.
     */
    setResultUrl(url: string, options?: UrlOptions): void
  }
}

/** A handler of this trigger. Has to be an `async` function; what it returns is not looked at. */
export type PasswordResetPostChallengeAction = (
  event: Event,
  api: PasswordResetPostChallengeAPI,
) => Promise<any>

/** What a file of this trigger exports. */
export interface PasswordResetPostChallengeModule {
  /** After the link was opened, or after the Action before it. */
  onExecutePostChallenge: PasswordResetPostChallengeAction
  /** When the person is back from this Action's redirect, or has filled in its form. */
  onContinuePostChallenge?: PasswordResetPostChallengeAction
}
