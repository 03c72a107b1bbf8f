import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { supportedBrowsers } from '@karakter/domain/sitting/supported-browsers';
import type { Plugin } from 'vite';

/** The browsers the pages are built for, as Vite names them. */
export const buildTargets = Object.entries(supportedBrowsers).map(
  ([browser, version]) => `${browser}${version}`,
);

const source = 'src/browser-check/browser-check.js';

/**
 * Puts the script that tries the browser in front of both pages, as it is written: what builds the rest may not touch it,
 * since it is for the browsers that the rest is not built for.
 */
export function browserCheck(): Plugin {
  const script = readFileSync(new URL(source, import.meta.url));
  const hash = createHash('sha256').update(script).digest('hex').slice(0, 8);
  const addressIn = (folder: string) => `${folder}/browser-check-${hash}.js`;
  return {
    name: 'karakter-browser-check',
    generateBundle() {
      const { assetsDir } = this.environment.config.build;
      this.emitFile({ type: 'asset', fileName: addressIn(assetsDir), source: script });
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_, context) => {
        const folder = context.filename.endsWith('exam.html') ? 'sitting/assets' : 'assets';
        const src = context.server ? `/${source}` : `/${addressIn(folder)}`;
        return [{ tag: 'script', attrs: { src }, injectTo: 'head-prepend' }];
      },
    },
  };
}
