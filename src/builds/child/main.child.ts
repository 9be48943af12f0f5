// The process of one job. Started by `run-job.ts`, in a private folder that is its working folder.
import { realpathSync, rmSync } from "node:fs"
import { type Answer, failure, type Job } from "../protocol.ts"
import { bundlePackages } from "./bundle.child.ts"
import { findNative } from "./find-native.child.ts"
import { installPackages } from "./install.child.ts"
import { resolveVersions } from "./resolve-versions.child.ts"

const folder = realpathSync(process.cwd())

process.once("message", async (job: Job) => {
  process.send?.(await doJob(job))
})

// The server is gone, so nobody else removes the folder.
process.once("disconnect", () => {
  rmSync(folder, { recursive: true, force: true })
  process.exit()
})

async function doJob(job: Job): Promise<Answer> {
  try {
    if (job.kind === "resolve") return await resolveVersions(job.packages, folder)
    const installed = await installPackages(job.packages, folder)
    if (!installed.ok) return installed
    const native = await findNative(installed.places)
    if (!native.ok) return native
    return await bundlePackages({
      ...job,
      folder,
      folderOf: installed.folderOf,
      leftOut: native.leftOut,
    })
  } catch {
    // What it says may name files of this machine.
    return failure("build_failed", "The npm packages could not be made into one script.")
  }
}
