import type { BoardCandidate, MoveTime, TimeReach } from '@karakter/contract/invigilation/routes';
import { boardNeed } from '@karakter/domain/invigilation/board';
import { useCallback, useState } from 'react';
import { useLanguage, useText } from '../../text/language.tsx';
import { BoardCandidateDialog } from './BoardCandidateDialog.tsx';
import type { useBoardCommands } from './board-commands.ts';
import type { BoardExam } from './board-exams.ts';
import { snapshotOf } from './board-rows.ts';
import { boardText } from './texts.ts';
import { TimeDialog, type TimeWish } from './time/TimeDialog.tsx';

/** The dialog over the board: one candidate, or a change of time. */
export function useDialogs() {
  const [candidacyId, openCandidate] = useState<string | null>(null);
  const [time, openTime] = useState<TimeWish | null>(null);
  const closeAll = useCallback(() => {
    openCandidate(null);
    openTime(null);
  }, []);
  return { candidacyId, openCandidate, time, openTime, closeAll };
}

type DialogsProps = ReturnType<typeof useBoardCommands> & {
  readonly exams: readonly BoardExam[];
  readonly isRoom: boolean;
  readonly candidates: readonly BoardCandidate[];
  readonly now: number;
  readonly dialogs: ReturnType<typeof useDialogs>;
  readonly onDone: (reached: number, skipped: number) => void;
};

export function BoardDialogs(props: DialogsProps) {
  const { exams, isRoom, candidates, now, dialogs, onDone, ...parts } = props;
  const { language } = useLanguage();
  const text = useText(boardText);
  const { candidacyId, time, openTime, closeAll } = dialogs;
  const candidate = candidates.find((each) => each.candidacyId === candidacyId);
  const exam = exams.find(({ id }) => id === candidate?.examId);
  if (time) {
    const title = candidate ? text.giveTimeTo(candidate.name) : text.giveTime;
    const [first, ...others] = exam ? [exam] : exams;
    if (!first) return null;
    const parts = { exams: [first, ...others] as const, isRoom, candidates, now, onDone, wish: time, title };
    return <TimeDialog {...parts} onClose={closeAll} />;
  }
  if (!candidate || !exam) return null;
  const { contactName: name, contactPhone: phone } = exam;
  const reach: TimeReach = { scope: 'candidate', candidacyId: candidate.candidacyId };
  return (
    <BoardCandidateDialog
      candidate={candidate}
      need={boardNeed(snapshotOf(candidate), now)}
      examId={exam.id}
      course={`${exam.courseCode} ${exam.courseTitle[language]}`}
      contact={{ name, phone }}
      {...parts}
      onTime={(kind: MoveTime['kind']) => openTime({ reach, kind })}
      onClose={closeAll}
    />
  );
}
