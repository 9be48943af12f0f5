/**
 * A browser without script: keeps cookies, follows redirects within the server, reads forms, and
 * sends them with everything a real browser sends. Stops at the first address outside.
 */
export class UserAgent {
  readonly cookies = new Map<string, string>()
  #handle: (request: Request) => Promise<Response>
  readonly #origin: string
  readonly #headers: Record<string, string>
  /** @param headers Sent with every request. */
  constructor(
    handle: (request: Request) => Promise<Response>,
    origin: string,
    headers: Record<string, string> = {},
  ) {
    this.#handle = handle
    this.#origin = origin
    this.#headers = headers
  }

  /** The same browser, in a second tab, or after the server was started again. */
  at(handle: (request: Request) => Promise<Response>): void {
    this.#handle = handle
  }

  async get(url: string, headers: Record<string, string> = {}): Promise<Page> {
    return this.#follow(new URL(url, this.#origin), { headers })
  }

  /** Sends a form of a page: its hidden fields as found, `values` typed over, one button pressed. */
  async submit(page: Page, values: Record<string, string> = {}, press?: string): Promise<Page> {
    const form = page.formWith(press)
    return this.#follow(form.action, { form: { ...form.fields, ...values } })
  }

  async post(
    url: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Page> {
    return this.#follow(new URL(url, this.#origin), { form: fields, headers })
  }

  /** As a script of our page does. */
  async postJson(
    url: string,
    value: Record<string, unknown>,
    headers: Record<string, string> = {},
  ): Promise<Page> {
    return this.#follow(new URL(url, this.#origin), {
      json: JSON.stringify(value),
      headers: {
        Accept: "application/json",
        "Content-Type": "application/json",
        "Sec-Fetch-Mode": "cors",
        ...headers,
      },
    })
  }

  async #follow(
    first: URL,
    {
      form,
      json,
      headers = {},
    }: { form?: Record<string, string>; json?: string; headers?: Record<string, string> },
  ): Promise<Page> {
    let url = first
    let body = form === undefined ? (json ?? null) : new URLSearchParams(form)
    const path: string[] = []
    for (let hop = 0; hop < 10; hop++) {
      if (url.origin !== this.#origin) return new Page(url, 0, "", new Headers(), path)
      const response = await this.#handle(
        new Request(url, {
          method: body === null ? "GET" : "POST",
          headers: {
            Accept: "text/html",
            Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
            "Sec-Fetch-Mode": "navigate",
            "Sec-Fetch-Site": "same-origin",
            "User-Agent": "flow-test",
            ...(body === null ? {} : { Origin: this.#origin }),
            ...this.#headers,
            ...headers,
          },
          body,
          redirect: "manual",
        }),
      )
      this.#keepCookies(response)
      path.push(`${body === null ? "GET" : "POST"} ${url.pathname} ${response.status}`)
      const location = response.headers.get("location")
      if (location === null)
        return new Page(url, response.status, await response.text(), response.headers, path)
      url = new URL(location, url)
      body = null
    }
    throw new Error(`redirected for ever: ${path.join(", ")}`)
  }

  #keepCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = "", ...attributes] = line.split("; ")
      const equals = pair.indexOf("=")
      const name = pair.slice(0, equals)
      if (attributes.includes("Max-Age=0")) this.cookies.delete(name)
      else this.cookies.set(name, pair.slice(equals + 1))
    }
  }
}

export interface Form {
  action: URL
  /** Hidden fields and prefilled ones. */
  fields: Record<string, string>
  /** Every button as `name=value`. */
  buttons: readonly string[]
}

/** What a browser shows. `status` 0: an address outside, which was not fetched. */
export class Page {
  readonly url: URL
  readonly status: number
  readonly html: string
  readonly headers: Headers
  /** Every hop that led here. */
  readonly path: readonly string[]
  constructor(url: URL, status: number, html: string, headers: Headers, path: readonly string[]) {
    this.url = url
    this.status = status
    this.html = html
    this.headers = headers
    this.path = path
  }

  /** `/u/mfa-otp-challenge`, or the whole address outside. */
  get at(): string {
    return this.status === 0 ? this.url.href : this.url.pathname
  }

  /** What a person reads, in one line. */
  get text(): string {
    const body = /<main[\s\S]*<\/main>/.exec(this.html)?.[0] ?? this.html
    return unescapeHtml(body.replace(/<[^>]*>/g, " "))
      .replace(/\s+/g, " ")
      .trim()
  }

  get forms(): readonly Form[] {
    return [...this.html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(
      ([, attributes = "", content = ""]) => {
        const inputs = [...content.matchAll(/<input\b[^>]*>/g)].map(([tag]) => tag)
        const buttons = [...content.matchAll(/<button\b[^>]*>/g)].map(([tag]) => tag)
        return {
          action: new URL(attributeOf(attributes, "action") ?? "", this.url),
          fields: Object.fromEntries(
            inputs.flatMap((tag) => {
              const name = attributeOf(tag, "name")
              return name === null ? [] : [[name, attributeOf(tag, "value") ?? ""]]
            }),
          ),
          buttons: buttons.map(
            (tag) => `${attributeOf(tag, "name") ?? ""}=${attributeOf(tag, "value") ?? ""}`,
          ),
        }
      },
    )
  }

  /** The form with the button `name=value`, that button pressed; without one, the first form. */
  formWith(press?: string): Form {
    const form =
      press === undefined
        ? this.forms[0]
        : this.forms.find(({ buttons }) => buttons.includes(press))
    if (form === undefined)
      throw new Error(`no form ${press ?? ""} at ${this.at} (${this.status}): ${this.text}`)
    const [name = "", value = ""] = (press ?? form.buttons[0] ?? "=").split("=")
    return name === "" ? form : { ...form, fields: { ...form.fields, [name]: value } }
  }
}

function attributeOf(tag: string, name: string): string | null {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? null : unescapeHtml(value)
}

function unescapeHtml(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&#x27;/g, "'")
    .replace(/&amp;/g, "&")
}
