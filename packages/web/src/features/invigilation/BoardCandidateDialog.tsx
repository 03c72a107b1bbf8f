import { Button, Details, Dialog } from '@digdir/designsystemet-react';
import type { BoardCandidate, MoveTime } from '@karakter/contract/invigilation/routes';
import { peopleRoutes } from '@karakter/contract/people/routes';
import { writtenBeside, writtenEnd, writtenMoment } from '@karakter/domain/calendar/dates';
import type { BoardNeed } from '@karakter/domain/invigilation/board';
import { useState } from 'react';
import { useApi } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptChanges } from '../../kept-writing/use-kept-changes.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { FailedState } from '../../ui/States.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { TitledDialog } from '../../ui/TitledDialog.tsx';
import { ReopenHandIn } from './after-start/ReopenHandIn.tsx';
import type { useBoardCommands } from './board-commands.ts';
import { CallText } from './CallText.tsx';
import { candidateText } from './candidate-texts.ts';
import { GiveSeatCode, SeatCodeLine } from './seat-code/GiveSeatCode.tsx';
import * as styles from './styles/board.module.css';
import { boardText } from './texts.ts';
import { timeText } from './time/time-texts.ts';

type DialogProps = ReturnType<typeof useBoardCommands> & {
  readonly candidate: BoardCandidate;
  readonly need: BoardNeed | null;
  readonly examId: string;
  readonly course: string;
  readonly contact: { readonly name: string; readonly phone: string };
  readonly onTime: (kind: MoveTime['kind']) => void;
  readonly onClose: () => void;
};

