// Asks every 5 seconds whether the device has answered, and posts the form when it has.
// While the number is not there yet, more often.
const isShown = document.querySelector(".number") !== null
const EVERY_MS = isShown ? 5000 : 2000
const form = document.forms[0]
const endsAt = Date.now() + 5 * 60 * 1000

async function look() {
  if (Date.now() >= endsAt) return location.reload()
  const answer = await ask()
  if (answer === "completed") return form.requestSubmit()
  if (answer === "gone") return location.reload()
  setTimeout(look, answer)
}

// How many milliseconds to wait until the next time, or what has become of it.
async function ask() {
  let response
  try {
    response = await fetch(location.href, { headers: { Accept: "application/json" } })
  } catch {
    return EVERY_MS
  }
  if (response.status === 429) {
    const untilMs = Number(response.headers.get("X-RateLimit-Reset")) * 1000 - Date.now()
    return Math.max(EVERY_MS, Math.min(untilMs || 0, 60_000))
  }
  if (!response.ok) return response.status >= 500 ? EVERY_MS : "gone"
  const { completed, isPreparing } = await response.json()
  if (completed) return "completed"
  return isPreparing === isShown ? "gone" : EVERY_MS
}

setTimeout(look, EVERY_MS)
