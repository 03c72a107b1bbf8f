import { useAnswerRoom } from './answer-room.tsx';
import { ExamPhone } from './ExamPhone.tsx';
import { HelpButton } from './HelpButton.tsx';
import { SavingLine } from './SavingLine.tsx';
import * as styles from './styles/exam-bar.module.css';
import { TimeLeft } from './TimeLeft.tsx';
import { useWhereNow } from './use-where-now.ts';

type ExamBarProps = {
  /** The current place: «Oppgave 2 av 4». */
  readonly where: string;
  /** The essay that is written here, if one is. */
  readonly essayId?: string | undefined;
};

/** The thin bar of the exam room: course, current place, saving state, help, time left. */
export function ExamBar({ where, essayId }: ExamBarProps) {
  const { view, session } = useAnswerRoom();
  useWhereNow(where, essayId);
  return (
    <header className={styles.examBar} data-size="sm">
      <p className={styles.examPlace}>
        <strong>{view.courseCode}</strong> <span className={styles.examCourse}>{view.courseTitle}</span>
        <span className={styles.examWhere}>{where}</span>
      </p>
      <SavingLine session={session} />
      <HelpButton />
      <ExamPhone />
      <TimeLeft />
    </header>
  );
}
