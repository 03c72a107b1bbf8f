import {
  type AnswerText,
  type ChosenWords,
  passageOf,
  wordsAfter,
  wordsIn,
} from '@karakter/domain/grading/marks/answer-text';
import type { Passage } from '@karakter/domain/grading/marks/script-marks';
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { selectedIn, selectIn } from './passage-selection.ts';

/** The selection changes with each movement of the pointer; it is read when it rests. */
const restMs = 120;

/** What is selected in the answer. It stays chosen while the focus is elsewhere, as on a touch screen when a button is pressed. */
export function useChosenPassage(root: RefObject<HTMLElement | null>, text: string) {
  const [chosen, choose] = useState<Passage | null>(null);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout>;
    const read = () => {
      const here = root.current;
      const selection = document.getSelection();
      if (!here || !selection) return;
      const range = selectedIn(here);
      const passage = range && passageOf(text, range.from, range.to);
      if (passage) choose(passage);
      else if (selection.anchorNode && here.contains(selection.anchorNode)) choose(null);
    };
    const onChange = () => {
      clearTimeout(waiting);
      waiting = setTimeout(read, restMs);
    };
    document.addEventListener('selectionchange', onChange);
    return () => {
      clearTimeout(waiting);
      document.removeEventListener('selectionchange', onChange);
    };
  }, [root, text]);
  const clear = () => {
    document.getSelection()?.removeAllRanges();
    choose(null);
  };
  return { chosen, clear };
}

type ByKeyboardProps = {
  readonly answer: AnswerText;
  readonly root: RefObject<HTMLElement | null>;
  readonly onMark: () => void;
  readonly onEnd: () => void;
};

/** Choosing text by the keyboard: the browser's own way, caret browsing, is not in every browser (WCAG 2.1.1). */
export function useChoosingByKeyboard({ answer, root, onMark, onEnd }: ByKeyboardProps) {
  const announce = useAnnounce();
  const words = useMemo(() => wordsIn(answer.text), [answer]);
  const chosen = useRef<ChosenWords>({ first: 0, now: 0 });
  const show = (next: ChosenWords) => {
    chosen.current = next;
    const [from, to] = [words[Math.min(next.first, next.now)], words[Math.max(next.first, next.now)]];
    if (!root.current || !from || !to) return;
    selectIn(root.current, { from: from.from, to: to.to });
    const heard = words[next.now];
    if (heard) announce(answer.text.slice(heard.from, heard.to));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab') return;
    const { key, shiftKey: isExtending } = event;
    const next = wordsAfter(key, chosen.current, { text: answer.text, words, isExtending });
    if (next) show(next);
    else if (key === 'Enter') onMark();
    else if (key === 'Escape') onEnd();
    else return;
    event.preventDefault();
  };
  const begin = () => show({ first: 0, now: 0 });
  return { onKeyDown, begin };
}
