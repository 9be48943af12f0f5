// What the events of several triggers share.

/** The application that the person comes from. */
export interface Client {
  /** Empty when none is known. */
  readonly client_id: string
  readonly name: string
  readonly metadata: { readonly [name: string]: string }
}

/** The database that the account is in. */
export interface Connection {
  readonly id: string
  readonly name: string
  /** `auth0` for databases. */
  readonly strategy: string
  readonly metadata?: { readonly [name: string]: string }
}

/** Auth0 only: this server has no custom domains yet. */
export interface CustomDomain {
  readonly domain: string
  readonly domain_metadata: { readonly [name: string]: string }
}

/** Auth0 only: this server has no organizations yet. */
export interface Organization {
  readonly id: string
  readonly name: string
  readonly display_name: string
  readonly metadata: { readonly [name: string]: string }
  readonly [field: string]: any
}

/** Where an address of the network lies. This server asks nobody: `{}`. */
export interface GeoIp {
  readonly cityName?: string
  readonly continentCode?: string
  readonly countryCode?: string
  readonly countryCode3?: string
  readonly countryName?: string
  readonly latitude?: number
  readonly longitude?: number
  readonly subdivisionCode?: string
  readonly subdivisionName?: string
  readonly timeZone?: string
  readonly [field: string]: any
}

export interface RequestOrigin {
  readonly geoip: GeoIp
  readonly ip: string
  readonly method: string
  readonly hostname?: string
  /** The header `Accept-Language`. */
  readonly language?: string
  readonly user_agent?: string
}

export interface Tenant {
  /** Its name. */
  readonly id: string
}

/** The tenant as the triggers that send messages see it. */
export interface NamedTenant extends Tenant {
  readonly friendly_name?: string
  /** Auth0 only. */
  readonly home_url?: string
  /** Auth0 only. */
  readonly logo_url?: string
  readonly support_email?: string
  readonly support_url?: string
}

/** What is known of the account. What is not known is absent. */
export interface User {
  readonly user_id?: string
  readonly email?: string
  readonly email_verified?: boolean
  readonly username?: string
  /** E.164: `+15005550006`. */
  readonly phone_number?: string
  readonly phone_verified?: boolean
  /** ISO 8601; absent until the first change. */
  readonly last_password_reset?: string
  readonly [field: string]: any
}

/** The Action's own secrets. One that is not set is `undefined`. */
export interface Secrets {
  readonly [name: string]: string
}

/** Values of Marketplace integrations. Always `{}` here. */
export interface Configuration {
  readonly [name: string]: any
}

/** Akamai's view of the request. Auth0 only. */
export interface RiskAssessment {
  readonly supplemental?: {
    readonly akamai?: {
      readonly akamaiBot?: {
        readonly type?: string
        readonly action?: string
        readonly botCategory?: readonly string[]
        readonly botScore?: number
        readonly botScoreResponseSegment?: string
        readonly botnetId?: string
      }
      readonly akamaiUserRisk?: {
        readonly action?: string
        readonly allow?: number
        readonly emailDomain?: string
        readonly general?: Readonly<Record<string, string>>
        readonly ouid?: string
        readonly requestid?: string
        readonly risk?: Readonly<Record<string, string>>
        readonly score?: number
        readonly status?: number
        readonly trust?: Readonly<Record<string, string>>
        readonly username?: string
        readonly uuid?: string
      }
    }
  }
}
