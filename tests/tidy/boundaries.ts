/** What a folder of `src/` may import. A folder may always import itself. */
export interface Boundary {
  uses: readonly string[]
  /** Whether it may import Node's own modules; a list names the only ones. */
  node: boolean | readonly string[]
  npm: readonly string[]
}

const PURE = [
  "lib",
  "errors",
  "logs",
  "factors",
  "forms",
  "entities",
  "actions",
  "passwords",
  "messages",
  "branding",
  "reset",
  "enrolment",
] as const
const USE_CASES = [...PURE, "ports"] as const

/** Who may import whom: pure <- ports <- use cases <- edges; only `app.ts` sees the adapters. */
// prettier-ignore
export const BOUNDARIES: Record<string, Boundary> = {
  // Knows no product word.
  lib:              { uses: [], node: true, npm: [] },
  // Pure: no I/O, no clock, no chance.
  errors:           { uses: ["lib"], node: false, npm: [] },
  logs:             { uses: ["lib"], node: false, npm: [] },
  messages:         { uses: ["lib"], node: false, npm: [] },
  branding:         { uses: ["lib"], node: false, npm: [] },
  passwords:        { uses: ["lib"], node: false, npm: ["password-sheriff"] },
  factors:          { uses: ["lib", "errors"], node: false, npm: ["otpauth", "@simplewebauthn/server"] },
  forms:            { uses: ["lib"], node: false, npm: [] },
  entities:         { uses: ["lib"], node: false, npm: ["zod"] },
  actions:          { uses: ["lib", "factors", "forms"], node: false, npm: [] },
  reset:            { uses: ["lib", "logs", "factors", "forms", "actions"], node: false, npm: [] },
  templates:        { uses: ["lib"], node: false, npm: ["liquidjs"] },
  enrolment:        { uses: ["lib", "logs", "factors", "reset"], node: false, npm: [] },
  // What the outside must do for us: types, and contracts that run in tests.
  ports:            { uses: PURE, node: ["node:assert", "node:test"], npm: [] },
  // Use cases.
  executions:       { uses: USE_CASES, node: false, npm: [] },
  recovery:         { uses: [...USE_CASES, "executions", "templates"], node: false, npm: [] },
  administration:   { uses: [...USE_CASES, "executions", "sandbox", "templates"], node: true, npm: ["yaml"] },
  enrolling:        { uses: [...USE_CASES, "recovery"], node: false, npm: [] },
  // Adapters: each behind a port, none knows another.
  storage:          { uses: USE_CASES, node: true, npm: ["kysely", "pg"] },
  sandbox:          { uses: USE_CASES, node: true, npm: ["esbuild"] },
  builds:           { uses: USE_CASES, node: true, npm: ["esbuild", "@npmcli/arborist", "npm-package-arg", "pacote"] },
  delivery:         { uses: USE_CASES, node: true, npm: ["nodemailer", "web-push"] },
  security:         { uses: USE_CASES, node: true, npm: ["@node-rs/argon2", "jose"] },
  // What authors of Actions test with; `rekey/testing` are its own types.
  testing:          { uses: [...USE_CASES, "sandbox"], node: true, npm: ["rekey"] },
  // Edges: translate, call one use case, translate back.
  http:             { uses: ["lib", "errors", "ports"], node: true, npm: ["hono", "@hono/node-server"] },
  pages:            { uses: [...USE_CASES, "recovery", "http", "enrolling", "templates"], node: true, npm: ["uqr", "sanitize-html"] },
  classic:          { uses: [...USE_CASES, "recovery", "http", "pages", "templates"], node: false, npm: [] },
  authenticator:    { uses: [...USE_CASES, "recovery", "http", "pages"], node: ["node:fs"], npm: [] },
  "authentication-api": { uses: [...USE_CASES, "recovery", "http"], node: false, npm: [] },
  "management-api": { uses: [...USE_CASES, "administration"], node: ["node:timers/promises"], npm: ["zod", "otpauth"] },
  "api-reference":  { uses: ["lib", "http"], node: ["node:fs"], npm: [] },
  metrics:          { uses: USE_CASES, node: false, npm: ["prom-client"] },
  jobs:             { uses: USE_CASES, node: false, npm: [] },
  dev:              { uses: [...USE_CASES, "http", "administration", "settings"], node: true, npm: ["selfsigned", "otpauth"] },
  settings:         { uses: ["lib", "errors", "actions"], node: true, npm: [] },
  cli:              { uses: [...USE_CASES, "administration", "settings", "dev", "testing"], node: true, npm: ["pino", "rekey"] },
  // The places that make real things and hand them on, and what starts them.
  app:              { uses: ["*"], node: false, npm: [] },
  "new-builder":    { uses: ["*"], node: false, npm: [] },
  edge:             { uses: ["*"], node: false, npm: [] },
  parts:            { uses: ["*"], node: true, npm: ["kysely", "nodemailer"] },
  main:             { uses: ["cli", "parts"], node: true, npm: [] },
}
