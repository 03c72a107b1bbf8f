import type { CandidatePaper } from '@karakter/domain/paper';
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { AnswerSession } from './answer-session.ts';
import { answeredQuestions, type QuestionAnswered } from './answer-words.ts';
import type { SavingState } from './saving-state.ts';
import type { OpenSitting } from './sitting-context.ts';

/** What the exam room and the hand-in page share: one session for as long as the candidate is in either. */
export type AnswerRoom = OpenSitting & { readonly paper: CandidatePaper };

export const AnswerRoomContext = createContext<AnswerRoom | null>(null);

export function useAnswerRoom(): AnswerRoom {
  const room = useContext(AnswerRoomContext);
  if (!room) throw new Error('an answer is open only inside the answer room');
  return room;
}

/** What has become of the candidate's writing, as it changes. */
export function useSavingState(session: AnswerSession): SavingState {
  return useSyncExternalStore(session.subscribe, session.state);
}

/** One thing of it: the page is not drawn anew for each keystroke and each confirmation. */
export function useSavingPart<Part>(session: AnswerSession, part: (state: SavingState) => Part): Part {
  return useSyncExternalStore(session.subscribe, () => part(session.state()));
}

const recountMs = 600;

/** What is answered so far; counted anew a moment after the writing pauses. */
export function useAnswered({ session, paper }: AnswerRoom): readonly QuestionAnswered[] {
  const { doc } = session;
  const [answered, setAnswered] = useState(() => answeredQuestions(doc, paper.questions));
  useEffect(() => {
    let recount: ReturnType<typeof setTimeout> | undefined;
    const count = () => setAnswered(answeredQuestions(doc, paper.questions));
    const onUpdate = () => {
      clearTimeout(recount);
      recount = setTimeout(count, recountMs);
    };
    count();
    doc.on('update', onUpdate);
    return () => {
      clearTimeout(recount);
      doc.off('update', onUpdate);
    };
  }, [doc, paper]);
  return answered;
}
