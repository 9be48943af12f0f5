import { type Failure, failure } from "../protocol.ts"

/** What the errors of npm's own libraries have of what we read. */
interface NpmError {
  code?: unknown
  message?: unknown
  pkgid?: unknown
  package?: unknown
}

interface Context {
  registry: string
  /** The package it is about, if that is known better than the error knows it. */
  name?: string
}

/**
 * What went wrong with a registry, for the author of an Action. Neither the answer of a registry
 * nor a path of this machine is repeated.
 */
export function explainNpmError(cause: unknown, context: Context): Failure {
  const error = (cause ?? {}) as NpmError
  const code = typeof error.code === "string" ? error.code : ""
  return failure("dependency_failed", sentence(code, error, context))
}

function sentence(code: string, error: NpmError, { registry, name }: Context): string {
  const host = new URL(registry).host
  const about = name ?? nameIn(error.pkgid) ?? nameIn(error.package) ?? "a package"
  if (code === "E404") return `The registry ${host} has no ${about}.`
  if (code === "ETARGET" || code === "ENOVERSIONS")
    return `The registry ${host} has no such version: ${nameIn(error.message) ?? about}.`
  if (code === "EINTEGRITY")
    return `What the registry ${host} sent for ${about} is not what it announced: the digest differs.`
  if (code === "E401" || code === "E403" || code === "EOTP")
    return `The registry ${host} does not give out ${about}.`
  if (code === "ERESOLVE") return "The npm packages need versions of one another that do not fit."
  if (code.startsWith("EALLOW"))
    return `${about} leads to something that is not a package of the registry ${host}. Folders, git repositories and other addresses are not taken.`
  if (code === "ERR_IP_BLOCKED")
    return `The registry ${host} leads to an address of a private network. Only the registry of the server's settings may be there.`
  if (code === "EBADPLATFORM") return `${about} is not made for this system.`
  if (/^(ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code))
    return `The certificate of the registry ${host} is not one that this server trusts.`
  if (isPassing(code)) return `The registry ${host} could not be reached. It may be tried again.`
  if (/^(TAR_|Z_)/.test(code)) return `What the registry ${host} sent for ${about} is no package.`
  return `${about} could not be installed${/^[A-Z_0-9]+$/.test(code) ? ` (${code})` : ""}.`
}

/** Whether it may be over in a moment: the network, or a registry that is busy or broken. */
function isPassing(code: string): boolean {
  return (
    /^E(5\d\d|429|408)$/.test(code) ||
    /^E(CONN|NOTFOUND|AI_AGAIN|TIMEDOUT|SOCKET|HOSTUNREACH|NETUNREACH|PIPE)/.test(code) ||
    /^(FETCH_ERROR|ERR_SOCKET)/.test(code)
  )
}

/** `name@version` within a sentence of npm's, or null. */
function nameIn(text: unknown): string | null {
  return typeof text === "string"
    ? (/(?:@[\w.-]+\/)?[\w.-]+@[\w.^~<>=*| -]*[\w*]/.exec(text)?.[0] ?? null)
    : null
}
