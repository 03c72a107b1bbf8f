import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PdfInputs, PdfOptions, PdfTemplate } from './port.ts';
import type { Unprintable } from './printable.ts';
import { nothingUnprintable } from './printable.ts';
import { typstData } from './typst-data.ts';

const templates = fileURLToPath(new URL('./templates/', import.meta.url));

/**
 * Text of ours is PDF/A-2a, the level that also promises an accessible structure. What candidates write
 * is set in the same tagged way, but only promised as 2u, or 3u where the answer is attached as data:
 * level a puts demands on the text itself that a hand-in must never fail on.
 */
const standards: Readonly<Record<PdfTemplate, string>> = {
  answer: 'a-2u',
  paper: 'a-2a',
  guide: 'a-2a',
  protocol: 'a-2a',
  case: 'a-2a',
};

/** Fonts may lack characters of several kinds, found only as earlier ones are replaced. */
const mostAttempts = 4;
/** Typst remembers layouts between documents; older than this many documents they are let go. */
const rememberedDocuments = 10;

let compiler: NodeCompiler | undefined;

/**
 * Sets a document as tagged PDF/A in its own language, from fonts inside the compiler. Takes the processor
 * for some 30 ms, so a server asks a `PdfWorker`. Throws when the template itself is wrong; no text from
 * the data can make it fail. The metadata hold a title, a language and `createdAt`, and no person.
 */
export function compilePdf<T extends PdfTemplate>(
  template: T,
  data: PdfInputs[T],
  options: PdfOptions,
): Uint8Array {
  compiler ??= NodeCompiler.create({ workspace: templates });
  const typst = compiler;
  let unprintable = nothingUnprintable;
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const pdf = typst.pdf(
          {
            mainFilePath: `${templates}${template}.typ`,
            inputs: { data: typstData(template, data, unprintable) },
          },
          {
            pdfStandard: 'canonical' in data ? 'a-3u' : standards[template],
            creationTimestamp: Math.floor(options.createdAt.epochMilliseconds / 1000),
          },
        );
        return new Uint8Array(pdf);
      } catch (error) {
        unprintable = learn(error, unprintable, attempt, template);
      }
    }
  } finally {
    typst.evictCache(rememberedDocuments);
  }
}

/** Reads from Typst's complaint which characters no font has; complaints of other kinds are ours to mend. */
function learn(error: unknown, known: Unprintable, attempt: number, template: PdfTemplate): Unprintable {
  const complaint = error instanceof Error ? error.message : String(error);
  const missing = [...complaint.matchAll(/the text `\\"(.*?)\\"`/gsu)].flatMap(([, text = '']) => [
    ...unescaped(text),
  ]);
  if (missing.length === 0 || attempt > mostAttempts) {
    throw new Error(`Typst could not set the template ${template}: ${complaint}`);
  }
  return {
    characters: new Set([
      ...known.characters,
      ...missing.filter((character) => !/[\x20-\x7e]/u.test(character)),
    ]),
    everythingUnusual: attempt >= mostAttempts - 1,
  };
}

function unescaped(text: string): string {
  return text.replace(/\\+u\{([0-9a-f]+)\}/gu, (_whole, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}
