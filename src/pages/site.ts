/** What every page says of whose pages they are. */
export interface SiteInfo {
  /** The tenant's friendly name, or its name. */
  name: string
  support: { email: string | null; url: string | null }
  enabledLocales: readonly string[]
  /** Classic's page takes the links, and no Action runs. */
  isClassic: boolean
}
