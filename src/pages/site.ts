import type { AskAt } from "../recovery/view.ts"

/** What every page says of whose pages they are. */
export interface SiteInfo {
  /** The tenant's friendly name, or its name. */
  name: string
  support: { email: string | null; url: string | null }
  /** Where a link can be asked for while no reset is known, or null. */
  askAt: AskAt | null
  enabledLocales: readonly string[]
  /** Classic's page takes the links, and no Action runs. */
  isClassic: boolean
}
