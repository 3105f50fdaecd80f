/** Who is signed in on this phone, with the key that opens what they have kept here. Gone when they sign out: what waits is then locked. */
export interface Me {
  readonly who: string
  readonly key: CryptoKey
}

/** A form that waits. Everything in it is sealed; what stands open is only whose it is, and how it goes with it. */
export interface KeptForm {
  readonly id: string
  readonly who: string
  /** Milliseconds since 1970, by the phone. */
  readonly at: number
  readonly state: 'waiting' | 'refused'
  readonly nonce: Uint8Array<ArrayBuffer>
  readonly sealed: ArrayBuffer
}

/** The cache with the page a person may use without a network. */
export const myPages = 'loype-mine'
/** The page a doctor may use without a network. */
export const quickPath = '/registrer'

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

let opened: Promise<IDBDatabase> | undefined

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('loype', 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('me')
      request.result.createObjectStore('kept', { keyPath: 'id' }).createIndex('who', 'who')
    }
    request.onsuccess = () => {
      // Another tab wants a newer one: nothing of ours may hold it back.
      request.result.onversionchange = () => {
        request.result.close()
        opened = undefined
      }
      resolve(request.result)
    }
    request.onerror = () => reject(request.error)
  })
  return opened
}

const reading = async (name: string) => (await database()).transaction(name, 'readonly').objectStore(name)

/** Waits until it is on the disk, not only asked for. */
async function writing(name: string, write: (store: IDBObjectStore) => void): Promise<void> {
  const transaction = (await database()).transaction(name, 'readwrite', { durability: 'strict' })
  write(transaction.objectStore(name))
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
}

export const readMe = async (): Promise<Me | undefined> => done<Me | undefined>((await reading('me')).get('me'))
export const writeMe = (me: Me): Promise<void> => writing('me', (store) => store.put(me, 'me'))
export const forgetMe = (): Promise<void> => writing('me', (store) => store.clear())

/** What waits of one person's, the oldest first. */
export const keptOf = async (who: string): Promise<KeptForm[]> => (await done<KeptForm[]>((await reading('kept')).index('who').getAll(who))).sort((a, b) => a.at - b.at)
export const keep = (form: KeptForm): Promise<void> => writing('kept', (store) => store.put(form))
export const letGo = (id: string): Promise<void> => writing('kept', (store) => store.delete(id))
