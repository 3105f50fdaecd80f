import { parseArgs } from 'node:util'
import { ConfigurationError } from '#platform/config.ts'
import { DatabaseNotReady } from '#platform/db/open.ts'
import { backingUp, restoring } from './commands/backup.ts'
import { type Command, Misused, say } from './commands/command.ts'
import { preparing } from './commands/database.ts'
import { importing } from './commands/import.ts'
import { seeding } from './commands/seed.ts'
import { verifying } from './commands/verify.ts'

const commands: Readonly<Record<string, Command>> = { import: importing, seed: seeding, verify: verifying, backup: backingUp, restore: restoring, database: preparing }

const usage = () => ['Løype on the command line:', ...Object.values(commands).flatMap((command) => command.usage.map((line) => `  npm run --silent loype -- ${line}`))].join('\n')

async function main(): Promise<number> {
  const { positionals: [name = 'help', ...words], values } = parseArgs({
    allowPositionals: true,
    options: {
      check: { type: 'boolean' }, set: { type: 'string' }, name: { type: 'string' }, from: { type: 'string' }, incomplete: { type: 'boolean' },
      scale: { type: 'string' }, doctors: { type: 'string' }, seed: { type: 'string' }, head: { type: 'string' }, key: { type: 'string' }, help: { type: 'boolean' },
    },
  })
  const command = commands[name]
  if (command && !values.help) return command.run(words, values)
  say(usage())
  return name === 'help' ? 0 : 2
}

main().then((code) => process.exit(code), (error: Error & { code?: string }) => {
  const expected = error instanceof Misused || error instanceof ConfigurationError || error instanceof DatabaseNotReady || error.code?.startsWith('ERR_PARSE_ARGS')
  process.stderr.write(expected ? `${error.message}\n` : `${error.stack}\n`)
  process.exit(expected ? 2 : 1)
})
