import { useAnswerRoom } from './answer-room.tsx';
import { HelpButton } from './HelpButton.tsx';
import { SavingLine } from './SavingLine.tsx';
import { TimeLeft } from './TimeLeft.tsx';
import { useWhereNow } from './use-where-now.ts';

type ExamBarProps = {
  /** The current place: «Oppgave 2 av 4». */
  readonly where: string;
};

/** The thin bar of the exam room: course, current place, saving state, time left. */
export function ExamBar({ where }: ExamBarProps) {
  const { view, session } = useAnswerRoom();
  useWhereNow(where);
  return (
    <header className="exam-bar" data-size="sm">
      <p className="exam-place">
        <strong>{view.courseCode}</strong> <span className="exam-course">{view.courseTitle}</span>
        <span className="exam-where">{where}</span>
      </p>
      <SavingLine session={session} />
      <HelpButton />
      <TimeLeft />
    </header>
  );
}
