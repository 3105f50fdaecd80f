import { parentPort } from 'node:worker_threads'
import { type Settable, setDocument } from './setting.ts'

/** The thread that sets documents: one at a time, so that a large one never makes a request wait for the processor's turn. */
parentPort?.on('message', ({ id, document }: { id: number; document: Settable }) => {
  try {
    const set = setDocument(document)
    parentPort?.postMessage({ id, set }, [set.buffer as ArrayBuffer])
  } catch (error) {
    parentPort?.postMessage({ id, refused: (error as Error).message })
  }
})
