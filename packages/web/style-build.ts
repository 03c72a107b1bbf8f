import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Makes every style sheet begin with the order of the layers. Pages are loaded on navigation, each with styles of its
 * own, and the first that a browser meets decides the order.
 */
export function layersInOrder(): Plugin {
  const order = readFileSync(join(import.meta.dirname, 'src/ui/styles/layers.css'), 'utf8');
  return {
    name: 'karakter-layers-in-order',
    enforce: 'pre',
    transform: (code, id) => (/\.css(\?|$)/.test(id) ? { code: `${order}${code}`, map: null } : null),
  };
}

/**
 * Makes both pages load the common fonts at once: if found only in the styles, they would load so late that the text
 * of a page would move while it is read.
 */
export function lettersAtOnce(): Plugin {
  return {
    name: 'karakter-letters-at-once',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => file.includes('inter-latin-wght-normal'))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${file}` },
          })),
    },
  };
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
const fileOfCode = new Map<string, string>();

/** Four letters for each style sheet, the same in every build. */
function codeOf(file: string): string {
  const path = relative(import.meta.dirname, file);
  const bytes = createHash('sha256').update(path).digest();
  const code = [...bytes.subarray(0, 4)].map((byte) => letters[byte % letters.length]).join('');
  const other = fileOfCode.get(code);
  if (other !== undefined && other !== path) throw new Error(`${path} and ${other} share the code ${code}`);
  fileOfCode.set(code, path);
  return code;
}

/**
 * The name of a class in the served files: its file's code and its place in the file. The names of the source, or a
 * hash of each, would make the exam page's program larger.
 */
export function shortClassName(name: string, file: string, css: string): string {
  const names = [...new Set([...css.matchAll(/\.([a-zA-Z_][\w-]*)/g)].map((match) => match[1]))];
  return codeOf(file) + names.indexOf(name).toString(36);
}
