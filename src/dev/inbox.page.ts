import { type Html, html, webHref } from "../http/html.ts"
import type { InboxMessage } from "./inbox.ts"

/** @param to Only this address's messages are shown; null shows all. */
export function inboxPage(messages: readonly InboxMessage[], to: string | null): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="refresh" content="5" />
        <title>Inbox (${messages.length}) - rekey dev</title>
        <link rel="stylesheet" href="/dev/inbox.css" />
      </head>
      <body>
        <header>
          <h1>Inbox</h1>
          <p>
            What <code>rekey dev</code> would have sent, newest first. This page looks again every 5
            seconds.
          </p>
          <form method="get" action="/dev/inbox">
            <label for="to">Only to</label>
            <input
              id="to"
              name="to"
              type="email"
              value="${to ?? ""}"
              placeholder="alice@example.com"
            />
            <button>Show</button>
          </form>
        </header>
        <main>
          ${messages.length === 0 ? html`<p class="empty">Nothing yet. Ask for a reset, then look here.</p>` : messages.map(messageCard)}
        </main>
      </body>
    </html> `.toString()
}

function messageCard(message: InboxMessage): Html {
  const { id, channel, to, subject, text, html: markup, links, code, created_at } = message
  return html`<article>
    <h2>${subject ?? channel}</h2>
    <p class="meta">
      ${channel} to <strong>${to}</strong> at
      <time datetime="${created_at}">${created_at.slice(11, 19)} UTC</time>
    </p>
    ${code === undefined ? null : html`<p class="code">${code}</p>`} ${links.map(linkButton)}
    <details>
      <summary>Text</summary>
      <pre>${text}</pre>
    </details>
    ${markup === undefined ? null : html`<p class="meta"><a href="/dev/inbox/${encodeURIComponent(id)}" target="_blank">See the mail as it looks</a></p>`}
  </article> `
}

function linkButton(link: string): Html | null {
  const href = webHref(link)
  return href === null ? null : html`<p><a class="button" href="${href}">Open the link</a></p>`
}

export const INBOX_CSS = `
:root {
  color-scheme: light dark;
  --page: light-dark(#f4f5f7, #14161a); --card: light-dark(#fff, #1e2127);
  --text: light-dark(#1d2129, #e8eaee); --quiet: light-dark(#5a6270, #a2a9b6);
  --line: light-dark(#dfe2e8, #333842); --accent: light-dark(#2450c4, #8fb0ff);
  --on-accent: light-dark(#fff, #10131a);
}
* { box-sizing: border-box; }
body { margin: 0; padding: 1.5rem 1rem 4rem; background: var(--page); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif; }
header, main { max-width: 42rem; margin-inline: auto; }
h1 { margin: 0; font-size: 1.5rem; }
h2 { margin: 0; font-size: 1.1rem; overflow-wrap: anywhere; }
header p, .meta { margin: 0.25rem 0 0; color: var(--quiet); font-size: 0.9rem; overflow-wrap: anywhere; }
form { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; margin-block: 1rem; }
input, button { min-height: 2.75rem; padding-inline: 0.75rem; border: 1px solid var(--line);
  border-radius: 0.5rem; background: var(--card); color: inherit; font: inherit; }
input { flex: 1 1 12rem; min-width: 0; }
article { margin-block: 1rem; padding: 1.25rem; border: 1px solid var(--line); border-radius: 0.75rem;
  background: var(--card); }
.code { margin: 0.75rem 0; font: 600 2rem/1.2 ui-monospace, monospace; letter-spacing: 0.15em; }
.button { display: inline-block; min-height: 2.75rem; padding: 0.6rem 1.1rem; border-radius: 0.5rem;
  background: var(--accent); color: var(--on-accent); font-weight: 600; text-decoration: none; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
details { margin-top: 0.5rem; }
summary { min-height: 2.75rem; padding-block: 0.6rem; cursor: pointer; color: var(--quiet); }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: 0.875rem/1.5 ui-monospace, monospace; }
.empty { color: var(--quiet); }
`
