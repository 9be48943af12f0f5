/** What the module of an Action is handed, in this order (Auth0's wrapper, and CommonJS). */
export const WRAPPER_PARAMETERS = ["module", "exports", "require", "console"] as const
/** An Actions Module also has `actions.secrets`. */
export const MODULE_WRAPPER_PARAMETERS = [...WRAPPER_PARAMETERS, "actions"] as const
/** The npm packages of an Action as one script. */
export const BUNDLE_PARAMETERS = ["module", "exports", "require"] as const
