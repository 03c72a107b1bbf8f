import react from '@vitejs/plugin-react';
import { defineConfig, type ViteBuilder } from 'vite';
import { browserCheck, buildTargets } from './browser-build.ts';
import { deskInputs, deskWorkerFiles } from './desk-build.ts';
import { examEnvironment, examPageInDevelopment, examWorkerFiles, packedFiles } from './exam-build.ts';
import { layersInOrder, lettersAtOnce, shortClassName } from './style-build.ts';

const api = process.env.KARAKTER_API ?? 'http://localhost:3000';

/** Two sets of pages: the office's, split by the lazy routes, and exam day's, complete and separate. */
const twoBuilds = {
  environments: { client: { build: { rolldownOptions: deskInputs } }, exam: examEnvironment },
  builder: {
    async buildApp(builder: ViteBuilder) {
      // One after the other, since the first empties the folder.
      for (const environment of Object.values(builder.environments)) await builder.build(environment);
    },
  },
};

/** See there. */
const zodWithoutEval = new URL('src/api/zod-without-eval.ts', import.meta.url).pathname;
const zipWithoutWorker = new URL('src/ui/table/zip-without-worker.ts', import.meta.url).pathname;

export default defineConfig(({ command }) => ({
  resolve: {
    alias: [
      { find: /^zod$/, replacement: zodWithoutEval },
      { find: /^fflate$/, replacement: zipWithoutWorker },
    ],
  },
  ...(command === 'build' && { css: { modules: { generateScopedName: shortClassName } } }),
  plugins: [
    react(),
    browserCheck(),
    layersInOrder(),
    lettersAtOnce(),
    examPageInDevelopment(),
    examWorkerFiles(),
    deskWorkerFiles(),
    packedFiles(),
  ],
  build: { outDir: 'dist', assetsInlineLimit: 0, target: buildTargets },
  server: {
    proxy: {
      '/api': { target: api, ws: true },
      '/dev-idp': { target: api },
    },
  },
  ...(command === 'build' && twoBuilds),
}));
