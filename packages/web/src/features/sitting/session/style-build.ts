import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Has every file of styles begin with the order of the layers. Pages are loaded on navigation, each with styles of its
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

const letters = 'abcdefghijklmnopqrstuvwxyz';
const fileOfCode = new Map<string, string>();

/** Four letters for each file of styles, the same in every build. */
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
 * The name of a class in what is served: its file's code and its place in the file. Names as they are written, or a
 * hash of each, made the exam page's program larger.
 */
export function shortClassName(name: string, file: string, css: string): string {
  const names = [...new Set([...css.matchAll(/\.([a-zA-Z_][\w-]*)/g)].map((match) => match[1]))];
  return codeOf(file) + names.indexOf(name).toString(36);
}
