import { Paragraph } from '@digdir/designsystemet-react';
import type { BoardCandidate, MoveTime } from '@karakter/contract/invigilation/routes';
import { mostExtensionMinutes } from '@karakter/domain/sitting/time-command';
import { commaSeparated } from '@karakter/domain/text/wording';
import { useState } from 'react';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import type { BoardExam } from '../board-exams.ts';
import { expectedReach } from '../board-rows.ts';
import { NewEnds } from './NewEnds.tsx';
import { newEnds } from './new-ends.ts';
import { WhatFields, WhyFields } from './TimeFields.tsx';
import { type ChosenReach, expectedChange, faultsOf, moveOf, type TimeDraft } from './time-draft.ts';
import { timeFieldOf } from './time-fields.ts';
import { timeText } from './time-texts.ts';
import { useTimeMoves, within } from './use-time-moves.ts';
import { WhomField } from './WhomField.tsx';

/** The candidates the dialog was opened for, if any, and the change. */
export type TimeWish = { readonly reach: ChosenReach; readonly kind?: MoveTime['kind'] };

type ReachProps = {
  readonly kind: MoveTime['kind'];
  readonly reached: number;
  readonly skipped: number;
  readonly minutes: number;
};

/** The candidates whom the change affects or leaves out, before it is made. */
function ReachWords({ kind, reached, skipped, minutes }: ReachProps) {
  const text = useText(timeText);
  if (reached === 0) return text.nobodyReached;
  const words = [
    text.reachWords[kind](reached, minutes),
    ...(skipped > 0 ? [text.skipWords(skipped)] : []),
    ...(kind === 'extension' ? [text.mayTakeBack] : []),
  ];
  return words.join(' ');
}

type TimeDialogProps = {
  /** The exams of the board, or the one of the candidate. */
  readonly exams: readonly [BoardExam, ...BoardExam[]];
  /** The board is one of a room, and shows no whole exam. */
  readonly isRoom: boolean;
  readonly title: string;
  readonly wish: TimeWish;
  readonly candidates: readonly BoardCandidate[];
  readonly now: number;
  readonly onDone: (reached: number, skipped: number) => void;
  readonly onClose: () => void;
};

/** Nothing is chosen beforehand: minutes that no one meant to give are time that no one can plan for. */
const noTime: Omit<TimeDraft, 'kind'> = { minutes: '', clock: '', reason: '', otherReason: '' };

/** Text typed for one candidate is not restored for another. */
const timeFormKey = (examId: string, { reach }: TimeWish) =>
  `time:${examId}:${reach?.scope === 'candidate' ? reach.candidacyId : 'exam'}`;

function useTimeForm({ exams, wish, candidates, now, onDone }: TimeDialogProps) {
  const text = useText(timeText);
  const [planned] = exams;
  const [reach, setReach] = useState(wish.reach);
  const [kind, setKind] = useState(wish.kind ?? 'extension');
  const form = useKeptForm(timeFormKey(planned.id, wish), noTime);
  const draft: TimeDraft = { ...form.content, kind };
  const [hasTried, setTried] = useState(false);
  const move = useTimeMoves((reached, skipped) => {
    form.done();
    onDone(reached, skipped);
  });
  const missing = faultsOf(draft, reach, planned);
  const meant = reach && expectedReach(candidates, { kind, reach });
  const send = () => {
    const [first] = missing;
    if (first || reach === null) return showAndFocus(() => setTried(true), timeFieldOf[first ?? 'whom']);
    const reason = draft.reason === 'other' ? draft.otherReason : draft.reason && text.reasons[draft.reason];
    const reachedExams = exams.filter(({ id }) => meant?.reached.some(({ examId }) => examId === id));
    const bodyFor = (exam: BoardExam, id: string) =>
      moveOf(draft, { id, reach: within(reach, candidates, exam), reason, planned: exam });
    move.send(reachedExams.length > 0 ? reachedExams : [planned], bodyFor);
  };
  const change = ({ kind: chosen, ...typed }: Partial<TimeDraft>) => {
    if (chosen) setKind(chosen);
    else form.change((before) => ({ ...before, ...typed }));
  };
  const isUnclear = (['whom', 'minutes', 'clock'] as const).some((fault) => missing.includes(fault));
  const isClear = meant !== null && !isUnclear;
  const ends = isClear ? newEnds(meant.reached, expectedChange(draft, planned), now) : [];
  const reached = meant?.reached.length ?? 0;
  const skipped = meant?.skipped ?? 0;
  const faults = hasTried ? missing : [];
  return { form, draft, change, faults, reach, setReach, move, send, isClear, ends, reached, skipped };
}

/** More time, a pause, its end or a later start [D7]: shows each one's new end before it is executed. */
export function TimeDialog(props: TimeDialogProps) {
  const { exams, isRoom, title, candidates, onClose } = props;
  const [planned] = exams;
  const text = useText(timeText);
  const { form, draft, change, faults, reach, setReach, move, send, ...preview } = useTimeForm(props);
  const { isClear, ends, reached, skipped } = preview;
  const minutes = Math.min(mostExtensionMinutes, Number(draft.minutes) || 0);
  const fields = { draft, faults, onChange: change };
  const done = exams.filter(({ id }) => move.doneIn.includes(id)).map(({ courseCode }) => courseCode);
  return (
    <ConfirmDialog
      open
      title={title}
      // Not «0 minutes to 36 candidates» while the minutes are being typed.
      confirmLabel={isClear ? text.doIt[draft.kind](reached, minutes) : title}
      isPending={move.isPending}
      failure={move.error}
      onConfirm={send}
      onCancel={onClose}
    >
      <WhatFields {...fields} planned={planned} />
      <WhomField
        reach={reach}
        candidates={candidates}
        isMissing={faults.includes('whom')}
        hasWholeExam={!isRoom}
        onChange={setReach}
      />
      <WhyFields {...fields} reasons={planned.timeReasons} />
      <KeptFormLine kept={form} />
      <Paragraph role="status">
        {isClear && <ReachWords kind={draft.kind} reached={reached} skipped={skipped} minutes={minutes} />}
      </Paragraph>
      <NewEnds ends={ends} />
      {done.length > 0 && <Paragraph>{text.doneIn(commaSeparated(done))}</Paragraph>}
    </ConfirmDialog>
  );
}