function Facts({ candidate }: Pick<DialogProps, 'candidate'>) {
  const text = useText(boardText);
  const words = useText(candidateText);
  const { language } = useLanguage();
  const { identity, startedAt, lastSavedAt, extraMinutes, addedSeconds } = candidate;
  const clock = (instant: string) => writtenBeside(instant, candidate.startsAt, language);
  const added = Math.round(addedSeconds / 60);
  const facts = [
    [text.state, text.states[candidate.state]],
    [text.seat, `${candidate.room} ${candidate.seat}`.trim() || '–'],
    [
      text.identity,
      identity
        ? words.identityConfirmed(identity.by, writtenMoment(identity.at, candidate.startsAt, language))
        : '–',
    ],
    [startedAt ? words.started : words.starts, clock(startedAt ?? candidate.startsAt)],
    [text.ends, writtenEnd(candidate.endsAt, candidate.startsAt, language)],
    [text.lastSaved, lastSavedAt ? clock(lastSavedAt) : '–'],
  ];
  return (
    <>
      <dl className={styles.boardFacts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {extraMinutes > 0 && <p className="quiet">{words.arranged(extraMinutes)}</p>}
      {added > 0 && <p className="quiet">{words.givenNow(added)}</p>}
    </>
  );
}

function SeatFields({
  candidate,
  commands,
  pending,
}: Pick<DialogProps, 'candidate' | 'commands' | 'pending'>) {
  const text = useText(boardText);
  const words = useText(candidateText);
  const { candidacyId } = candidate;
  const form = useKeptChanges(`seat:${candidacyId}`, { room: candidate.room, seat: candidate.seat });
  const { room, seat } = form.content;
  return (
    <Details>
      <Details.Summary>{words.changeSeat}</Details.Summary>
      <Details.Content className="form-stack">
        <TextFormField
          id="board-room"
          label={text.room}
          value={room}
          onChange={(typed) => form.change({ room: typed })}
        />
        <TextFormField
          id="board-seat"
          label={text.seat}
          value={seat}
          onChange={(typed) => form.change({ seat: typed })}
        />
        <KeptFormLine kept={form} />
        <Button
          variant="secondary"
          loading={pending === 'changeSeat'}
          onClick={() => commands.changeSeat(candidate, { room, seat }, form.done)}
        >
          {words.saveSeat}
        </Button>
      </Details.Content>
    </Details>
  );
}

type CommandsProps = Omit<DialogProps, 'need' | 'course' | 'contact' | 'onClose'>;

function Withdraw({ candidate, commands, pending, failure }: CommandsProps) {
  const words = useText(candidateText);
  const error = failure?.command === 'withdraw' ? failure.error : null;
  return (
    <ConfirmButton
      label={words.withdraw}
      variant="tertiary"
      danger
      command={{ isPending: pending === 'withdraw', error }}
      onConfirm={(close) => commands.withdraw(candidate, true, close)}
    >
      <p>{words.withdrawWords(candidate.name)}</p>
    </ConfirmButton>
  );
}

/** The commands that the candidate's state takes now. */
function Commands(props: CommandsProps) {
  const { candidate, examId, commands, pending, onTime } = props;
  const isInvigilator = useApi(peopleRoutes.me, {}).data?.roles.includes('invigilator');
  const text = useText(boardText);
  const words = useText(candidateText);
  const { kinds } = useText(timeText);
  const { state, identity, pausedSince } = candidate;
  const isWaiting = state === 'expected' || state === 'arrived';
  const isOn = isWaiting || state === 'writing';
  return (
    <div className={styles.boardCommands}>
      <Button
        variant={identity === null ? 'primary' : 'secondary'}
        loading={pending === 'checkIdentity'}
        onClick={() => commands.checkIdentity(candidate, identity === null)}
      >
        {identity === null ? text.confirmIdentity : words.takeBackIdentity}
      </Button>
      {isOn && isInvigilator && <GiveSeatCode candidate={candidate} examId={examId} />}
      {isOn && (
        <>
          <Button variant="secondary" onClick={() => onTime('extension')}>
            {kinds.extension}
          </Button>
          <Button variant="secondary" onClick={() => onTime(pausedSince === null ? 'pause' : 'resume')}>
            {pausedSince === null ? kinds.pause : kinds.resume}
          </Button>
        </>
      )}
      {isWaiting && (
        <Button variant="secondary" onClick={() => onTime('lateStart')}>
          {kinds.lateStart}
        </Button>
      )}
      {state === 'writing' && <Withdraw {...props} />}
      {state === 'handedIn' && <ReopenHandIn candidate={candidate} examId={examId} />}
      {state === 'withdrawn' && (
        <Button
          variant="secondary"
          loading={pending === 'withdraw'}
          onClick={() => commands.withdraw(candidate, false)}
        >
          {words.takeBackWithdrawal}
        </Button>
      )}
    </div>
  );
}

/** One candidate: all facts and all commands. */
export function BoardCandidateDialog(props: DialogProps) {
  const { candidate, need, course, contact, onClose, ...parts } = props;
  const { commands, pending, failure } = parts;
  const text = useText(boardText);
  const words = useText(candidateText);
  // A failure from before it was opened does not concern this candidate.
  const [openedAt] = useState(Date.now);
  const { candidacyId, candidateNumber, room, seat } = candidate;
  const where = room === '' ? '' : words.callRoom(room);
  const who = words.callCandidate(candidateNumber, seat);
  return (
    <TitledDialog
      open
      onClose={onClose}
      title={
        <>
          {candidate.name} <span className="quiet">{text.number(candidateNumber)}</span>
        </>
      }
    >
      <Dialog.Block className="dialog-words">
        <Facts candidate={candidate} />
        {failure !== null && failure.at >= openedAt && <FailedState failure={failure.error} />}
        <SeatCodeLine candidate={candidate} />
        <Commands candidate={candidate} {...parts} />
        <p>
          <TextLink to={`/exams/${parts.examId}/incidents?candidate=${candidacyId}`}>
            {words.incident}
          </TextLink>
        </p>
        <SeatFields key={`${room} ${seat}`} candidate={candidate} commands={commands} pending={pending} />
        <CallText
          contact={contact}
          sentence={words.callSentence(course, where, who, words.callWhat[need ?? 'other'])}
        />
      </Dialog.Block>
    </TitledDialog>
  );
}
