import { MailRefused } from "../../ports/mailer.ts"
import type { PhoneMessage, PhoneSender } from "../../ports/phone-sender.ts"
import { type MessageContext, type ProviderRun, runProvider } from "./provider-run.ts"
import { tokensIn } from "./tokens-in.ts"

const PROVIDER = "custom-phone-provider"
const SEND_PHONE_MESSAGE = "send-phone-message"

export interface DeliverToPhone extends ProviderRun {
  /** What sends without an Action: Twilio, a webhook, the inbox of `rekey dev`. Null: nothing. */
  phoneSender: PhoneSender | null
}

/** Whether anything sends the message that a reset by phone begins with. */
export async function sendsResetTexts({ actions, phoneSender }: DeliverToPhone): Promise<boolean> {
  return phoneSender !== null || (await actions.listBound(PROVIDER)).length > 0
}

/**
 * Sends a text message or makes a call: through the Action bound to `custom-phone-provider`, else
 * through the one bound to `send-phone-message` (Auth0 calls that only without a provider,
 * and for second factors alone), else through the server's own provider.
 *
 * @throws {MailRefused} when it never will be sent; any other error is worth another try
 */
export async function deliverToPhone(
  deps: DeliverToPhone,
  message: PhoneMessage,
  context: MessageContext,
): Promise<void> {
  const { to, text, code, locale, method } = message
  const [provider] = await deps.actions.listBound(PROVIDER)
  if (provider !== undefined) {
    const notification = {
      recipient: to,
      as_text: text,
      as_voice: text,
      ...(code === null ? {} : { code }),
      delivery_method: method === "voice" ? "voice" : "text",
      locale,
      message_type: context.messageType,
    }
    return runProvider(
      deps,
      PROVIDER,
      provider,
      { fields: { notification }, secrets: secretsOf(message) },
      context,
    )
  }
  const [sender] = await deps.actions.listBound(SEND_PHONE_MESSAGE)
  if (sender !== undefined && context.messageType !== "change_password") {
    const options = {
      action: "second-factor-authentication",
      message_type: method,
      recipient: to,
      text,
      ...(code === null ? {} : { code }),
    }
    return runProvider(
      deps,
      SEND_PHONE_MESSAGE,
      sender,
      { fields: { message_options: options }, secrets: secretsOf(message) },
      context,
    )
  }
  if (deps.phoneSender === null) throw new MailRefused("nothing sends messages to phones")
  await deps.phoneSender.send(message)
}

/** Whoever reads one of these may go on with the reset. */
function secretsOf({ text, code }: PhoneMessage): readonly string[] {
  const tokens = (text.match(/https?:\/\/\S+/g) ?? []).flatMap(tokensIn)
  return code === null ? tokens : [...tokens, code]
}
