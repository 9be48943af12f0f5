/**
 * Lets only people reset their password whom the personnel system, over SOAP, knows as active.
 *
 * npm package: @xmldom/xmldom. Secrets:
 *   HR_URL  the service's endpoint
 *   HR_KEY  sent in the header X-Api-Key
 *
 * An answer that is late, is no XML or says anything but `active` lets nobody through.
 */
const { DOMParser } = require("@xmldom/xmldom")

const NAMESPACE = "urn:example:personnel"

/** @type {PasswordResetPostChallengeAction} */
exports.onExecutePostChallenge = async (event, api) => {
  let status = null
  try {
    status = await statusOf(event.user.email, event.secrets)
  } catch (error) {
    console.error("the personnel system did not answer:", error.message)
  }
  if (status !== "active") api.access.deny("Please ask your manager to reset your password.")
}

async function statusOf(email, secrets) {
  const response = await fetch(secrets.HR_URL, {
    method: "POST",
    headers: { "Content-Type": "text/xml; charset=utf-8", "X-Api-Key": secrets.HR_KEY },
    body: `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>
      <GetStatus xmlns="${NAMESPACE}"><email>${escapeXml(email)}</email></GetStatus>
    </soap:Body></soap:Envelope>`,
    signal: AbortSignal.timeout(4000),
  })
  if (!response.ok) throw new Error(`status ${response.status}`)
  const document = new DOMParser({ onError: fail }).parseFromString(
    await response.text(),
    "text/xml",
  )
  return document.getElementsByTagNameNS(NAMESPACE, "status")[0]?.textContent ?? null
}

function fail(level, message) {
  throw new Error(`${level}: ${message}`)
}

// An address may hold `&` and `<`: without this it could write into the question.
function escapeXml(text) {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
