// The widget of Classic's page, with the options of Auth0's `Auth0ChangePassword`: draws both fields
// and the rules into a container, and sends them to /lo/reset. Its texts stand in the page, in the
// element `rekey-change-password`.
;(() => {
  "use strict"

  // Character classes of the server's policy: ASCII alone.
  const CLASSES = {
    lowerCase: /[a-z]/,
    upperCase: /[A-Z]/,
    numbers: /\d/,
    specialCharacters: /[ !-/:-@[-`{-~]/,
  }
  const LENGTHS = { none: 1, low: 6, fair: 8, good: 8, excellent: 10 }

  function rulesFor(policy, options) {
    const level = Object.hasOwn(LENGTHS, policy) ? policy : "none"
    const least = Number(options.min_length ?? options.minLength) || LENGTHS[level]
    const length = (password) => [...password].length
    const rules = [
      least <= 1
        ? { code: "nonEmpty", format: [], test: (password) => password !== "" }
        : { code: "lengthAtLeast", format: [least], test: (password) => length(password) >= least },
    ]
    if (level === "fair")
      rules.push(group("shouldContain", ["lowerCase", "upperCase", "numbers"], 3, []))
    if (level === "good" || level === "excellent")
      rules.push(group("containsAtLeast", Object.keys(CLASSES), 3, [3, 4]))
    if (level === "excellent")
      rules.push({
        code: "identicalChars",
        format: [2, "aaa"],
        test: (password) => !/(.)\1\1/su.test(password),
      })
    return rules
  }

  function group(code, names, least, format) {
    const items = names.map((name) => ({
      code: name,
      format: [],
      test: (password) => CLASSES[name].test(password),
    }))
    const test = (password) => items.filter((item) => item.test(password)).length >= least
    return { code, format, items, test }
  }

  /** The server's texts, for this page's policy and language; the operator's words go before them. */
  function textsOf({ dict = {}, labels = {} }) {
    const words = JSON.parse(document.getElementById("rekey-change-password").textContent)
    const own = { ...labels, ...dict }
    return {
      ...words,
      title: own.title ?? words.title,
      label: own.passwordPlaceholder ?? words.label,
      repeated: own.passwordConfirmationPlaceholder ?? words.repeated,
      mismatch: own.passwordConfirmationMatchError ?? words.mismatch,
      weak: own.weakPasswordError ?? words.weak,
      success: own.successMessage ?? words.success,
      network: own.networkError ?? words.network,
      failed: own.serverError ?? words.failed,
      header: own.headerText ?? "{email}",
      rules: { ...words.rules, ...own.passwordStrength },
      named: { PasswordHistoryError: own.passwordHistoryError },
    }
  }

  function filled(text, format) {
    const values = [...format]
    return String(text).replace(/%[ds]/g, (mark) => String(values.shift() ?? mark))
  }

  /** The page's template writes some characters as references, which a script reads as they stand. */
  function decoded(text) {
    return String(text ?? "").replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
  }

  function optionsOf(given) {
    if (typeof given === "object" && given !== null) return given
    try {
      return JSON.parse(decoded(given)) ?? {}
    } catch {
      return {}
    }
  }

  function element(name, attributes, ...children) {
    const made = document.createElement(name)
    for (const [key, value] of Object.entries(attributes))
      if (value !== null && value !== undefined) made.setAttribute(key, String(value))
    made.append(...children)
    return made
  }

  /** Breaks are the one tag that Auth0's texts hold. Whatever else looks like markup is text. */
  function lines(text, email) {
    return text
      .split(/<br\s*\/?>/i)
      .flatMap((line, index) => [
        ...(index === 0 ? [] : [document.createElement("br")]),
        line.replaceAll("{email}", email),
      ])
  }

  function paint(root, color) {
    const wanted = /^#[0-9a-f]{6}$/i.test(color ?? "") ? color : "#0b57d0"
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(wanted.slice(at, at + 2), 16) / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    // Black and white are equally far from this luminance (WCAG 2.2, contrast ratio).
    const isLight = 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179
    root.style.setProperty("--rekey-widget-color", wanted)
    root.style.setProperty("--rekey-widget-text", isLight ? "#000" : "#fff")
  }

  class Auth0ChangePassword {
    #options
    #texts
    #rules
    #parts

    constructor(options) {
      const { container } = options
      const place = typeof container === "string" ? document.getElementById(container) : container
      if (!(place instanceof Element)) throw new Error("Auth0ChangePassword: no such container")
      this.#options = options
      this.#texts = textsOf(options)
      this.#rules = rulesFor(
        decoded(options.password_policy),
        optionsOf(options.password_complexity_options),
      )
      this.#parts = this.#build()
      place.replaceChildren(this.#parts.root)
      this.#check()
    }

    #build() {
      const texts = this.#texts
      const icon = this.#options.theme?.icon
      const message = element("p", { class: "auth0-global-message", role: "alert", hidden: "" })
      const password = this.#field("newPassword", texts.label)
      const repeated = this.#field("confirmNewPassword", texts.repeated)
      const rules = element("ul", { class: "auth0-lock-rules", id: "rekey-rules" })
      const submit = element("button", { class: "auth0-lock-submit", type: "submit" }, texts.submit)
      const header = lines(texts.header, decoded(this.#options.email))
      const root = element(
        "form",
        { class: "auth0-lock auth0-change-password", novalidate: "" },
        ...(icon ? [element("img", { src: decoded(icon), alt: "" })] : []),
        element("h1", { class: "auth0-lock-name" }, texts.title),
        element("p", { class: "auth0-lock-header-text" }, ...header),
        message,
        password.label,
        password.input,
        rules,
        repeated.label,
        repeated.input,
        submit,
      )
      password.input.setAttribute("aria-describedby", "rekey-rules")
      paint(root, decoded(this.#options.theme?.primaryColor))
      password.input.addEventListener("input", () => this.#check())
      root.addEventListener("submit", (event) => {
        event.preventDefault()
        void this.#submit()
      })
      return { root, message, rules, submit, password: password.input, repeated: repeated.input }
    }

    #field(name, label) {
      const id = `rekey-${name}`
      const input = element("input", {
        class: "auth0-lock-input",
        id,
        name,
        type: "password",
        autocomplete: "new-password",
        autocapitalize: "none",
        spellcheck: "false",
        required: "",
      })
      return { label: element("label", { for: id }, label), input }
    }

    #check() {
      const typed = this.#parts.password.value.normalize("NFKC")
      const item = (rule) => {
        const isKept = rule.test(typed)
        const said = typed === "" ? "" : `${isKept ? this.#texts.kept : this.#texts.broken} `
        return element(
          "li",
          { class: isKept ? "kept" : null },
          element("span", { class: "auth0-lock-unseen" }, said),
          filled(this.#texts.rules[rule.code] ?? rule.code, rule.format),
          ...(rule.items ? [element("ul", {}, ...rule.items.map(item))] : []),
        )
      }
      this.#parts.rules.replaceChildren(...this.#rules.map(item))
      return this.#rules.every((rule) => rule.test(typed))
    }

    async #submit() {
      const { password, repeated, submit } = this.#parts
      if (password.value === "") return this.#refuse(password, this.#texts.empty)
      if (!this.#check()) return this.#refuse(password, this.#texts.weak)
      if (password.value !== repeated.value) return this.#refuse(repeated, this.#texts.mismatch)
      submit.disabled = true
      try {
        this.#finish(...(await this.#send()))
      } catch {
        this.#refuse(null, this.#texts.network)
      } finally {
        submit.disabled = false
      }
    }

    async #send() {
      const { email, csrf_token: csrf, ticket } = this.#options
      const response = await fetch("/lo/reset", {
        method: "POST",
        headers: { Accept: "application/json", "Content-Type": "application/json" },
        body: JSON.stringify({
          _csrf: csrf,
          ticket,
          email: decoded(email),
          newPassword: this.#parts.password.value,
          confirmNewPassword: this.#parts.repeated.value,
        }),
      })
      return [response.ok, await response.json()]
    }

    #finish(isDone, body) {
      // It says how it ended in its query, as a link of Auth0 does; failures may lead away as well.
      if (typeof body.result_url === "string") return location.replace(body.result_url)
      if (!isDone) {
        const isWeak = body.name === "PasswordStrengthError"
        const words = isWeak ? this.#texts.weak : (body.message ?? this.#texts.failed)
        return this.#refuse(this.#parts.password, this.#texts.named[body.name] ?? words)
      }
      const { root } = this.#parts
      const words = element(
        "p",
        {
          class: "auth0-global-message auth0-global-message-success",
          role: "status",
          tabindex: -1,
        },
        this.#texts.success,
      )
      root.replaceChildren(...root.querySelectorAll("img"), words)
      words.focus()
    }

    #refuse(input, words) {
      const { message, password, repeated } = this.#parts
      for (const one of [password, repeated]) one.removeAttribute("aria-invalid")
      message.className = "auth0-global-message auth0-global-message-error"
      message.hidden = false
      message.textContent = words
      input?.setAttribute("aria-invalid", "true")
      input?.focus()
    }
  }

  window.Auth0ChangePassword = Auth0ChangePassword
})()
