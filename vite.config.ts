import { readdirSync } from 'node:fs'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vite'

const jsx = { runtime: 'automatic', importSource: '#ui' } as const

/** What the browser loads, and beside each file its compressed forms, so that the server never compresses them again. */
const client = defineConfig({
  publicDir: 'src/browser/public',
  build: {
    outDir: 'dist/client', emptyOutDir: true, manifest: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: false,
    rolldownOptions: { input: 'src/browser/main.ts' },
  },
  plugins: [{
    name: 'precompress',
    closeBundle() {
      const folder = join('dist', 'client', 'assets')
      for (const name of readdirSync(folder)) {
        if (!/\.(js|css|svg)$/.test(name)) continue
        const content = readFileSync(join(folder, name))
        writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
        writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }))
      }
    },
  }],
})

/** The product as plain JavaScript: the pinned Node runs it without a loader. */
const server = defineConfig({
  oxc: { jsx },
  // Hundreds of small files, read one by one at every start, become one.
  ssr: { noExternal: ['drizzle-orm'] },
  build: {
    outDir: 'dist/server', emptyOutDir: true, ssr: true, target: 'esnext', sourcemap: true, minify: false,
    rolldownOptions: { input: { main: 'src/main.ts', cli: 'src/cli.ts', 'pdf-worker': 'src/platform/pdf/worker.ts' }, output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' } },
  },
})

export default defineConfig(({ isSsrBuild }) => (isSsrBuild ? server : client))
