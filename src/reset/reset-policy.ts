/** What a tenant decides about every reset: switches that Auth0 does not have. */
export interface ResetPolicy {
  /**
   * What follows when none of the factors an Action asked for is set up. `off` ends the reset, as
   * Auth0 does; `next-factor` asks for any other factor of the account, then as `help-desk`;
   * `help-desk` hands over with a reference number; `wait` lets time and a notice to every channel
   * take the factor's place.
   */
  noFactorFallback: "off" | "next-factor" | "help-desk" | "wait"
  /** Length of that wait. */
  waitMs: number
  /** Whether what proves the same channel twice may count as a second factor. */
  factorIndependence: "off" | "warn" | "enforce"
}

const HOUR_MS = 3_600_000

/** Long enough for an owner who reads mail once a day to say that it was not them. */
export const WAIT_MS: number = 24 * HOUR_MS
export const WAIT_MS_MIN: number = HOUR_MS
export const WAIT_MS_MAX: number = 30 * 24 * HOUR_MS

export const DEFAULT_RESET_POLICY: ResetPolicy = {
  noFactorFallback: "off",
  waitMs: WAIT_MS,
  factorIndependence: "warn",
}
