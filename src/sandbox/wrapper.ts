/** What the module of an Action is handed, in this order (Auth0's wrapper, and CommonJS). */
export const WRAPPER_PARAMETERS = ["module", "exports", "require", "console"] as const
