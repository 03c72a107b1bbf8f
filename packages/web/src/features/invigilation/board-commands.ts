import { invigilationRoutes } from '@karakter/contract/invigilation/routes';
import { useMemo } from 'react';
import { useCommand } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { candidateText } from './candidate-texts.ts';

/** The commands on one candidate with one tap; the board itself shows the result. */
export type BoardCommands = {
  checkIdentity(candidacyId: string, isChecked: boolean): void;
  answerHelp(candidacyId: string): void;
  decideTakeover(requestId: string, isGranted: boolean): void;
  withdraw(candidacyId: string, isWithdrawn: boolean): void;
  changeSeat(candidacyId: string, place: { room: string; seat: string }, onMoved: () => void): void;
};

/** The failure of the last command, if it failed, and its time. */
export type FailedCommand = { readonly error: unknown; readonly at: number };

/** The commands of an exam's board, the same object as long as the exam is, and the failure of the last one. */
export function useBoardCommands(examId: string, onDone: () => void) {
  const { done } = useText(candidateText);
  const announce = useAnnounce();
  // The button disappears with the need, and the focus moves to the next one like it: a screen reader announces that it
  // is done.
  const saying = (what: keyof typeof done) => ({
    onDone: () => {
      announce(done[what]);
      onDone();
    },
  });
  const identity = useCommand(invigilationRoutes.checkIdentity, saying('identity'));
  const help = useCommand(invigilationRoutes.answerHelp, saying('help'));
  const takeover = useCommand(invigilationRoutes.decideTakeover, saying('takeover'));
  const withdrawal = useCommand(invigilationRoutes.withdrawCandidate, saying('withdrawal'));
  const seat = useCommand(invigilationRoutes.changeSeat, saying('seat'));
  const [check, answer, decide] = [identity.mutate, help.mutate, takeover.mutate];
  const [end, move] = [withdrawal.mutate, seat.mutate];
  const commands = useMemo<BoardCommands>(
    () => ({
      checkIdentity: (candidacyId, isChecked) =>
        check({ params: { examId, candidacyId }, body: { isChecked } }),
      answerHelp: (candidacyId) => answer({ params: { examId, candidacyId } }),
      decideTakeover: (requestId, isGranted) =>
        decide({ params: { examId, requestId }, body: { isGranted } }),
      withdraw: (candidacyId, isWithdrawn) => end({ params: { examId, candidacyId }, body: { isWithdrawn } }),
      changeSeat: (candidacyId, place, onMoved) =>
        move({ params: { examId, candidacyId }, body: place }, { onSuccess: onMoved }),
    }),
    [examId, check, answer, decide, end, move],
  );
  const last = [identity, help, takeover, withdrawal, seat].toSorted(
    (a, b) => b.submittedAt - a.submittedAt,
  )[0];
  const failure: FailedCommand | null = last?.error ? { error: last.error, at: last.submittedAt } : null;
  return { commands, failure };
}
