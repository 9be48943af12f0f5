import { escapeHtml, html } from "./html.ts"
import { directionOf, type Language } from "./language.ts"

/** A message, ready to be addressed: with an `id` and a `to` it is a `Mail`. */
export interface Message {
  subject: string
  text: string
  html: string
  links: readonly string[]
  code: string | null
  /** The language it is in, which need not be the one that was asked for. */
  locale: Language
}

/** What a message says. Text and HTML are both made of it, so they cannot disagree. */
export interface Letter {
  subject: string
  blocks: readonly Block[]
}

export type Block =
  | { type: "paragraph"; text: string }
  | { type: "link"; label: string; url: string }
  | { type: "code"; code: string }
  /** A way out, less loud than the one way on. */
  | { type: "quiet-link"; label: string; url: string }
  /** Below the rest and less loud: where it was asked from, what to do if it was not. */
  | { type: "note"; text: string }

export function toMessage(letter: Letter, locale: Language): Message {
  const { blocks } = letter
  const subject = oneLine(letter.subject)
  return {
    subject,
    text: `${blocks.map(textOf).join("\n\n")}\n`,
    html: document(subject, blocks, locale),
    // The way on comes first, wherever the ways out stand.
    links: ["link", "quiet-link"].flatMap((type) =>
      blocks.flatMap((block) => (block.type === type && "url" in block ? [block.url] : [])),
    ),
    code: blocks.find((block) => block.type === "code")?.code ?? null,
    locale,
  }
}

function textOf(block: Block): string {
  switch (block.type) {
    case "link":
    case "quiet-link":
      return `${oneLine(block.label)}:\n${block.url}`
    case "code":
      return `    ${block.code}`
    default:
      return oneLine(block.text)
  }
}

// No tables, pictures, scripts or addresses of others. No background of ours: dark mode keeps its own.
function htmlOf(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return html`<p style="margin:0 0 20px">${oneLine(block.text)}</p>`
    case "link":
      return html`<p style="margin:0 0 20px">
        <a
          href="${block.url}"
          style="display:inline-block;padding:12px 20px;border-radius:6px;background-color:#1f5fd6;color:#ffffff;font-weight:600;text-decoration:none"
          >${oneLine(block.label)}</a
        >
      </p>`
    case "quiet-link":
      return html`<p style="margin:0 0 12px;font-size:14px">
        <a href="${block.url}">${oneLine(block.label)}</a>
      </p>`
    case "code":
      return html`<p
        style="margin:0 0 20px;font-family:ui-monospace,Menlo,Consolas,monospace;font-size:32px;line-height:1.2;letter-spacing:4px"
      >
        ${block.code}
      </p>`
    case "note":
      return html`<p style="margin:0 0 12px;font-size:14px;opacity:0.8">${oneLine(block.text)}</p>`
  }
}

function document(title: string, blocks: readonly Block[], locale: Language): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escapeHtml(title)}</title>`
  // On the box as well: mail programs drop what stands on `html`.
  const language = `lang="${locale}" dir="${directionOf(locale)}"`
  const body = blocks.map(htmlOf).join("\n")
  return `<!doctype html>
<html ${language}><head>${head}</head>
<body style="margin:0;padding:24px;font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;font-size:16px;line-height:1.5">
<div ${language} style="max-width:560px;margin:0 auto">
${body}
</div>
</body></html>
`
}

/** Names come from a tenant's files: whatever breaks a line in them would make up a text of ours. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim()
}
