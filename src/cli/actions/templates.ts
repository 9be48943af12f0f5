import { TRIGGERS, type TriggerId } from "../../actions/trigger.ts"

interface Template {
  /** Prefix of the type names in `rekey/actions`. */
  types: string
  /** When it runs, as a comment. */
  when: readonly string[]
  body: readonly string[]
  /** Tests by what they say. */
  tests: Readonly<Record<string, readonly string[]>>
}

const SECRETLY = "event.secrets holds the secrets that you give it in tenant.yaml."

const TEMPLATES: Record<TriggerId, Template> = {
  "password-reset-post-challenge": {
    types: "PasswordResetPostChallenge",
    when: [
      "Runs after a person has opened the mailed link and before they choose a password.",
      SECRETLY,
    ],
    body: [
      "// The reason is shown to the person: say what they can do.",
      "if (!event.user.email_verified) {",
      '  api.access.deny("Please verify your e-mail address first.")',
      "  return",
      "}",
      "",
      "// Ask for a second factor, where there is one.",
      'const hasApp = event.user.enrolledFactors?.some(({ type }) => type === "otp")',
      'if (hasApp) api.authentication.challengeWith({ type: "otp" })',
      "",
      "// Send people to another site with api.redirect.sendUserTo(url); they come back to an",
      "// onContinuePostChallenge that you export beside this function.",
    ],
    tests: {
      "refuses an address that is not verified": [
        "const { decision } = await execute(action, { event: { user: { email_verified: false } } })",
        'assert.equal(decision.type, "deny")',
      ],
      "asks for the authenticator app, and lets through who has passed it": [
        "const result = await execute(action)",
        'assert.deepEqual(result.decision.factors, ["otp"])',
        'assert.equal(result.pass().decision.type, "allow")',
      ],
    },
  },
  "post-change-password": {
    types: "PostChangePassword",
    when: [
      "Runs after a password was changed. It cannot undo that, and may run twice for one change.",
      SECRETLY,
    ],
    body: [
      "// Tell another system, as in:",
      "// await fetch(event.secrets.HOOK_URL, {",
      '//   method: "POST",',
      '//   headers: { "content-type": "application/json" },',
      "//   body: JSON.stringify({ user_id: event.user.user_id }),",
      "//   signal: AbortSignal.timeout(3000),",
      "// })",
      "console.log(`the password of ${event.user.user_id} was changed`)",
    ],
    tests: {
      "says whose password was changed": [
        'const event = { user: { user_id: "auth0|1" } }',
        "const { logs } = await execute(action, { event })",
        'assert.equal(logs[0].text, "the password of auth0|1 was changed")',
      ],
    },
  },
  "custom-email-provider": {
    types: "CustomEmailProvider",
    when: ["Sends every mail of the tenant, instead of SMTP.", SECRETLY],
    body: [
      "const { to, subject, html, text } = event.notification",
      "const response = await fetch(event.secrets.MAIL_API_URL, {",
      '  method: "POST",',
      '  headers: { "content-type": "application/json" },',
      "  body: JSON.stringify({ to, subject, html, text }),",
      "  signal: AbortSignal.timeout(5000),",
      "})",
      "// Tried again later, five times at most.",
      "if (!response.ok) api.notification.retry(`the mail service answered ${response.status}`)",
    ],
    tests: tests("MAIL_API_URL", "mail"),
  },
  "custom-phone-provider": {
    types: "CustomPhoneProvider",
    when: ["Sends every message by phone.", SECRETLY],
    body: [
      "const { recipient, as_text: text } = event.notification",
      "const response = await fetch(event.secrets.PHONE_API_URL, {",
      '  method: "POST",',
      '  headers: { "content-type": "application/json" },',
      "  body: JSON.stringify({ to: recipient, text }),",
      "  signal: AbortSignal.timeout(5000),",
      "})",
      "// Tried again later, five times at most.",
      "if (!response.ok) api.notification.retry(`the phone service answered ${response.status}`)",
    ],
    tests: tests("PHONE_API_URL", "phone"),
  },
  "send-phone-message": {
    types: "SendPhoneMessage",
    when: ["Sends a code by phone, while the person waits for it.", SECRETLY],
    body: [
      "const { recipient, text } = event.message_options",
      "const response = await fetch(event.secrets.PHONE_API_URL, {",
      '  method: "POST",',
      '  headers: { "content-type": "application/json" },',
      "  body: JSON.stringify({ to: recipient, text }),",
      "  signal: AbortSignal.timeout(5000),",
      "})",
      "if (!response.ok) throw new Error(`the phone service answered ${response.status}`)",
    ],
    tests: {
      "sends, and fails when the service does": [
        ...answers("PHONE_API_URL"),
        'assert.equal((await executeWith(200)).decision.type, "allow")',
        'assert.equal((await executeWith(503)).decision.type, "failed")',
      ],
    },
  },
}

/** The text of a new Action. */
export function actionTemplate(trigger: TriggerId, isTypeScript: boolean): string {
  const { types, when, body } = TEMPLATES[trigger]
  const name = TRIGGERS[trigger].execute
  const type = `${types}Action`
  const comment = when.map((line) => ` * ${line}`).join("\n")
  const code = body.map((line) => (line === "" ? "" : `  ${line}`)).join("\n")
  return isTypeScript
    ? `import type { ${type} } from "rekey/actions"

/**
${comment}
 */
exports.${name} = (async (event, api) => {
${code}
}) satisfies ${type}
`
    : `/**
${comment}
 *
 * @type {import("rekey/actions").${type}}
 */
exports.${name} = async (event, api) => {
${code}
}
`
}

/** The text of its test. */
export function testTemplate(trigger: TriggerId, actionFile: string): string {
  const cases = Object.entries(TEMPLATES[trigger].tests).map(
    ([says, lines]) => `  it("${says}", async () => {
${lines.map((line) => `    ${line}`).join("\n")}
  })`,
  )
  return `import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { execute } from "rekey/testing"

const action = new URL("./${actionFile}", import.meta.url)

describe("${actionFile.replace(/\.[jt]s$/, "")}", () => {
${cases.join("\n\n")}
})
`
}

function tests(secret: string, what: string): Template["tests"] {
  return {
    [`sends, and asks for another try when the ${what} service fails`]: [
      ...answers(secret),
      'assert.equal((await executeWith(200)).decision.type, "sent")',
      'assert.equal((await executeWith(503)).decision.type, "retry")',
    ],
  }
}

// No service is asked: `fetch` is replaced.
function answers(secret: string): readonly string[] {
  return [
    "const executeWith = (status) => {",
    "  globalThis.fetch = async () => new Response(null, { status })",
    `  return execute(action, { secrets: { ${secret}: "https://api.example/send" } })`,
    "}",
  ]
}
