import type { RunRequest } from "../../src/ports/action-runner.ts"

/** A run as the server asks for one, of this code. Equal code is the same version. */
export function runRequest(code: string, changes: Partial<RunRequest> = {}): RunRequest {
  return {
    trigger: "password-reset-post-challenge",
    version: {
      id: `version of ${code}`,
      actionName: "my-action",
      code,
      bundle: null,
      modules: [],
    },
    secrets: { API_KEY: "s3cret/value+1" },
    handler: "execute",
    event: { user: { user_id: "auth0|1", email: "ana@example.com" } },
    cache: [],
    redirect: {
      hostname: "login.example.com",
      ip: "203.0.113.7",
      userId: "auth0|1",
      query: {},
      body: {},
    },
    urlRule: { allowLoopbackHttp: false },
    nowMs: 1_800_000_000_000,
    wallClockMs: 20_000,
    onConsole: null,
    ...changes,
  }
}

/** As `runRequest`, for an account of its own each time: of one account few may wait. */
export function runOfSomebody(code: string, changes: Partial<RunRequest> = {}): RunRequest {
  const request = runRequest(code, changes)
  return { ...request, redirect: { ...request.redirect, userId: `auth0|${++accounts}` } }
}
let accounts = 100

/** Packages as the builder gives them: one script that exports a function for each. */
export function bundleOf(packages: readonly { name: string; code: string }[]): string {
  const entries = packages.map(
    ({ name, code }) => `${JSON.stringify(name)}: once((module, exports) => {${code}\n})`,
  )
  return `
    const once = (run) => {
      let module
      return () => {
        if (module === undefined) run((module = { exports: {} }), module.exports)
        return module.exports
      }
    }
    module.exports = { __proto__: null, ${entries.join(", ")} }`
}

/** An Action whose `onExecutePostChallenge` has this body. */
export function actionOf(body: string): string {
  return `exports.onExecutePostChallenge = async (event, api) => { ${body} }`
}
