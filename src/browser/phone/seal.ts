import type { KeptForm, Me } from './store.ts'

type Field = readonly [name: string, value: string | File]

/** What was filled in, and what is known of it. */
export interface Content {
  /** Where it is sent. */
  readonly action: string
  /** What kind of form it is, in words. */
  readonly kind: string
  readonly fields: readonly Field[]
  /** The same for a person to read: what each field is called, and what was answered. */
  readonly shown: readonly (readonly [label: string, answer: string])[]
  /** Why it was refused, when it was. */
  readonly reason?: string
}

interface Written extends Omit<Content, 'fields'> {
  readonly fields: readonly (readonly [name: string, value: string | { readonly name: string; readonly type: string; readonly size: number }])[]
}

// The length of the description, the description, the files one after the other.
async function packed({ fields, ...rest }: Content): Promise<Uint8Array<ArrayBuffer>> {
  const written: Written = { ...rest, fields: fields.map(([name, value]) => [name, typeof value === 'string' ? value : { name: value.name, type: value.type, size: value.size }]) }
  const head = new TextEncoder().encode(JSON.stringify(written))
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, head.length)
  const files = fields.flatMap(([, value]) => (typeof value === 'string' ? [] : [value]))
  return new Uint8Array(await new Blob([length, head, ...files]).arrayBuffer())
}

function unpacked(bytes: ArrayBuffer): Content {
  const length = new DataView(bytes).getUint32(0)
  const { fields, ...rest } = JSON.parse(new TextDecoder().decode(bytes.slice(4, 4 + length))) as Written
  let at = 4 + length
  return {
    ...rest,
    fields: fields.map(([name, value]): Field => {
      if (typeof value === 'string') return [name, value]
      at += value.size
      return [name, new File([bytes.slice(at - value.size, at)], value.name, { type: value.type })]
    }),
  }
}

const about = (who: string, id: string, nonce: Uint8Array<ArrayBuffer>): AesGcmParams => ({ name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(`${who} ${id}`) })

/** Locks a form to a person: what lies on the phone tells nothing to anybody else. */
export async function sealed({ who, key }: Me, content: Content, more: Pick<KeptForm, 'id' | 'at' | 'state'>): Promise<KeptForm> {
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  return { ...more, who, nonce, sealed: await crypto.subtle.encrypt(about(who, more.id, nonce), key, await packed(content)) }
}

/** @throws when it is not the person's, or was changed */
export const unsealed = async ({ who, key }: Me, { id, nonce, sealed }: KeptForm): Promise<Content> => unpacked(await crypto.subtle.decrypt(about(who, id, nonce), key, sealed))
