import { POST_CHALLENGE } from "../actions/trigger.ts"
import { boundTo, DEFAULT_CONNECTION, type TenantDraft } from "../administration/tenant-draft.ts"
import { DEV_CLIENT } from "./dev-tenant.ts"
import { EXAMPLE_PASSWORD, EXAMPLE_USERS } from "./example-users.ts"

/** What somebody who just started `rekey dev` wants to know, for people and for scripts. */
export interface Started {
  url: string
  startPage: string
  inbox: string
  actions: readonly string[]
  password: string
  users: readonly { email: string; about: string }[]
  /** For `NODE_EXTRA_CA_CERTS`. Null: served without TLS. */
  certFile: string | null
  /** Of the Management API: for `auth0`, `auth0-deploy-cli` and the like. */
  managementClient: { id: string; secret: string }
}

/** Where a person asks for a reset. */
export const START_PATH = `/u/reset-password/request/${DEFAULT_CONNECTION}?client_id=${DEV_CLIENT.clientId}`

export function startedAt(
  url: string,
  draft: TenantDraft,
  certFile: string | null,
  managementClient: Started["managementClient"],
): Started {
  return {
    url,
    startPage: `${url}${START_PATH}`,
    inbox: `${url}/dev/inbox`,
    actions: boundTo(draft, POST_CHALLENGE).map(({ actionName }) => actionName),
    password: EXAMPLE_PASSWORD,
    users: EXAMPLE_USERS.map(({ email, about }) => ({ email, about })),
    certFile,
    managementClient,
  }
}

export function banner({
  url,
  startPage,
  inbox,
  actions,
  password,
  users,
  certFile,
  managementClient,
}: Started): string {
  const width = Math.max(...users.map(({ email }) => email.length))
  return [
    `listening on ${url}`,
    "",
    `  ask for a reset  ${startPage}`,
    `  read the mail    ${inbox}`,
    `  Actions          ${actions.join(", then ") || "none are bound"}`,
    `  example users    password ${password}`,
    ...users.map(({ email, about }) => `    ${email.padEnd(width)}  ${about}`),
    `  Management API   ${url}/api/v2/, client ${managementClient.id}, secret ${managementClient.secret}`,
    ...(certFile === null
      ? []
      : ["", "for Node clients:", `  export NODE_EXTRA_CA_CERTS=${certFile}`]),
    "",
  ].join("\n")
}
