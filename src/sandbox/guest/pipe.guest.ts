import { Socket } from "node:net"
import { PIPE_FD } from "../protocol.ts"
import { bufferFrom, killProcess, pid, writeSync } from "./primordials.guest.ts"

export interface Pipe {
  /** Writes one line and returns when it is out: nothing an Action does later can hold it back. */
  send(json: string): void
  /** While free, the pipe keeps the process alive. While a run is on, only the run does. */
  setFree(isFree: boolean): void
}

/** Ends this process at once: no `exit` handler of an Action is asked. */
export function endProcess(): void {
  killProcess(pid, "SIGKILL")
}

/** Opens the pipe to the server. The process ends with it. */
export function openPipe(receive: (line: string) => void): Pipe {
  const socket = new Socket({ fd: PIPE_FD })
  let rest = ""
  socket.setEncoding("utf8")
  socket.on("data", (chunk: string) => {
    // Only the new piece is searched: code with its packages comes in hundreds of them.
    let from = 0
    for (let end = chunk.indexOf("\n"); end !== -1; end = chunk.indexOf("\n", from)) {
      const line = rest + chunk.slice(from, end)
      rest = ""
      from = end + 1
      receive(line)
    }
    rest += chunk.slice(from)
  })
  socket.on("end", endProcess)
  socket.on("error", endProcess)
  return {
    send(json) {
      try {
        writeAll(bufferFrom(`${json}\n`))
      } catch {
        // An Action closed the pipe: without it there is nothing left to do.
        endProcess()
      }
    },
    setFree(isFree) {
      if (isFree) socket.ref()
      else socket.unref()
    },
  }
}

const pause = new Int32Array(new SharedArrayBuffer(4))

function writeAll(bytes: Buffer): void {
  for (let written = 0; written < bytes.length;) {
    try {
      written += writeSync(PIPE_FD, bytes, written)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error
      Atomics.wait(pause, 0, 0, 1)
    }
  }
}
