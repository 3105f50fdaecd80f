import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * Makes sure that only one process uses a folder: two that write the embedded database would destroy it. The mark is a socket, which
 * the operating system lets go of however the process ends. @returns what gives the folder free, or null when somebody else has it
 */
export async function takeFolder(folder: string): Promise<(() => void) | null> {
  const name = `loype-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 24)}`
  const address = process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
  const held = (await hold(address)) ?? (await abandoned(address, () => hold(address)))
  return held && (() => void held.close())
}

const hold = (address: string): Promise<Server | null> =>
  new Promise((done, fail) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? done(null) : fail(error)))
    server.listen(address, () => {
      server.unref()
      done(server)
    })
  })

// The file of a socket stays when its process is killed; nobody answers there.
const abandoned = (address: string, retry: () => Promise<Server | null>): Promise<Server | null> =>
  new Promise((done, fail) => {
    const socket = connect(address)
    socket.once('connect', () => {
      socket.destroy()
      done(null)
    })
    socket.once('error', () => {
      rmSync(address, { force: true })
      retry().then(done, fail)
    })
  })
