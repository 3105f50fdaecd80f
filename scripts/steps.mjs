// Runs the parts of a check one after the other, shows what a part said only when it failed, and sums up at the end.
import { spawn } from 'node:child_process'

const seconds = (ms) => `${(ms / 1000).toFixed(1).replace('.', ',')} s`
const done = []
const left = []

/** Runs one part. @param show write what it says while it runs @param tell write it at the end also when it went well @returns whether it went well */
export async function step(name, command, args, { env = {}, show = false, tell = false } = {}) {
  process.stdout.write(`${name} …\n`)
  const began = performance.now()
  const said = []
  const code = await new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, FORCE_COLOR: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (show ? process.stdout.write(part) : said.push(part)))
    child.on('error', (error) => {
      said.push(`${error.message}\n`)
      resolve(1)
    })
    child.on('close', resolve)
  })
  const time = seconds(performance.now() - began)
  process.stdout.write(`${name}: ${code === 0 ? 'ok' : 'FAILED'} ${time}\n`)
  if (code !== 0 || tell) process.stdout.write(said.join(''))
  done.push({ name, ok: code === 0, time })
  return code === 0
}

/** Says that a part was left out, and why. */
export function leaveOut(name, why) {
  left.push({ name, why })
  process.stdout.write(`${name}: NOT RUN (${why})\n`)
}

/** Sums up and ends the process: 0 when all went well; with CI=true nothing may have been left out. */
export function finish() {
  const failed = done.filter((one) => !one.ok)
  process.stdout.write(`\n${done.length - failed.length} of ${done.length} parts went well.\n`)
  for (const { name } of failed) process.stdout.write(`FAILED: ${name}\n`)
  for (const { name, why } of left) process.stdout.write(`NOT RUN: ${name} (${why})\n`)
  const incomplete = left.length > 0 && process.env.CI === 'true'
  if (incomplete) process.stdout.write('With CI=true nothing may be left out.\n')
  process.exit(failed.length > 0 || incomplete ? 1 : 0)
}
