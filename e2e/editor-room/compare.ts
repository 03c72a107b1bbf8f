import { join } from 'node:path';
import type { CandidatePaper } from '@karakter/domain/papers/paper';
import type { AnswerContent } from '@karakter/domain/sitting/answer';
import { emptyRichText, plainText, type RichText } from '@karakter/domain/text/rich-text';
import { isRichText } from '@karakter/domain/text/rich-text-validation';
import type { Page } from 'playwright-core';
import type { Looked, Shown } from '../../packages/web/src/test/editor-room-api.ts';

type Server = {
  documentOf(updates: readonly Uint8Array[]): { doc: object; unread: number };
  answerContent(doc: object, paper: CandidatePaper): AnswerContent;
};
const paper: CandidatePaper = {
  language: 'nb',
  aids: '',
  questions: [{ id: 'q1', kind: 'essay', title: '', text: emptyRichText, points: 1 }],
};

/** The server's reader of answers; imported at run time, since the server is checked without the browser's types. */
async function server(): Promise<Server> {
  const path = join(
    import.meta.dirname,
    '../../packages/server/src/features/sitting/answer/answer-document.ts',
  );
  return (await import(/* @vite-ignore */ path)) as Server;
}

type Node = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: Node[];
  marks?: Node[];
  text?: string;
};

/** Merges adjacent text with the same formatting. */
function joined(nodes: readonly Node[]): Node[] {
  const content: Node[] = [];
  for (const node of nodes) {
    const last = content.at(-1);
    const isMore = last?.text !== undefined && JSON.stringify(last.marks) === JSON.stringify(node.marks);
    if (isMore && node.text !== undefined) last.text += node.text;
    else content.push(node);
  }
  return content;
}

const setOnly = (attrs: Record<string, unknown> = {}) =>
  Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== null));

const isFilled = (value: unknown) => value !== undefined && Object.keys(Object(value)).length > 0;

/** One normal form of a node: unset attributes are left out, marks in one order, adjacent text merged. */
function plain({ type, text, attrs, marks = [], content = [] }: Node): Node {
  // A line break has no visible formatting.
  const shown = type === 'hardBreak' ? [] : marks;
  const ordered = shown.map(plain).sort((one, other) => one.type.localeCompare(other.type));
  const parts = { attrs: setOnly(attrs), marks: ordered, content: joined(content.map(plain)) };
  const filled = Object.entries(parts).filter(([, value]) => isFilled(value));
  return { type, ...(text !== undefined && { text }), ...Object.fromEntries(filled) };
}

const written = (document: unknown): string => JSON.stringify(plain(document as Node));

/** The lines of a document as a screen shows them: one for each paragraph, heading and code block. */
function linesOf(node: Node): string[] {
  if (!['paragraph', 'heading', 'codeBlock'].includes(node.type))
    return (node.content ?? []).flatMap(linesOf);
  return [
    (node.content ?? []).map((child) => (child.type === 'hardBreak' ? '\n' : (child.text ?? ''))).join(''),
  ];
}

function faultOf(name: string, shown: Shown, stored: string): string | null {
  if (written(shown.document) !== stored) return `${name} holds ${written(shown.document)}`;
  const lines = JSON.stringify(linesOf(JSON.parse(stored)));
  return JSON.stringify(shown.lines) === lines ? null : `${name} shows ${JSON.stringify(shown.lines)}`;
}

/** The difference between the screen and the server, as text; null when they are equal. */
export async function differenceIn(page: Page): Promise<string | null> {
  const looked: Looked = await page.evaluate(() => window.room.look());
  const { documentOf, answerContent } = await server();
  const { doc, unread } = documentOf([Uint8Array.fromBase64(looked.stored)]);
  const read = answerContent(doc, paper).essays.q1 ?? emptyRichText;
  const stored = written(read);
  const [one, other] = looked.windows;
  const faults = [
    unread > 0 ? 'the server cannot read it' : null,
    isRichText(read) ? null : 'the server does not take it for rich text',
    looked.reloaded.wrote > 0 ? 'to open it changes it' : null,
    faultOf('the first window', one as Shown, stored),
    faultOf('the second window', other as Shown, stored),
    faultOf('the page loaded again', looked.reloaded, stored),
  ].filter((fault) => fault !== null);
  if (isRichText(read)) faults.push(...(await faultsOfView(page, read)));
  return faults.length === 0 ? null : [...faults, `stored is ${stored}`].join('\n');
}

async function faultsOfView(page: Page, text: RichText): Promise<string[]> {
  const lines = await page.evaluate((shown) => window.room.read(shown), text as object);
  const wanted = linesOf(text as unknown as Node);
  if (JSON.stringify(lines) !== JSON.stringify(wanted)) return [`the grader reads ${JSON.stringify(lines)}`];
  const words = (of: string) => of.replace(/\s+/g, '');
  return words(plainText(text)) === words(wanted.join('')) ? [] : ['the words are counted of something else'];
}
