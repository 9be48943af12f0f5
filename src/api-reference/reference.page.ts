import { html, type Html } from "../http/html.ts"
import { isJsonObject, type JsonObject, type JsonValue } from "../lib/json.ts"

interface Told {
  method: string
  path: string
  operation: JsonObject
}

/** All of the API on one page: a heading a family, an operation a line that opens. */
export function referencePage(document: JsonObject, stylePath: string): Html {
  const info = objectIn(document.info)
  const [server] = listIn(document.servers)
  const baseUrl = textIn(objectIn(server).url)
  const families = familiesOf(document)
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${textIn(info.title)}</title>
        <link rel="stylesheet" href="${stylePath}" />
      </head>
      <body>
        <header>
          <h1>${textIn(info.title)}</h1>
          <p>
            ${textIn(info.description)} For programs:
            <a href="/api/v2/openapi.json">openapi.json</a>.
          </p>
        </header>
        <nav aria-label="Families">
          <ul>
            ${[...families.keys()].map((name) => html`<li><a href="#${name}">${name}</a></li>`)}
          </ul>
        </nav>
        <main>
          ${howToCall(baseUrl)}
          ${[...families].map(([name, operations]) => familyOf(name, operations))}
        </main>
      </body>
    </html>`
}

function howToCall(baseUrl: string): Html {
  const origin = baseUrl.replace(/\/api\/v2$/, "")
  return html`<section>
    <h2 id="call-it">Call it</h2>
    <p>
      Get a token with a client that has a grant for <code>${baseUrl}/</code>, then send it with
      every call.
    </p>
    <pre tabindex="0"><code>curl ${origin}/oauth/token \\
  -d grant_type=client_credentials -d client_id=$CLIENT_ID -d client_secret=$CLIENT_SECRET \\
  -d audience=${baseUrl}/
curl ${baseUrl}/users -H "Authorization: Bearer $TOKEN"</code></pre>
    <p>
      A refusal is <code>{"statusCode", "error", "message", "errorCode"?}</code>. Lists take
      <code>page</code>, <code>per_page</code> and <code>include_totals</code>, or
      <code>take</code> and <code>from</code>.
    </p>
  </section>`
}

function familiesOf(document: JsonObject): ReadonlyMap<string, readonly Told[]> {
  const told = Object.entries(objectIn(document.paths)).flatMap(([path, methods]) =>
    Object.entries(objectIn(methods)).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation: objectIn(operation),
    })),
  )
  return Map.groupBy(
    told.sort((left, right) => (left.path < right.path ? -1 : left.path > right.path ? 1 : 0)),
    ({ operation }) => textIn(listIn(operation.tags)[0]),
  )
}

function familyOf(name: string, operations: readonly Told[]): Html {
  return html`<section>
    <h2 id="${name}">${name}</h2>
    ${operations.map(operationOf)}
  </section>`
}

function operationOf({ method, path, operation }: Told): Html {
  const scopes = listIn(operation.security).flatMap((one) =>
    listIn(objectIn(one).token).map(textIn),
  )
  const body = objectIn(objectIn(objectIn(operation.requestBody).content)["application/json"])
  return html`<details id="${textIn(operation.operationId)}">
    <summary>
      <span class="method">${method}</span> <code>${path}</code>
      <span class="what">${withCode(textIn(operation.summary))}</span>
    </summary>
    ${scopes.length > 0 && html`<p>Any scope of: ${scopes.map((scope) => html`<code>${scope}</code> `)}</p>`}
    ${parametersOf(listIn(operation.parameters))}
    ${
      isJsonObject(body.schema) &&
      html`<p>Body</p>
        <pre tabindex="0"><code>${JSON.stringify(body.schema, null, 2)}</code></pre>`
    }
  </details>`
}

/** What stands between backticks is code. */
function withCode(text: string): readonly (Html | string)[] {
  return text.split("`").map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))
}

function parametersOf(parameters: readonly JsonValue[]): Html | false {
  return (
    parameters.length > 0 &&
    html`<table>
      <thead>
        <tr>
          <th scope="col">Parameter</th>
          <th scope="col">In</th>
          <th scope="col">Takes</th>
        </tr>
      </thead>
      <tbody>
        ${parameters.map(objectIn).map(
          ({ name, in: place, schema, required }) =>
            html`<tr>
              <td><code>${textIn(name)}</code>${required === true && " (required)"}</td>
              <td>${textIn(place)}</td>
              <td><code>${JSON.stringify(schema)}</code></td>
            </tr>`,
        )}
      </tbody>
    </table>`
  )
}

function objectIn(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {}
}

function listIn(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : []
}

function textIn(value: JsonValue | undefined): string {
  return typeof value === "string" ? value : ""
}
