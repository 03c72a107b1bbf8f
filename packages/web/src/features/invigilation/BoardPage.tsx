import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ExamView } from '@karakter/contract/exam/routes';
import type { BoardCandidate, MoveTime, TimeReach } from '@karakter/contract/invigilation/routes';
import { writtenClock } from '@karakter/domain/calendar/dates';
import { boardCounts, boardNeed, inOrderOfNeed } from '@karakter/domain/invigilation/board';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLanguage, useText } from '../../text/language.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { ExamFrame } from '../exam/ExamFrame.tsx';
import { BoardCandidateDialog } from './BoardCandidateDialog.tsx';
import { BoardCounts } from './BoardCounts.tsx';
import { BoardTable } from './BoardTable.tsx';
import { BoardToolbar } from './BoardToolbar.tsx';
import { type FailedCommand, useBoardCommands } from './board-commands.ts';
import { bySeat, isShown, roomsOf, snapshotOf } from './board-rows.ts';
import { useBoardView } from './board-view.ts';
import { CallText } from './CallText.tsx';
import { candidateText } from './candidate-texts.ts';
import { NeedList } from './NeedList.tsx';
import { SeatPlan } from './SeatPlan.tsx';
import { useSpokenNeeds } from './spoken-needs.ts';
import { useSteady } from './steady.ts';
import * as styles from './styles/board.module.css';
import { TimeDialog, type TimeWish } from './TimeDialog.tsx';
import { boardText } from './texts.ts';
import { timeText } from './time-texts.ts';
import { useBoard } from './use-board.ts';

const resultMs = 12_000;

/** The connection is lost: since when, and that no candidate's exam is affected. */
function LostLine({ since }: { readonly since: string }) {
  const text = useText(boardText);
  const { language } = useLanguage();
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">
        {text.lostTitle}
      </Heading>
      <Paragraph>{text.lost(writtenClock(since, language))}</Paragraph>
    </Alert>
  );
}

/** Announces when the connection is lost, and when the board is up to date again. */
function useSpokenLine(lostSince: string | null): void {
  const text = useText(boardText);
  const announce = useAnnounce();
  const wasLost = useRef(false);
  const isLost = lostSince !== null;
  useEffect(() => {
    if (isLost !== wasLost.current) announce(isLost ? text.lostTitle : text.isBack);
    wasLost.current = isLost;
  }, [isLost, announce, text]);
}

/** The result of the last change of time, for as long as it takes to read. */
function useResult() {
  const [result, setResult] = useState('');
  useEffect(() => {
    const forgetting = result === '' ? undefined : setTimeout(() => setResult(''), resultMs);
    return () => clearTimeout(forgetting);
  }, [result]);
  return [result, setResult] as const;
}

type OpenProps = {
  readonly exam: ExamView;
  readonly candidates: readonly BoardCandidate[];
  readonly now: number;
  readonly onChanged: () => void;
};

/** The dialog over the board: one candidate, or a change of time. */
function useDialogs() {
  const [candidacyId, openCandidate] = useState<string | null>(null);
  const [time, openTime] = useState<TimeWish | null>(null);
  const closeAll = useCallback(() => {
    openCandidate(null);
    openTime(null);
  }, []);
  return { candidacyId, openCandidate, time, openTime, closeAll };
}

type DialogsProps = Omit<OpenProps, 'onChanged'> & {
  readonly dialogs: ReturnType<typeof useDialogs>;
  readonly commands: ReturnType<typeof useBoardCommands>['commands'];
  readonly failure: FailedCommand | null;
  readonly onDone: (reached: number, skipped: number) => void;
};

