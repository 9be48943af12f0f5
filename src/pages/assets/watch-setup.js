// Asks every 5 seconds whether the device has answered: the page says so, and is loaded then.
const EVERY_MS = 5000
const heading = document.querySelector("h1").textContent

async function look() {
  const now = await ask()
  if (now !== null && now !== heading) return location.reload()
  setTimeout(look, EVERY_MS)
}

// The heading of the page as it is now, or null where there is no telling.
async function ask() {
  try {
    const response = await fetch(location.href)
    if (response.status >= 500) return null
    const page = new DOMParser().parseFromString(await response.text(), "text/html")
    return page.querySelector("h1")?.textContent ?? null
  } catch {
    return null
  }
}

setTimeout(look, EVERY_MS)
