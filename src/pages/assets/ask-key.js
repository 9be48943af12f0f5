// Asks a key for what the form wants, and sends the form with what came of it.

/** What the server has a key sign is good for five minutes: a page that is older gets a new one. */
const PAGE_TTL_MS = 120_000

const ask = document.querySelector("[data-ask-key]")
const form = ask.closest("form")
const start = ask.querySelector("[data-start]")
const waiting = ask.querySelector("[data-waiting]")
const openedAtMs = Date.now()
let isAsking = false

if (window.PublicKeyCredential !== undefined) {
  ask.querySelector("[data-without]").hidden = true
  start.hidden = false
}

start.addEventListener("click", async (event) => {
  event.preventDefault()
  if (isAsking) return
  isAsking = true
  waiting.hidden = false
  start.setAttribute("aria-disabled", "true")
  try {
    ask.querySelector("[data-answer]").value = JSON.stringify(await answer())
  } catch (error) {
    // As Auth0's pages say it: the server shows that it did not work, and counts nothing.
    const { name, message } = error
    const failure = Object.assign(document.createElement("input"), {
      type: "hidden",
      name: "action",
      value: `showError::${JSON.stringify({ name, message: String(message).slice(0, 500) })}`,
    })
    form.append(failure)
  }
  form.submit()
})

setInterval(() => {
  if (!isAsking && Date.now() > openedAtMs + PAGE_TTL_MS)
    location.replace(form.getAttribute("action"))
}, 5000)

async function answer() {
  const options = JSON.parse(ask.dataset.options)
  const credential =
    ask.dataset.askKey === "create"
      ? await navigator.credentials.create({ publicKey: creationOptions(options) })
      : await navigator.credentials.get({ publicKey: requestOptions(options) })
  return toJson(credential)
}

function requestOptions(options) {
  if (PublicKeyCredential.parseRequestOptionsFromJSON !== undefined)
    return PublicKeyCredential.parseRequestOptionsFromJSON(options)
  return {
    ...options,
    challenge: toBytes(options.challenge),
    allowCredentials: options.allowCredentials.map(withBytes),
  }
}

function creationOptions(options) {
  if (PublicKeyCredential.parseCreationOptionsFromJSON !== undefined)
    return PublicKeyCredential.parseCreationOptionsFromJSON(options)
  return {
    ...options,
    challenge: toBytes(options.challenge),
    user: withBytes(options.user),
    excludeCredentials: options.excludeCredentials.map(withBytes),
  }
}

/** What the server reads of `PublicKeyCredential.toJSON()`, which some browsers and wallets lack. */
function toJson({ id, type, response }) {
  const texts = { clientDataJSON: toText(response.clientDataJSON) }
  for (const name of ["authenticatorData", "signature", "userHandle", "attestationObject"])
    if ((response[name] ?? null) !== null) texts[name] = toText(response[name])
  const transports = response.getTransports?.()
  return { id, rawId: id, type, response: { ...texts, ...(transports && { transports }) } }
}

function withBytes(named) {
  return { ...named, id: toBytes(named.id) }
}

function toBytes(base64url) {
  const binary = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"))
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}

function toText(buffer) {
  const binary = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join("")
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")
}