function Dialogs({ exam, candidates, now, dialogs, onDone, ...parts }: DialogsProps) {
  const { language } = useLanguage();
  const text = useText(boardText);
  const { candidacyId, time, openTime, closeAll } = dialogs;
  const candidate = candidates.find((each) => each.candidacyId === candidacyId);
  const { contactName: name, contactPhone: phone } = exam.facts;
  if (time) {
    const { id: examId, startsAt, endsAt } = exam;
    const planned = { startsAt, endsAt };
    const title = candidate ? text.giveTimeTo(candidate.name) : text.giveTime;
    const parts = { examId, planned, candidates, onDone, wish: time, title };
    return <TimeDialog {...parts} onClose={closeAll} />;
  }
  if (!candidate) return null;
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

/** The candidates with a need, the shown candidates, and the counts of the current board. */
function useShownBoard(candidates: readonly BoardCandidate[], now: number) {
  const { view, change } = useBoardView();
  const inSeats = useMemo(() => bySeat(candidates), [candidates]);
  const inRoom = inSeats.filter(({ room }) => view.room === null || room === view.room);
  const needOf = (candidate: BoardCandidate) => boardNeed(snapshotOf(candidate), now);
  const shown = useSteady(inSeats.filter((candidate) => isShown(candidate, view, now)));
  return {
    view,
    change,
    shown,
    needs: useSteady(shown.map(needOf)),
    counts: boardCounts(inRoom.map(snapshotOf), now),
    needing: inOrderOfNeed(inRoom, needOf).flatMap((candidate) => {
      const need = needOf(candidate);
      return need ? [{ candidate, need }] : [];
    }),
  };
}

function OpenBoard({ exam, candidates, now, onChanged }: OpenProps) {
  const text = useText(boardText);
  const words = useText(candidateText);
  const { language } = useLanguage();
  const { done } = useText(timeText);
  const announce = useAnnounce();
  const dialogs = useDialogs();
  const [result, setResult] = useResult();
  const { commands, failure } = useBoardCommands(exam.id, onChanged);
  const { view, change, needs, shown, counts, needing } = useShownBoard(candidates, now);
  useSpokenNeeds(needing);
  const onDone = (reached: number, skipped: number) => {
    dialogs.closeAll();
    setResult(done(reached, skipped));
    announce(done(reached, skipped));
    onChanged();
  };
  const reach: TimeReach = view.room ? { scope: 'room', room: view.room } : { scope: 'exam' };
  const list = { candidates: shown, needs, onOpen: dialogs.openCandidate };
  const { contactName: name, contactPhone: phone } = exam.facts;
  const where = view.room ? words.callRoom(view.room) : '';
  const course = `${exam.courseCode} ${exam.courseTitle[language]}`;
  return (
    <>
      <BoardCounts counts={counts} chosen={view.group} onChoose={(group) => change({ group })} />
      {failure !== null && dialogs.candidacyId === null && <FailedState failure={failure.error} />}
      {result !== '' && (
        <Alert data-color="success" data-size="sm">
          {result}
        </Alert>
      )}
      <NeedList needing={needing} commands={commands} onOpen={dialogs.openCandidate} />
      <div className={styles.boardTools}>
        <BoardToolbar view={view} rooms={roomsOf(candidates)} onChange={change} />
        <Button variant="secondary" onClick={() => dialogs.openTime({ reach })}>
          {view.room ? text.giveTimeTo(text.inRoom(view.room)) : text.giveTime}
        </Button>
      </div>
      {shown.length === 0 && (
        <EmptyState
          title={text.noMatchTitle}
          action={
            <Button variant="secondary" onClick={() => change({ room: null, group: 'expected', text: '' })}>
              {text.showAll}
            </Button>
          }
        >
          {text.noMatch}
        </EmptyState>
      )}
      {shown.length > 0 &&
        (view.shape === 'list' ? <BoardTable {...list} commands={commands} /> : <SeatPlan {...list} />)}
      <CallText
        contact={{ name, phone }}
        sentence={words.callSentence(
          course,
          where,
          view.room ? words.callWholeRoom : words.callWholeExam,
          words.callWhat.other,
        )}
      />
      <Dialogs
        exam={exam}
        candidates={candidates}
        now={now}
        dialogs={dialogs}
        commands={commands}
        failure={failure}
        onDone={onDone}
      />
    </>
  );
}

function Board({ exam }: { readonly exam: ExamView }) {
  const text = useText(boardText);
  const { candidates, now, lostSince, failure, refresh } = useBoard(exam.id);
  useSpokenLine(lostSince);
  if (candidates === null)
    return failure ? <FailedState failure={failure} /> : <LoadingState what={text.loading} />;
  if (candidates.length === 0) return <EmptyState title={text.noneTitle}>{text.none}</EmptyState>;
  return (
    <div className={styles.board}>
      {lostSince !== null && <LostLine since={lostSince} />}
      <OpenBoard exam={exam} candidates={candidates} now={now} onChanged={refresh} />
    </div>
  );
}

/** The invigilator's board of an exam, live [D9]. */
export function BoardPage() {
  const text = useText(boardText);
  return <ExamFrame title={text.title}>{(exam) => <Board exam={exam} />}</ExamFrame>;
}
