import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import type { PageFiles } from './src/exam-worker/exam-files.ts';

const worker = 'desk-worker';
const workerFile = `${worker}.js`;
/** What `desk-worker.ts` calls the list of its files. */
const listName = '__DESK_FILES__';
/** The pages that open without a network; everything that they load comes with them. */
const pages = /\/features\/(?:grading\/|explanation\/Explanation(?:List)?Page)/;

/** The desk's worker is built with the office's pages, since it keeps some of their files. */
export const deskInputs = {
  input: { index: 'index.html', [worker]: `src/${worker}/${worker}.ts` },
  output: {
    entryFileNames: ({ name }: { readonly name: string }) =>
      name === worker ? workerFile : 'assets/[name]-[hash].js',
  },
};

type Chunk = {
  readonly type: 'chunk';
  readonly fileName: string;
  readonly code: string;
  readonly isEntry: boolean;
  readonly facadeModuleId: string | null;
  readonly imports: readonly string[];
  readonly viteMetadata?: {
    readonly importedCss: ReadonlySet<string>;
    readonly importedAssets: ReadonlySet<string>;
  };
};
type Output = Readonly<Record<string, Chunk | { readonly type: 'asset'; readonly fileName: string }>>;

const chunkAt = (bundle: Output, file: string): Chunk | undefined => {
  const found = bundle[file];
  return found?.type === 'chunk' ? found : undefined;
};

/** The files of these chunks, and of everything that they import. */
function filesFrom(bundle: Output, roots: readonly Chunk[]): Set<string> {
  const files = new Set<string>();
  const waiting = [...roots];
  for (let chunk = waiting.pop(); chunk; chunk = waiting.pop()) {
    if (files.has(chunk.fileName)) continue;
    files.add(chunk.fileName);
    for (const file of [
      ...(chunk.viteMetadata?.importedCss ?? []),
      ...(chunk.viteMetadata?.importedAssets ?? []),
    ])
      files.add(file);
    for (const file of chunk.imports) {
      const next = chunkAt(bundle, file);
      if (next) waiting.push(next);
    }
  }
  return files;
}

function deskFilesOf(bundle: Output): PageFiles {
  const chunks = Object.values(bundle).filter((file): file is Chunk => file.type === 'chunk');
  const entries = chunks.filter(({ isEntry, fileName }) => isEntry && fileName !== workerFile);
  const opened = chunks.filter(({ facadeModuleId }) => pages.test(facadeModuleId ?? ''));
  if (entries.length !== 1 || opened.length === 0) throw new Error('the pages of the desk were not found');
  const fonts = Object.keys(bundle).filter((file) => file.endsWith('.woff2'));
  const files = [...filesFrom(bundle, [...entries, ...opened]), ...fonts].map((file) => `/${file}`).sort();
  // Each file's name contains a hash of its content.
  const version = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 16);
  const named = entries.map(({ fileName }) => `/${fileName}`);
  return { version, page: '/index.html', files, named, scope: '/grading', prefix: 'karakter-desk-' };
}

/** Writes the list of files to cache into the desk's worker. */
export function deskWorkerFiles(): Plugin {
  return {
    name: 'karakter-desk-worker',
    apply: 'build',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const built = chunkAt(bundle as unknown as Output, workerFile) as
          | { code: string; imports: string[] }
          | undefined;
        if (!built || built.imports.length > 0) {
          this.error('the desk worker must be one file, since a browser starts it alone');
        }
        if (!built.code.includes(listName)) this.error(`the desk worker has no ${listName}`);
        built.code = built.code.replace(listName, JSON.stringify(deskFilesOf(bundle as unknown as Output)));
      },
    },
  };
}
