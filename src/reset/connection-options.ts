/** How people of a connection say who they are and prove it first, and what else they may set up. */
export interface ConnectionOptions {
  /** What proves an address: Auth0's `attributes.email.verification_method`, and both at once. */
  emailProof: "link" | "code" | "link-and-code"
  /** Identifiers that may be typed. */
  takesEmail: boolean
  takesUsername: boolean
  takesPhoneNumber: boolean
  /** Whether a passkey may be made in place of a new password. */
  offersPasskey: boolean
}

export const DEFAULT_CONNECTION_OPTIONS: ConnectionOptions = {
  emailProof: "link",
  takesEmail: true,
  takesUsername: false,
  takesPhoneNumber: false,
  offersPasskey: false,
}
