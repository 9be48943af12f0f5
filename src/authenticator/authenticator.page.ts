import { html, type Html } from "../http/html.ts"
import type { Frame } from "../pages/layout.ts"
import type { Texts } from "../pages/texts/texts.ts"

/** Every word is here; the script shows, hides and fills in. */
export function authenticatorPage({ texts, assets, applicationName }: Frame): Html {
  const { authenticator } = texts
  const { styles, theme } = assets
  const { styles: brandStyles } = assets.brand()
  return html`<!doctype html>
    <html lang="${texts.locale}" dir="${texts.dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#0b6e66" />
        <title>${texts.title(authenticator.title, applicationName)}</title>
        <link rel="icon" href="/authenticator/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/authenticator/icon-192.png" />
        <link rel="manifest" href="/authenticator/manifest.webmanifest" />
        <link rel="stylesheet" href="${styles.path}" />
        ${brandStyles !== null && html`<link rel="stylesheet" href="${brandStyles.path}" />`}
        ${theme !== null && html`<link rel="stylesheet" href="${theme.path}" />`}
        <link rel="stylesheet" href="/authenticator/authenticator.css" />
        <script type="module" src="/authenticator/app.js"></script>
      </head>
      <body class="universal authenticator">
        <main class="card">
          <h1>${authenticator.title}</h1>
          <noscript><p class="error">${authenticator.needsScript}</p></noscript>
          <p id="message" class="notice" role="status" hidden></p>
          ${adding(authenticator)}
          <section id="requests" aria-live="polite"></section>
          <p id="nothing" hidden>${authenticator.nothing}</p>
          <section id="accounts"></section>
          ${notifications(authenticator)} ${byLink(authenticator)}
        </main>
        ${templates(authenticator)} ${messages(authenticator)}
      </body>
    </html>`
}

type Words = Texts["authenticator"]

function adding({ adding: words }: Words): Html {
  return html`<section id="adding" hidden>
    <h2>${words.title}</h2>
    <p>${words.text}</p>
    <button class="primary" type="button" id="add">${words.submit}</button>
    <div class="others">
      <button class="quiet" type="button" id="add-not">${words.cancel}</button>
    </div>
  </section>`
}

function notifications({ notifications: words }: Words): Html {
  return html`<section id="notifications" hidden>
    <h2>${words.title}</h2>
    <p id="notifications-off" hidden>${words.text}</p>
    <p id="notifications-denied" hidden>${words.denied}</p>
    <p id="notifications-none" hidden>${words.none}</p>
    <button class="quiet" type="button" id="notify" hidden>${words.submit}</button>
  </section>`
}

/** For those whose camera opens another browser than this one: installed on an iPhone, say. */
function byLink({ byLink: words }: Words): Html {
  return html`<details id="by-link">
    <summary>${words.title}</summary>
    <form id="link-form" novalidate>
      <div class="field">
        <label for="link">${words.label}</label>
        <input
          id="link"
          name="link"
          type="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          dir="ltr"
        />
      </div>
      <button class="quiet" type="submit">${words.submit}</button>
    </form>
  </details>`
}

function templates({ request, account }: Words): Html {
  return html`<template id="request-template">
      <article class="request">
        <h2>${request.title}</h2>
        <p>${request.text}</p>
        <dl class="facts">
          <dt>${request.application}</dt>
          <dd><bdi data-fill="application"></bdi></dd>
          <dt>${request.account}</dt>
          <dd><bdi data-fill="account" translate="no"></bdi></dd>
          <dt>${request.when}</dt>
          <dd data-fill="when"></dd>
          <dt>${request.where}</dt>
          <dd><bdi data-fill="where" translate="no"></bdi></dd>
        </dl>
        <form novalidate>
          <div class="field">
            <label for="number">${request.label}</label>
            <p class="error" id="number-error" role="alert" hidden>${request.missing}</p>
            <input
              id="number"
              class="code"
              name="number"
              type="text"
              inputmode="numeric"
              autocomplete="off"
              maxlength="2"
              dir="ltr"
            />
          </div>
          <button class="primary" type="submit">${request.approve}</button>
          <div class="others">
            <button class="quiet danger" type="button" data-do="reject">${request.reject}</button>
          </div>
        </form>
      </article>
    </template>
    <template id="account-template">
      <article class="account">
        <h2 data-fill="tenant"></h2>
        <p class="address"><bdi data-fill="account" translate="no"></bdi></p>
        <p class="hint" data-fill="waiting" hidden>${account.waiting}</p>
        <p class="totp">
          <span class="unseen">${account.code}</span>
          <output data-fill="code" dir="ltr" translate="no"></output>
          <meter min="0" max="30" value="30" aria-label="${account.left}" data-fill="left"></meter>
        </p>
        <button class="quiet" type="button" data-do="remove">${account.remove}</button>
        <div data-fill="sure" hidden>
          <p>${account.sure}</p>
          <div class="others">
            <button class="quiet danger" type="button" data-do="remove-sure">
              ${account.removeSure}
            </button>
            <button class="quiet" type="button" data-do="remove-not">${account.keep}</button>
          </div>
        </div>
      </article>
    </template>`
}

function messages({ messages: words }: Words): Html {
  return html`${Object.entries(words).map(
    ([name, text]) => html`<template data-message="${name}">${text}</template>`,
  )}`
}
