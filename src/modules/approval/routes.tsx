import { publicKey } from '#platform/signature.ts'
import { app } from '#platform/web/env.ts'
import { paths } from './paths.ts'
import { answeringRoutes } from './routes/answering.tsx'
import { applyingRoutes } from './routes/applying.tsx'

export const routes = app()
  .route('/', applyingRoutes)
  .route('/', answeringRoutes)
  // What anybody checks our bundles with.
  .get(paths.key(), (c) => c.json({ schema: 'loype-key/1', algorithm: 'Ed25519', publicKey: publicKey() }))
