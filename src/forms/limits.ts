/** Forms of a tenant (Auth0, entity limits). */
export const FORMS_MAX = 500
/** Bytes of one form. Ours: a reset keeps a copy of it while it is filled in. */
export const FORM_BYTES_MAX = 100_000
/** Characters of its name (Auth0). */
export const FORM_NAME_LENGTH_MAX = 150
/** Nodes of a form and components of a step. Ours: pages that people do fill in are far smaller. */
export const NODES_MAX = 100
export const COMPONENTS_MAX = 50
/** Rules of a router (Auth0: 10), and how deep and wide its conditions may be. */
export const RULES_MAX = 10
export const CONDITION_DEPTH_MAX = 8
export const OPERANDS_MAX = 50
/** Options of a list. Ours: all countries fit. */
export const OPTIONS_MAX = 300

/** What `api.prompt.render` takes (Auth0, the published runtime). */
export const RENDER = {
  promptIdLengthMax: 48,
  keysMax: 24,
  fieldName: /^[a-zA-Z_][a-zA-Z0-9_]{0,49}$/,
  bytesMax: 24_576,
} as const

/** Characters of one answer, and bytes of all of a form. Ours: room for a letter, not for a flood. */
export const ANSWER_LENGTH_MAX = 10_000
export const ANSWERS_BYTES_MAX = 48_000
/** How often a form may be sent before it is given up. Ours: far above what a person needs. */
export const SUBMITS_MAX = 100
