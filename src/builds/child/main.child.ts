// The process of one job. Started by `run-job.ts`, in a private folder that is its working folder.
import { realpathSync, rmSync } from "node:fs"
import { closePrivateNetwork } from "./close-private-network.child.ts"
import { type Answer, failure, type Job } from "../protocol.ts"

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
  if (job.network !== "everywhere") closePrivateNetwork(new Set(job.network.trusted))
  try {
    // Only what this job needs is loaded: loading takes a good part of the time.
    if (job.kind === "bundle") return await installAndBundle(job)
    const { resolveVersions } = await import("./resolve-versions.child.ts")
    return await resolveVersions(job.packages, folder)
  } catch {
    // What it says may name files of this machine.
    return failure("build_failed", "The npm packages could not be made into one script.")
  }
}

async function installAndBundle(job: Extract<Job, { kind: "bundle" }>): Promise<Answer> {
  const { installPackages } = await import("./install.child.ts")
  const { findNative } = await import("./find-native.child.ts")
  const { bundlePackages } = await import("./bundle.child.ts")
  const installed = await installPackages(job.packages, folder)
  if (!installed.ok) return installed
  const native = await findNative(installed.places)
  if (!native.ok) return native
  const { folderOf } = installed
  return await bundlePackages({ ...job, folder, folderOf, leftOut: native.leftOut })
}
