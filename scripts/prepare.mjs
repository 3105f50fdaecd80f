// Makes a clone ready, on any Node from 20: installs what is missing, builds what has changed, and with --serve starts the
// product. Plain JavaScript without dependencies, since it runs before there are any.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import * as modules from 'node:module'
import { existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
process.chdir(root)
const quiet = process.argv.includes('--quiet')
const say = (text) => quiet || process.stdout.write(`${text}\n`)

const fail = (what, result) => {
  process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}${what} failed\n`)
  process.exit(1)
}
const run = (what, command, args) => {
  const result = spawnSync(command, args, { encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 64e6 })
  if (result.status !== 0) fail(what, result)
}

/** The Node this product is written for, pinned as a dependency; whichever runs this script, where there is none for the machine. */
function pinnedNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const file = join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return existsSync(file) ? file : process.execPath
}

const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
const installed = join('node_modules', '.loype-installed')
if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
  say('Installing …')
  // Not `npm ci`: it refuses when a registry lacks a package that is only for another kind of machine.
  run('npm install', process.platform === 'win32' ? 'npm.cmd' : 'npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'])
  writeFileSync(installed, lock)
}

function newest(path) {
  const stat = statSync(path)
  return stat.isDirectory() ? readdirSync(path).map((name) => newest(join(path, name))).sort().at(-1) ?? '' : `${String(Math.trunc(stat.mtimeMs)).padStart(15, '0')}`
}
const count = (path) => (statSync(path).isDirectory() ? readdirSync(path).reduce((sum, name) => sum + count(join(path, name)), 0) : 1)

if (!process.argv.includes('--no-build')) {
  const stamp = `${lock} ${newest('src')} ${count('src')} ${newest('vite.config.ts')}`
  const built = join('dist', '.built')
  if (!existsSync(built) || readFileSync(built, 'utf8') !== stamp) {
    say('Building …')
    const vite = join('node_modules', 'vite', 'bin', 'vite.js')
    run('build of what the browser loads', pinnedNode(), [vite, 'build', '--logLevel', 'error'])
    run('build of the server', pinnedNode(), [vite, 'build', '--ssr', '--logLevel', 'error'])
    mkdirSync('dist', { recursive: true })
    writeFileSync(built, stamp)
  }
}

/** Starts the product: here, when this is the Node it is written for, else in a child that gets our signals. */
async function serve() {
  const compiled = join(root, 'dist', '.compiled')
  const program = join(root, 'dist', 'server', 'main.js')
  if (realpathSync(pinnedNode()) === realpathSync(process.execPath)) {
    modules.enableCompileCache(compiled)
    process.setSourceMapsEnabled(true)
    await import(pathToFileURL(program).href)
    return
  }
  const child = spawn(pinnedNode(), ['--enable-source-maps', program], { stdio: 'inherit', env: { ...process.env, NODE_COMPILE_CACHE: compiled } })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 1))
}
if (process.argv.includes('--serve')) await serve()
