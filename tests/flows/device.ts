import { randomBytes } from "node:crypto"
import { TOTP, Secret } from "otpauth"
import { toDeviceDigest, toSecretBytes } from "../../src/factors/push/push-secret.ts"
import type { PushRequest } from "../../src/recovery/devices/list-push-requests.ts"
import { type Booted, CONNECTION } from "./boot.ts"

/** A device that is enrolled, as its page speaks to the server. */
export class Device {
  readonly enrolmentId: string
  readonly secret: string
  readonly seed: Buffer
  readonly #world: Booted
  constructor(world: Booted, known: { enrolmentId: string; secret: string; seed: Buffer }) {
    this.#world = world
    this.enrolmentId = known.enrolmentId
    this.secret = known.secret
    this.seed = known.seed
  }

  /** @param credentials Other ones than its own, to be refused. */
  async call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; headers: Headers; body: Record<string, unknown> }> {
    const response = await this.#world.app.handle(
      new Request(`${this.#world.baseUrl}/authenticator/api/${path}`, {
        method,
        headers: {
          Authorization: `Bearer ${this.enrolmentId}.${this.secret}`,
          "Sec-Fetch-Site": "same-origin",
          ...(body === undefined ? {} : { "Content-Type": "application/json" }),
          ...headers,
        },
        body: body === undefined ? null : JSON.stringify(body),
      }),
      { ip: "192.0.2.99" },
    )
    const { status } = response
    return { status, headers: response.headers, body: JSON.parse(await response.text()) }
  }

  async requests(): Promise<readonly PushRequest[]> {
    const { body } = await this.call("GET", "requests")
    return body.requests as readonly PushRequest[]
  }

  async approve(id: string, number: string): Promise<unknown> {
    return (await this.call("POST", `requests/${id}`, { approve: true, number })).body.result
  }

  async reject(id: string): Promise<unknown> {
    return (await this.call("POST", `requests/${id}`, { approve: false })).body.result
  }

  code(stepsAhead = 0): string {
    const secret = new Secret({ buffer: new Uint8Array(this.seed).buffer })
    const timestamp = this.#world.clock.nowMs() + stepsAhead * 30_000
    return new TOTP({ secret }).generate({ timestamp })
  }
}

/** An account with so many devices. */
export async function enrolDevices(world: Booted, email: string, count = 1): Promise<Device[]> {
  const connection = await world.app.tenants.findConnectionByName(CONNECTION)
  const userId = `auth0|${email}`
  const known = Array.from({ length: count }, (_, index) => ({
    enrolmentId: `dev_${index}|${email.split("@")[0]}`,
    secret: randomBytes(32).toString("base64url"),
    seed: randomBytes(20),
  }))
  await world.app.accounts.insert(
    {
      userId,
      connectionId: connection?.id ?? "",
      email,
      emailVerified: true,
      username: null,
      phoneNumber: null,
      phoneVerified: false,
      passwordHash: await world.app.hasher.hash("Correct-horse-battery-1"),
      isBlocked: false,
      profile: {},
      appMetadata: {},
      userMetadata: {},
      roles: [],
      enrolments: known.map(({ enrolmentId, secret, seed }) => ({
        id: enrolmentId,
        type: "push-notification" as const,
        isConfirmed: true,
        sealedSecret: world.app.keys.seal(
          toSecretBytes({ deviceDigest: toDeviceDigest(secret), seed }),
          `enrolments/${userId}/${enrolmentId}`,
        ),
        options: {},
      })),
    },
    world.clock.nowMs(),
  )
  return known.map((one) => new Device(world, one))
}
