import { LOG_TYPES } from "../src/logs/log-event.ts"
import { markdownTable } from "./markdown-table.ts"

/** `docs/reference/log-events.md`. */
export function logEventReference(): string {
  const rows = Object.entries(LOG_TYPES).map(([type, meaning]) => [`\`${type}\``, meaning])
  return `# Log events

Written from \`src/logs/log-event.ts\` by \`npm run docs\`; a test compares the two.

Types are Auth0's codes. An event is saved in the same transaction as what it tells of, in the
table \`log_events\`, and then written as one line on standard output:

\`\`\`json
{
  "level": 30,
  "time": "2026-03-05T14:07:00.000Z",
  "event": {
    "type": "scp",
    "userId": "auth0|5f7c8ec7c33c6c004bbafe82",
    "userName": "alice@example.com",
    "connection": "Username-Password-Authentication",
    "clientId": "rekey-dev-app",
    "ip": "203.0.113.9",
    "userAgent": "Mozilla/5.0",
    "details": { "reset_id": "rst_t0gwyjrhenpebr7p10k72kmg" },
    "at": "2026-03-05T14:07:00.000Z"
  },
  "msg": "The password was changed"
}
\`\`\`

No event holds a password, code, ticket, state, cookie or secret of an Action. Events do hold
addresses of people and of networks: keep and delete them as your privacy rules ask.
\`details.reference\` is the reference that the person read on the page.

${markdownTable(["type", "meaning"], rows)}
`
}
