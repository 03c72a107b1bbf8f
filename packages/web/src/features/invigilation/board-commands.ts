import { invigilationRoutes } from '@karakter/contract/invigilation/routes';
import { useMemo } from 'react';
import { useCommand } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { candidateText } from './candidate-texts.ts';

/** The commands on one candidate with one tap; the board itself shows the result. */
export type BoardCommands = {
  checkIdentity(candidate: OfCandidate, isChecked: boolean): void;
  answerHelp(candidate: OfCandidate): void;
  decideTakeover(request: { examId: string; requestId: string }, isGranted: boolean): void;
  withdraw(candidate: OfCandidate, isWithdrawn: boolean, onDone?: () => void): void;
  changeSeat(candidate: OfCandidate, place: { room: string; seat: string }, onMoved: () => void): void;
};
type OfCandidate = { readonly examId: string; readonly candidacyId: string };

const paramsOf = ({ examId, candidacyId }: OfCandidate) => ({ params: { examId, candidacyId } });

type CommandName = keyof BoardCommands;

/** The failure of the last command, if it failed, and its time. */
export type FailedCommand = { readonly command: CommandName; readonly error: unknown; readonly at: number };

/** The commands of a board, always the same object; which one is being done, and the failure of the last one. */
export function useBoardCommands(onDone: () => void) {
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
      checkIdentity: (candidate, isChecked) => check({ ...paramsOf(candidate), body: { isChecked } }),
      answerHelp: (candidate) => answer(paramsOf(candidate)),
      decideTakeover: (params, isGranted) => decide({ params, body: { isGranted } }),
      withdraw: (candidate, isWithdrawn, onEnded) =>
        end({ ...paramsOf(candidate), body: { isWithdrawn } }, { onSuccess: () => onEnded?.() }),
      changeSeat: (candidate, place, onMoved) =>
        move({ ...paramsOf(candidate), body: place }, { onSuccess: onMoved }),
    }),
    [check, answer, decide, end, move],
  );
  const sent = [
    ['checkIdentity', identity],
    ['answerHelp', help],
    ['decideTakeover', takeover],
    ['withdraw', withdrawal],
    ['changeSeat', seat],
  ] as const;
  const last = sent.reduce((one, other) => (other[1].submittedAt > one[1].submittedAt ? other : one));
  const [command, { isPending, error, submittedAt: at }] = last;
  const failure: FailedCommand | null = error ? { command, error, at } : null;
  return { commands, pending: isPending ? command : null, failure };
}
