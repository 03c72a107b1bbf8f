import {
  markLimits,
  markRules,
  type Passage,
  type ScriptMark,
} from '@karakter/domain/grading/marks/script-marks';
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useText } from '../../../text/language.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import type { GradedPaper, Script } from '../api-types.ts';
import { type KeptMarks, useMarksOf } from './kept-marks.ts';
import { marksText } from './marks-texts.ts';
import { leadTo, markId, markTextId, numberedMarks, numberId } from './script-marks.tsx';

/** The marks of the open script, and what the grader does with them: all of it is kept as it is typed [G5, G15]. */
export function useScriptMarks(kept: KeptMarks, script: Script, { paper }: GradedPaper) {
  const text = useText(marksText);
  const announce = useAnnounce();
  const written = useMarksOf(kept, script);
  const [removed, setRemoved] = useState<ScriptMark | null>(null);
  const { marks } = written.content;
  const { othersMarks } = script;
  const questionIds = useMemo(() => paper.questions.map(({ id }) => id), [paper]);
  const all = useMemo(
    () => numberedMarks(marks, othersMarks, questionIds),
    [marks, othersMarks, questionIds],
  );
  const put = (next: readonly ScriptMark[]) => flushSync(() => kept.change({ marks: next }));
  const now = () => kept.snapshot().content.marks;
  const add = (kind: ScriptMark['kind'], questionId: string, passage: Passage | null) => {
    if (now().length >= markLimits.marks) return announce(text.full, 'assertive');
    const mark = { id: crypto.randomUUID(), kind, questionId, passage, text: '' };
    put([...now(), { ...mark, isShown: markRules[kind].audience !== 'self' }]);
    if (markRules[kind].hasText) return leadTo(markTextId(mark));
    announce(text.added(text.kinds[kind]));
    document.getElementById(numberId(mark))?.focus({ preventScroll: true });
  };
  const change = (mark: ScriptMark) =>
    kept.change({ marks: now().map((each) => (each.id === mark.id ? mark : each)) });
  const remove = (mark: ScriptMark) => {
    put(now().filter(({ id }) => id !== mark.id));
    setRemoved(mark);
    announce(text.removed);
  };
  const restore = () => {
    if (removed === null) return;
    put([...now(), removed]);
    setRemoved(null);
    announce(text.undone);
    leadTo(markId(removed));
  };
  return { all, questionIds, add, change, remove, restore, removed, kept, written };
}

export type ScriptMarksInUse = ReturnType<typeof useScriptMarks>;
