import { choicesName, essayName } from '@karakter/domain/sitting/answer';
import type { RichTextNode } from '@karakter/domain/text/rich-text';
import * as Y from 'yjs';
import type { DemoAnswer } from './answers.ts';

function yjsNode(node: RichTextNode): Y.XmlElement | Y.XmlText {
  if (node.type === 'text') return new Y.XmlText(node.text);
  const element = new Y.XmlElement(node.type);
  if (node.type === 'hardBreak') return element;
  for (const [name, value] of Object.entries(node.attrs ?? {})) {
    element.setAttribute(name, value as unknown as string);
  }
  element.insert(0, (node.content ?? []).map(yjsNode));
  return element;
}

/**
 * The answer as the candidate's browser would have sent it: one update for each block written and each choice made,
 * in order. `share` is how much of it has been written so far.
 */
export function answerUpdates(answer: DemoAnswer, share = 1): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const steps: (() => void)[] = [];
  for (const [questionId, { blocks }] of answer.essays) {
    const fragment = doc.getXmlFragment(essayName(questionId));
    for (const block of blocks) steps.push(() => fragment.insert(fragment.length, [yjsNode(block)]));
  }
  for (const [questionId, optionId] of answer.choices) {
    steps.push(() => doc.getMap(choicesName).set(questionId, optionId));
  }
  for (const step of steps.slice(0, Math.ceil(steps.length * share))) step();
  return updates;
}
