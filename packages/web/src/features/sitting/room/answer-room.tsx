import { createContext, useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import type { AnswerSession } from '../session/answer-session.ts';
import type { SavingState } from '../session/saving-state.ts';
import type { OpenSitting } from '../sitting-context.ts';
import {
  answeredQuestions,
  type QuestionAnswered,
  type RevealingAnswer,
  revealingAnswers,
  wordsOf,
} from './answer-words.ts';
import { type SetAsideLines, setAsideLines } from './notices/set-aside-lines.ts';
import type { ShownExam } from './question/shown-exam.ts';
import type { useWrittenForm } from './written-form/written-form.ts';

/** The state that the exam room and the hand-in page share: one session for as long as the candidate is in either. */
export type AnswerRoom = OpenSitting & ReturnType<typeof useWrittenForm>;

export const AnswerRoomContext = createContext<AnswerRoom | null>(null);

export function useAnswerRoom(): AnswerRoom {
  const room = useContext(AnswerRoomContext);
  if (!room) throw new Error('an answer is open only inside the answer room');
  return room;
}

/** The saving state of the candidate's writing. */
export function useSavingState(session: AnswerSession): SavingState {
  return useSyncExternalStore(session.subscribe, session.state);
}

/** One part of the saving state, so that the page is not rendered again for each keystroke and confirmation. */
export function useSavingPart<Part>(session: AnswerSession, part: (state: SavingState) => Part): Part {
  return useSyncExternalStore(session.subscribe, () => part(session.state()));
}

const recountMs = 600;

/** Something found in the answer, looked up again when typing pauses. `find` must be stable. */
function useFound<Found>(doc: Y.Doc, find: () => Found): Found {
  const [found, setFound] = useState(find);
  useEffect(() => {
    let again: ReturnType<typeof setTimeout> | undefined;
    const look = () => setFound(find());
    const onUpdate = () => {
      clearTimeout(again);
      again = setTimeout(look, recountMs);
    };
    look();
    doc.on('update', onUpdate);
    return () => {
      clearTimeout(again);
      doc.off('update', onUpdate);
    };
  }, [doc, find]);
  return found;
}

/** What has been answered so far. */
export function useAnswered({ doc, paper }: Pick<ShownExam, 'doc' | 'paper'>): readonly QuestionAnswered[] {
  return useFound(
    doc,
    useCallback(() => answeredQuestions(doc, paper.questions), [doc, paper]),
  );
}

/** The words of one essay so far. */
export function useWords(doc: Y.Doc, questionId: string): number {
  return useFound(
    doc,
    useCallback(() => wordsOf(doc, questionId), [doc, questionId]),
  );
}

/** Where the answer reveals the candidate's identity. */
export function useRevealingAnswers({
  session: { doc },
  paper,
  view,
}: AnswerRoom): readonly RevealingAnswer[] {
  const { own } = view;
  return useFound(
    doc,
    useCallback(() => revealingAnswers(doc, paper.questions, own), [doc, paper, own]),
  );
}

/** What was set aside and is not in the answer. */
export function useSetAsideTexts(
  { session: { doc }, paper }: AnswerRoom,
  setAside: readonly Uint8Array[],
): readonly SetAsideLines[] {
  return useFound(
    doc,
    useCallback(
      () => (setAside.length === 0 ? [] : setAsideLines(setAside, doc, paper.questions)),
      [doc, paper, setAside],
    ),
  );
}
