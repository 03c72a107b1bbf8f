import { Alert, Button } from '@digdir/designsystemet-react';
import type { BoardCandidate } from '@karakter/contract/invigilation/routes';
import { useRef } from 'react';
import { useLanguage, useText } from '../../text/language.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { EmptyState, FailedState } from '../../ui/States.tsx';
import { LinkButton } from '../../ui/TextLink.tsx';
import { useInstitution } from '../people/use-institution.ts';
import { AfterStartTools } from './after-start/AfterStartTools.tsx';
import { BoardBar, type BoardPhone } from './BoardBar.tsx';
import { BoardCounts } from './BoardCounts.tsx';
import { BoardDialogs, useDialogs } from './BoardDialogs.tsx';
import { useResult } from './BoardNews.tsx';
import { BoardTable } from './BoardTable.tsx';
import { BoardToolbar } from './BoardToolbar.tsx';
import { barText } from './bar-texts.ts';
import { useBoardCommands } from './board-commands.ts';
import { type BoardExam, type CourseCodes, useCourseCodes } from './board-exams.ts';
import { isCancelled, roomsOf } from './board-rows.ts';
import { CallText } from './CallText.tsx';
import { candidateText } from './candidate-texts.ts';
import { LastingNeeds } from './LastingNeeds.tsx';
import { NeedList } from './NeedList.tsx';
import { SeatPlan } from './seats/SeatPlan.tsx';
import { useSpokenNeeds } from './spoken-needs.ts';
import * as styles from './styles/board.module.css';
import { boardText } from './texts.ts';
import { timeText } from './time/time-texts.ts';
import { useHold, useStillOnScreen } from './view/use-hold.ts';
import { useShownBoard } from './view/use-shown-board.ts';

/** The institution's telephone for exam days; where it has none, the exam's own contact [D13]. */
function usePhone([exam]: readonly BoardExam[]): BoardPhone | null {
  const text = useText(barText);
  const office = useInstitution()?.examDayPhone;
  if (office) return { label: text.officePhone, number: office };
  if (!exam || exam.contactPhone === '') return null;
  return { label: text.contactPhone(exam.contactName), number: exam.contactPhone };
}

/** The text for a call about the room or the exam as a whole. */
function CallAboutAll({ exam, room }: { readonly exam: BoardExam; readonly room: string | null }) {
  const words = useText(candidateText);
  const { language } = useLanguage();
  const { contactName: name, contactPhone: phone } = exam;
  const course = `${exam.courseCode} ${exam.courseTitle[language]}`;
  const [where, whom] = room ? [words.callRoom(room), words.callWholeRoom] : ['', words.callWholeExam];
  const sentence = words.callSentence(course, where, whom, words.callWhat.other);
  return <CallText contact={{ name, phone }} sentence={sentence} />;
}

type ListProps = Pick<ReturnType<typeof useShownBoard>, 'view' | 'change' | 'shown' | 'needs'> & {
  readonly commands: ReturnType<typeof useBoardCommands>['commands'];
  readonly courses: CourseCodes;
  readonly onOpen: (candidacyId: string) => void;
};

function Candidates({ view, change, shown, needs, courses, commands, onOpen }: ListProps) {
  const text = useText(boardText);
  if (shown.length === 0)
    return (
      <EmptyState
        title={text.noMatchTitle}
        action={
          <Button
            variant="secondary"
            onClick={() =>
              change({ ...(courses.size === 0 && { room: null }), exam: null, group: 'expected', text: '' })
            }
          >
            {text.showAll}
          </Button>
        }
      >
        {text.noMatch}
      </EmptyState>
    );
  const list = { candidates: shown, needs, courses, onOpen };
  if (view.shape === 'seats') return <SeatPlan {...list} perRow={view.perRow} />;
  return <BoardTable {...list} commands={commands} />;
}

type OpenProps = {
  readonly exams: readonly BoardExam[];
  readonly candidates: readonly BoardCandidate[];
  readonly now: number;
  readonly onChanged: () => void;
  /** The board is one of a room, whichever exams are in it. */
  readonly isRoom?: boolean;
};

/** The board while it has candidates. */
export function OpenBoard({ exams, candidates, now, onChanged, isRoom = false }: OpenProps) {
  const text = useText(boardText);
  const { done } = useText(timeText);
  const announce = useAnnounce();
  const dialogs = useDialogs();
  const [result, setResult] = useResult();
  const sending = useBoardCommands(onChanged);
  const { commands, failure } = sending;
  const { area, isHeld, touching } = useHold<HTMLDivElement>();
  const list = useRef<HTMLDivElement>(null);
  const board = useShownBoard(candidates, now, isHeld());
  const { view, change, pressing, lines, lasting } = board;
  const courses = useCourseCodes(exams);
  useStillOnScreen(list, isHeld);
  useSpokenNeeds(pressing);
  const show = (sentence: string) => {
    setResult(sentence);
    announce(sentence);
    onChanged();
  };
  const onDone = (reached: number, skipped: number) => {
    dialogs.closeAll();
    show(done(reached, skipped));
  };
  const reach = view.room ? ({ scope: 'room', room: view.room } as const) : null;
  const room = view.room ? `?room=${encodeURIComponent(view.room)}` : '';
  const onOpen = dialogs.openCandidate;
  return (
    <div ref={area} className={styles.board}>
      <BoardBar times={board.times} now={now} needing={pressing.length} phone={usePhone(exams)}>
        {failure !== null && dialogs.candidacyId === null && <FailedState failure={failure.error} />}
        {result !== '' && (
          <Alert data-color="success" data-size="sm">
            {result}
          </Alert>
        )}
      </BoardBar>
      <BoardCounts counts={board.counts} chosen={view.group} onChoose={(group) => change({ group })} />
      <div data-held className={styles.boardNeeds} {...touching}>
        <NeedList lines={lines} count={pressing.length} commands={commands} onOpen={onOpen} />
        <LastingNeeds lasting={lasting} onOpen={onOpen} onShowNotCome={() => change({ group: 'notCome' })} />
      </div>
      <div className={styles.boardTools}>
        <BoardToolbar
          view={view}
          rooms={roomsOf(candidates)}
          exams={exams}
          hasNumberedSeats={board.hasNumberedSeats}
          onChange={change}
        />
        {!isCancelled(candidates) && (
          <div className={`${styles.boardCommands} ${styles.boardActions}`}>
            <Button variant="secondary" onClick={() => dialogs.openTime({ reach })}>
              {view.room ? text.giveTimeTo(text.inRoom(view.room)) : text.giveTime}
            </Button>
            <LinkButton to={`/exams/${exams[0]?.id}/messages${room}`} variant="secondary">
              {view.room ? text.messageToRoom : text.messageToAll}
            </LinkButton>
            {exams.length === 1 && exams[0] && (
              <AfterStartTools examId={exams[0].id} room={view.room ?? ''} onAdded={onOpen} onDone={show} />
            )}
            {view.room && exams.length === 1 && !isRoom && (
              <LinkButton to={`/rooms${room}`} variant="tertiary">
                {text.wholeRoom}
              </LinkButton>
            )}
          </div>
        )}
      </div>
      <div ref={list} data-held {...touching}>
        <Candidates {...board} courses={courses} commands={commands} onOpen={onOpen} />
      </div>
      {exams[0] && <CallAboutAll exam={exams[0]} room={view.room} />}
      <BoardDialogs
        exams={exams}
        isRoom={isRoom}
        candidates={candidates}
        now={now}
        dialogs={dialogs}
        {...sending}
        onDone={onDone}
      />
    </div>
  );
}
