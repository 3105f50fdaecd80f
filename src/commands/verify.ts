import { readFileSync } from 'node:fs'
import { installationKeys } from '#platform/secrets.ts'
import { verifyTrail } from '#platform/trail/seal.ts'
import { verifyApplication } from '#modules/approval/index.ts'
import { type Command, Misused, say, typedPath, withProduct } from './command.ts'

/** Checks that nobody changed, removed or put in an entry of the trail after it was sealed, or a byte of a bundle. Exits 1 when somebody did. */
export const verifying: Command = {
  usage: ['verify trail [--head SEAL]', 'verify bundle FILE [--key PUBLICKEY]'],
  async run([what, file], options) {
    if (what === 'bundle' && file) return verifyFile(file, typeof options.key === 'string' ? options.key : undefined)
    if (what !== 'trail') throw new Misused('verify: trail, or bundle FILE')
    return withProduct(async ({ config, door }) => {
      const { seal: key } = installationKeys(config)
      const { seals, sealed, unsealed, broken, head } = await verifyTrail(door, key, typeof options.head === 'string' ? options.head : undefined)
      for (const line of broken.slice(0, 200)) say(line)
      say(`${sealed} entries under ${seals} seals, ${unsealed} not sealed yet. ${broken.length === 0 ? 'The trail is whole.' : 'THE TRAIL WAS CHANGED.'}`)
      say(`newest seal: ${head}`)
      return broken.length === 0 ? 0 : 1
    })
  },
}

/** Needs no database and no network. */
function verifyFile(file: string, key: string | undefined): number {
  let content: Uint8Array
  try {
    content = readFileSync(typedPath(file))
  } catch (error) {
    throw new Misused(`${file}: ${(error as Error).message}`)
  }
  const { problems, manifest, files } = verifyApplication(content, key)
  for (const line of problems.slice(0, 200)) say(line)
  if (problems.length > 0) return 1
  say(`The bundle is whole: ${files.size} files, ${manifest?.facts}, made on ${manifest?.madeOn}.`)
  say(`signed by: ${manifest?.publicKey}`)
  if (!key) say('Compare this key with the one the installation publishes at /.well-known/loype-nokkel.json, or give it with --key.')
  return 0
}
