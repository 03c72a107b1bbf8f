import type { CandidatePaper, CandidateQuestion } from '@karakter/domain/papers/paper';
import { byQuestionKind } from '@karakter/domain/papers/question-kinds';
import { type AnswerContent, choicesName, essayName } from '@karakter/domain/sitting/answer';
import * as Y from 'yjs';

type Node = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: Node[];
  text?: string;
  marks?: unknown[];
};

/** Several marks of one kind are distinguished by a hash after `--`, as the editor's binding writes them. */
function markOf([name, attrs]: [string, unknown]): unknown {
  const type = name.split('--', 1)[0];
  const hasAttributes = typeof attrs === 'object' && attrs !== null && Object.keys(attrs).length > 0;
  return hasAttributes ? { type, attrs } : { type };
}

function textNodes(text: Y.XmlText): Node[] {
  const pieces = text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];
  return pieces.flatMap(({ insert, attributes = {} }) => {
    if (typeof insert !== 'string') return [];
    const marks = Object.entries(attributes).map(markOf);
    return [{ type: 'text', text: insert, ...(marks.length > 0 ? { marks } : {}) }];
  });
}

/**
 * Several times deeper than rich text may be; deeper content comes from no editor and is meant to exhaust the stack.
 */
const deepest = 100;

function elementNode(element: Y.XmlElement, depth: number): Node {
  const attrs = element.getAttributes() as Record<string, unknown>;
  const content = depth < deepest ? childNodes(element, depth) : [];
  return {
    type: element.nodeName,
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(content.length > 0 ? { content } : {}),
  };
}

function childNodes(parent: Y.XmlFragment, depth = 0): Node[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlElement) return [elementNode(child, depth + 1)];
    return child instanceof Y.XmlText ? textNodes(child) : [];
  });
}

function essayOf(doc: Y.Doc, questionId: string): unknown {
  const content = childNodes(doc.getXmlFragment(essayName(questionId)));
  return content.length > 0 ? { type: 'doc', content } : undefined;
}

const mergedAtOnce = 50;

/** Merges in groups, and then merges the results: merging all at once takes the square of their number. */
function together(updates: readonly Uint8Array[]): Uint8Array {
  if (updates.length <= mergedAtOnce) return Y.mergeUpdates([...updates]);
  const parts: Uint8Array[] = [];
  for (let from = 0; from < updates.length; from += mergedAtOnce)
    parts.push(Y.mergeUpdates(updates.slice(from, from + mergedAtOnce)));
  return together(parts);
}

/** The updates that had to wait for others, as one; each separately where one of them cannot be read. */
function applyWaiting(doc: Y.Doc, waiting: readonly Uint8Array[]): void {
  if (waiting.length === 0) return;
  Y.applyUpdate(doc, together(waiting));
}

/**
 * Applies updates to a document, in any order and with repetitions [D4], and returns the places of those that could
 * not be applied: only those are left out, since a hand-in never fails [S1]. All in one transaction of the document:
 * 40 ms for the 14,000 updates of an afternoon's writing, where each alone takes 200. An update that builds on a
 * missing one waits until all others are in: Yjs would search all waiting updates again with each update, which for
 * 3,000 of them took half a minute. `onStep` receives the place of each before it is applied, and their number when
 * all are in and the document is put in order.
 */
export function applyUpdates(
  doc: Y.Doc,
  updates: readonly Uint8Array[],
  onStep: (place: number) => void = () => undefined,
): number[] {
  const unread: number[] = [];
  const waiting: Uint8Array[] = [];
  doc.transact(() => {
    for (const [place, update] of updates.entries()) {
      onStep(place);
      try {
        Y.applyUpdate(doc, update);
      } catch {
        unread.push(place);
      }
      if (doc.store.pendingStructs === null && doc.store.pendingDs === null) continue;
      waiting.push(update);
      doc.store.pendingStructs = null;
      doc.store.pendingDs = null;
    }
    onStep(updates.length);
    applyWaiting(doc, waiting);
  });
  return unread;
}

// Without a name it makes a random one, which costs more than merging a short answer.
export const emptyDocument = (): Y.Doc => new Y.Doc({ guid: 'answer' });

/**
 * The document of a log of updates. Only for updates that are known to be harmless: `AnswerMerger` has a time limit.
 */
export function documentOf(updates: readonly Uint8Array[]): { doc: Y.Doc; unread: number } {
  const doc = emptyDocument();
  return { doc, unread: applyUpdates(doc, updates).length };
}

/** The document's content for the paper's questions, as plain values; `canonicalAnswer` checks them. */
export function answerContent(doc: Y.Doc, paper: CandidatePaper): AnswerContent {
  const essays: Record<string, unknown> = {};
  for (const question of paper.questions) {
    byQuestionKind<CandidateQuestion, void>(question, {
      essay: ({ id }) => {
        essays[id] = essayOf(doc, id);
      },
      // All choices are in one map of the document, for every question.
      multipleChoice: () => undefined,
    });
  }
  return { essays, choices: Object.fromEntries(doc.getMap(choicesName)) };
}
