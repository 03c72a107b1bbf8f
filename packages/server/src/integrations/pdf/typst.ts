import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { finishPdf } from './finish-pdf.ts';
import { mapImages } from './mapped-images.ts';
import { withoutForm } from './plain-form.ts';
import type { PdfInputs, PdfOptions, PdfTemplate } from './port.ts';
import { nothingUnprintable, type Unprintable, unusualUnprintable } from './printable.ts';
import { textsIn, textsRefused } from './texts-refused.ts';
import { typstData } from './typst-data.ts';

const templates = fileURLToPath(new URL('./templates/', import.meta.url));

/**
 * Text of ours is PDF/A-2a, the level that also promises an accessible structure. What people write, as in a list, is set in the
 * same tagged way, but only promised as 2u, or 3u where the answer is attached as data: level a has requirements for
 * the text itself, and a hand-in must never fail because of them.
 */
const standards: Readonly<Record<PdfTemplate, string>> = {
  answer: 'a-2u',
  paper: 'a-2a',
  guide: 'a-2a',
  protocol: 'a-2a',
  printBundle: 'a-2u',
  case: 'a-2a',
  attendanceList: 'a-2a',
  doorList: 'a-2a',
  list: 'a-2u',
  sealTrial: 'a-2a',
};

/** Some characters that the compiler refuses appear only after others are replaced. */
const mostLessons = 3;
/** Typst caches layouts between documents; they are released after this many documents. */
const rememberedDocuments = 10;

let compiler: NodeCompiler | undefined;

type Job<T extends PdfTemplate> = {
  readonly template: T;
  readonly data: PdfInputs[T];
  readonly at: Temporal.Instant;
};

function set<T extends PdfTemplate>(
  { template, data, at }: Job<T>,
  unprintableIn: (text: string) => Unprintable,
): Uint8Array {
  compiler ??= NodeCompiler.create({ workspace: templates });
  const files = mapImages(compiler, templates, 'images' in data ? data.images : undefined);
  const pdf = compiler.pdf(
    {
      mainFilePath: `${templates}${template}.typ`,
      inputs: { data: typstData(template, data, unprintableIn), images: JSON.stringify(files) },
    },
    {
      pdfStandard: 'canonical' in data ? 'a-3u' : standards[template],
      creationTimestamp: Math.floor(at.epochMilliseconds / 1000),
    },
  );
  return new Uint8Array(finishPdf(pdf));
}

/** The characters that Typst reports. */
function refusedIn(error: unknown): string[] {
  const complaint = error instanceof Error ? error.message : String(error);
  const quoted = [...complaint.matchAll(/`\\"(.*?)\\"`/gsu)].flatMap(([, text = '']) => [...unescaped(text)]);
  return quoted.filter((character) => !/[\x20-\x7e]/u.test(character));
}

function unescaped(text: string): string {
  return text.replace(/\\+u\{([0-9a-f]+)\}/gu, (_whole, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}

/** Sets the document unchanged, and again without each character that Typst refuses. */
function setLearning<T extends PdfTemplate>(job: Job<T>): Uint8Array {
  let unprintable = nothingUnprintable;
  for (let lesson = 0; ; lesson += 1) {
    try {
      return set(job, () => unprintable);
    } catch (error) {
      const refused = refusedIn(error);
      if (lesson === mostLessons || refused.length === 0) throw error;
      unprintable = { ...unprintable, characters: new Set([...unprintable.characters, ...refused]) };
    }
  }
}

/** Prints only the texts that stop it by character numbers; throws where no text is the cause. */
function setWithoutRefused<T extends PdfTemplate>(job: Job<T>): Uint8Array {
  const allUnusual = set(job, () => unusualUnprintable);
  const numbered = (isNumbered: (text: string) => boolean) =>
    set(job, (text) => (isNumbered(text) ? unusualUnprintable : nothingUnprintable));
  const refused = textsRefused([...textsIn(job.data)], (kept) =>
    succeeds(() => numbered((text) => !kept.has(text))),
  );
  if (refused === undefined) return allUnusual;
  try {
    return numbered((text) => refused.has(text));
  } catch {
    return allUnusual;
  }
}

function succeeds(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

/**
 * Sets a document as tagged PDF/A and PDF/UA-1 in its own language, from fonts inside the compiler. It takes about 30
 * ms of processor time, so a server uses a `PdfWorker`. Throws when the template itself is wrong; no text from the
 * data can make it fail: texts that stop Typst are printed by numbers, or at last without their formatting. `isPlain`
 * begins with the latter. The metadata hold a title, a language and `createdAt`, and no person.
 */
export function compilePdf<T extends PdfTemplate>(
  template: T,
  data: PdfInputs[T],
  { createdAt, isPlain = false }: Pick<PdfOptions, 'createdAt'> & { isPlain?: boolean },
): Uint8Array {
  const job = { template, data, at: createdAt };
  const plain = () => set({ ...job, data: withoutForm(data) }, () => unusualUnprintable);
  const ways = [() => setLearning(job), () => setWithoutRefused(job), plain];
  let fault: unknown;
  try {
    for (const way of isPlain ? [plain] : ways) {
      try {
        return way();
      } catch (error) {
        fault ??= error;
      }
    }
  } finally {
    compiler?.evictCache(rememberedDocuments);
  }
  const complaint = fault instanceof Error ? fault.message : String(fault);
  throw new Error(`Typst could not set the template ${template}: ${complaint}`, { cause: fault });
}
