import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { EnvironmentOptions, Plugin } from 'vite';
import type { PageFiles } from './src/exam-worker/exam-files.ts';

const page = 'exam.html';
const worker = 'exam-worker';
const workerFile = `sitting/${worker}.js`;
/** What `exam-worker.ts` calls the list of its files. */
const listName = '__EXAM_FILES__';

/**
 * Parts of the design system that register themselves when loaded, used or not. Exam day uses none of those named
 * here; remove them from this list to use tabs or a suggestion list on the exam page.
 */
const leftOut =
  /designsystemet-react|@floating-ui\/react\/|virtual-core|react-virtual|@u-elements\/u-(combobox|datalist|tabs)|designsystemet-web\/dist\/esm\/(suggestion|tabs|pagination|breadcrumbs|error-summary|toggle-group|tooltip)/;

/**
 * Exam day is a separate build: built together with the office's pages it would share chunks with them, and include
 * half of their code. Everything is one file, so that nothing is missing when the network is gone [D4].
 */
export const examEnvironment: EnvironmentOptions = {
  consumer: 'client',
  build: {
    assetsDir: 'sitting/assets',
    copyPublicDir: false,
    emptyOutDir: false,
    chunkSizeWarningLimit: 1500,
    // One file has nothing to preload, in old browsers or new.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { exam: page, [worker]: 'src/exam-worker/exam-worker.ts' },
      output: {
        entryFileNames: ({ name }) => (name === worker ? workerFile : 'sitting/assets/[name]-[hash].js'),
      },
      treeshake: { moduleSideEffects: (id) => !leftOut.test(id) },
    },
  },
};

type Output = { readonly [file: string]: { readonly code?: string; readonly source?: string | Uint8Array } };

/** The files of the exam page; the version changes with any of them. */
function examFilesOf(bundle: Output): PageFiles {
  const built = Object.entries(bundle).filter(([file]) => file !== workerFile && !file.endsWith('.map'));
  const hash = createHash('sha256');
  for (const [file, { code, source }] of built.sort()) hash.update(`${file}\n`).update(code ?? source ?? '');
  const files = built.filter(([file]) => file !== page).map(([file]) => `/${file}`);
  // Fonts are named in the styles, not in the page.
  const named = files.filter((file) => /\.(js|css)$/.test(file));
  const version = hash.digest('hex').slice(0, 16);
  return { version, page: `/${page}`, files, named, scope: '/sitting/', prefix: 'karakter-exam-' };
}

/** Writes the list of files to cache into the worker. */
export function examWorkerFiles(): Plugin {
  return {
    name: 'karakter-exam-worker',
    apply: 'build',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'exam',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const built = bundle[workerFile];
        if (built?.type !== 'chunk' || built.imports.length > 0) {
          this.error('the exam worker must be one file, since a browser starts it alone');
        }
        if (!built.code.includes(listName)) this.error(`the exam worker has no ${listName}`);
        built.code = built.code.replace(listName, JSON.stringify(examFilesOf(bundle as Output)));
      },
    },
  };
}

/** In development, too, an address of exam day gets the exam page. */
export function examPageInDevelopment(): Plugin {
  return {
    name: 'karakter-exam-page',
    apply: 'serve',
    configureServer({ middlewares }) {
      middlewares.use((request, _, next) => {
        const isPage = request.headers.accept?.includes('text/html') && request.url?.startsWith('/sitting/');
        if (isPage) request.url = `/${page}`;
        next();
      });
    },
  };
}

const worthPacking = /\.(js|css|html|svg)$/;

/** Compresses each file once, here, and not for each of thousands of simultaneous requests. */
export function packedFiles(): Plugin {
  return {
    name: 'karakter-packed-files',
    apply: 'build',
    enforce: 'post',
    sharedDuringBuild: true,
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const [fileName, file] of Object.entries(bundle as Output)) {
          const bytes = Buffer.from(file.code ?? file.source ?? '');
          if (!worthPacking.test(fileName) || bytes.length < 1024) continue;
          // One more percent would take four times as long.
          const level = { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } };
          this.emitFile({
            type: 'asset',
            fileName: `${fileName}.br`,
            source: brotliCompressSync(bytes, level),
          });
          this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(bytes, { level: 9 }) });
        }
      },
    },
  };
}
