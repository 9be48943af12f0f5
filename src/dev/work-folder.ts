import { randomBytes } from "node:crypto"
import { access, chmod, constants, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Secret } from "../lib/secret.ts"

/** Where `rekey dev` keeps what it makes: `.rekey/` in the tenant's folder. */
export interface WorkFolder {
  path: string
  /** The tenant's folder cannot be written, so this one is forgotten with the machine. */
  isTemporary: boolean
}

/**
 * Makes the folder where it is missing.
 * @param isFresh Forgets database and inbox. The key and the certificate are kept: clients trust it.
 */
export async function openWorkFolder(directory: string, isFresh: boolean): Promise<WorkFolder> {
  const path = join(directory, ".rekey")
  try {
    await mkdir(path, { recursive: true, mode: 0o700 })
    await access(path, constants.W_OK)
  } catch {
    return { path: await mkdtemp(join(tmpdir(), "rekey-dev-")), isTemporary: true }
  }
  if (isFresh)
    for (const name of ["rekey.db", "rekey.db-wal", "rekey.db-shm", "inbox.jsonl"])
      await rm(join(path, name), { force: true })
  return { path, isTemporary: false }
}

/** The key that this folder's database is sealed with, made at the first start. */
export function devSecretKey(work: WorkFolder): Promise<Secret> {
  return keptSecret(work, "secret-key")
}

/** The secret of the folder's management client, made at the first start. */
export function devManagementSecret(work: WorkFolder): Promise<Secret> {
  return keptSecret(work, "management-client-secret")
}

async function keptSecret({ path }: WorkFolder, name: string): Promise<Secret> {
  const file = join(path, name)
  const made = randomBytes(32).toString("base64url")
  try {
    // `wx`: of two servers started at once both read what the first one wrote.
    await writeFile(file, `${made}\n`, { flag: "wx", mode: 0o600 })
    return new Secret(made)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
  }
  await chmod(file, 0o600)
  return new Secret((await readFile(file, "utf8")).trim())
}
