import react from '@vitejs/plugin-react';
import { build } from 'vite';

type Built = {
  readonly output: readonly {
    readonly fileName: string;
    readonly code?: string;
    readonly source?: string | Uint8Array;
  }[];
};

/** The complete page of `src/test/editor-room.tsx`: the editor of the exam room itself, for tests that use it. */
export async function editorRoomPage(): Promise<string> {
  const built = (await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    mode: 'production',
    plugins: [react()],
    build: {
      write: false,
      minify: false,
      target: 'es2024',
      rolldownOptions: { input: 'src/test/editor-room.tsx', output: { format: 'iife' } },
    },
  })) as Built;
  const text = (ending: string) =>
    built.output
      .filter(({ fileName }) => fileName.endsWith(ending))
      .map(({ code, source }) => code ?? String(source))
      .join('\n');
  const script = text('.js').replaceAll('</script', '<\\/script');
  return `<!doctype html><html lang="nb"><meta charset="utf-8"><title>Editor</title><style>${text('.css')}</style><body><script>${script}</script></body></html>`;
}
