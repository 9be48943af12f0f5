import { call } from "./api.js"
import { byId, cloneOf, onPress, say } from "./dom.js"

// What is shown, by enrolment: a card that is typed in is left as it is.
const shownRequests = new Map()

/** Shows a request of an account, or none. */
export function showRequest(account, request) {
  const { enrolmentId } = account
  const shown = shownRequests.get(enrolmentId)
  if (shown?.id === request?.id) return
  shown?.card.remove()
  shownRequests.delete(enrolmentId)
  if (request === null) return
  const card = requestCard(account, request)
  shownRequests.set(enrolmentId, { id: request.id, card })
  byId("requests").append(card)
}

function requestCard(account, request) {
  const { application, atMs, ip, browser } = request
  const when = new Date(atMs).toLocaleTimeString(document.documentElement.lang, {
    hour: "numeric",
    minute: "2-digit",
  })
  const where = [browser, ip].filter((text) => text !== null && text !== "").join(" \u00b7 ")
  const card = cloneOf("request-template", { application, account: request.account, when, where })
  const input = card.querySelector("input")
  card.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault()
    const number = input.value.trim()
    const isRight = /^[0-9]{2}$/.test(number)
    card.querySelector(".error").hidden = isRight
    input.setAttribute("aria-invalid", String(!isRight))
    if (!isRight) return input.focus()
    return sendAnswer(account, request, { approve: true, number })
  })
  onPress(card, "reject", () => sendAnswer(account, request, { approve: false }))
  return card
}

async function sendAnswer(account, request, body) {
  const card = shownRequests.get(account.enrolmentId)?.card
  for (const button of card?.querySelectorAll("button") ?? []) button.disabled = true
  const { status, result } = await call(account, "POST", `requests/${request.id}`, body)
  if (status === 200) {
    showRequest(account, null)
    say(result)
    byId("message").scrollIntoView({ block: "nearest" })
    return
  }
  for (const button of card?.querySelectorAll("button") ?? []) button.disabled = false
  say(status === 401 ? "unknown" : "offline")
}
