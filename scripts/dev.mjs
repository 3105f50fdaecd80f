// `npm run dev`: builds again and starts again whenever a file of the product changes.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'

let server
let building = false
let again = false

const run = (command, args) => new Promise((resolve) => spawn(command, args, { stdio: 'inherit' }).on('close', resolve))
const stopped = (child) => new Promise((resolve) => {
  if (!child || child.exitCode !== null) return resolve()
  child.once('exit', resolve)
  child.kill('SIGTERM')
})

async function round() {
  if (building) {
    again = true
    return
  }
  building = true
  const built = await run('node', ['scripts/prepare.mjs', '--quiet'])
  if (built === 0) {
    await stopped(server)
    server = spawn('node', ['--enable-source-maps', 'dist/server/main.js'], { stdio: 'inherit', env: { LOG: 'error', ...process.env } })
  }
  building = false
  if (again) {
    again = false
    await round()
  }
}

let timer
for (const folder of ['src', 'data', 'migrations']) watch(folder, { recursive: true }, () => {
  clearTimeout(timer)
  timer = setTimeout(round, 150)
})
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopped(server).then(() => process.exit(0)))
await round()
