import { installationKeys } from '#platform/secrets.ts'
import { verifyTrail } from '#platform/trail/seal.ts'
import { type Command, Misused, say, withProduct } from './command.ts'

/** Checks that nobody changed, removed or put in an entry of the trail after it was sealed. Exits 1 when somebody did. */
export const verifying: Command = {
  usage: ['verify trail [--head SEAL]'],
  async run([what], options) {
    if (what !== 'trail') throw new Misused('verify: trail')
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
