import { Alert, Paragraph } from '@digdir/designsystemet-react';
import type { MyResult } from '@karakter/contract/results/my-exams';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useLanguage, useText } from '../../text/language.tsx';
import { placeText } from '../../text/place-texts.ts';
import { dueText } from '../grading/due/due-texts.ts';
import { useGradeWord } from '../grading/grade-words.ts';
import { MyTodoLine } from './MyTodoLine.tsx';
import { myText } from './my-texts.ts';
import * as styles from './results.module.css';

/** Why the grade comes later than the law's date, as the candidate was told it [G9]. */
function LaterGrade({ exam: { gradesDue } }: { readonly exam: MyResult }) {
  const text = useText(dueText);
  if (gradesDue === null) return null;
  if (gradesDue.delayedTo !== null) return <Paragraph>{text.isDelayed}</Paragraph>;
  return gradesDue.extended && <Paragraph>{text.extended[gradesDue.extended]}</Paragraph>;
}

const Todos = ({ exam }: { readonly exam: MyResult }) =>
  exam.todo.map((todo) => (
    <p key={todo.code}>
      <MyTodoLine todo={todo} />
    </p>
  ));

/** Where nothing is handed in: when and where to meet, and later what a person has registered, never the clock [G8]. */
function WithoutHandIn({ exam }: { readonly exam: MyResult }) {
  const text = useText(myText);
  const { language } = useLanguage();
  const where = useText(placeText).where(exam);
  const { attendance } = exam;
  if (attendance === 'absent') return <Paragraph>{text.absent}</Paragraph>;
  if (attendance === 'withdrawn') return <Paragraph>{text.withdrawn}</Paragraph>;
  if (attendance === 'attended')
    return (
      <>
        <Paragraph>{text.awaited}</Paragraph>
        <LaterGrade exam={exam} />
        <Todos exam={exam} />
      </>
    );
  const isAhead = exam.todo.some(({ code }) => code === 'meetForExam');
  return (
    <>
      <Paragraph>
        <strong>{writtenInstant(exam.startsAt, language)}</strong>
        {where !== '' && ` · ${where}`} {' · '}
        {text.candidateNumber(exam.candidateNumber)}
      </Paragraph>
      <Paragraph>{isAhead ? text.meet : text.notRegistered}</Paragraph>
    </>
  );
}

function WithoutGrade({ exam }: { readonly exam: MyResult }) {
  const text = useText(myText);
  if (exam.cancelled) return null;
  if (exam.isHeld) return <Paragraph>{text.held}</Paragraph>;
  if (exam.attendance !== null && exam.announcedAt === null) return <WithoutHandIn exam={exam} />;
  if (exam.attendance === 'absent' || exam.sitting === 'absent') return <Paragraph>{text.absent}</Paragraph>;
  if (exam.attendance === 'withdrawn' || exam.sitting === 'withdrawn')
    return <Paragraph>{text.withdrawn}</Paragraph>;
  if (exam.announcedAt !== null) return <Paragraph>{text.noGrade}</Paragraph>;
  return (
    <>
      <Paragraph>{exam.sitting === 'handedIn' ? text.awaited : text.notSat}</Paragraph>
      <LaterGrade exam={exam} />
      <Todos exam={exam} />
    </>
  );
}

/** The grade in large type, with when and how it was decided. */
export function MyGrade({ exam }: { readonly exam: MyResult }) {
  const text = useText(myText);
  const { language } = useLanguage();
  const gradeWord = useGradeWord();
  const { grade, gradeKind, announcedAt } = exam;
  if (grade === null || gradeKind === null) return <WithoutGrade exam={exam} />;
  const decidedAt = exam.appeals.findLast(({ state }) => state === 'decided')?.decidedAt;
  const decided = gradeKind === 'newGrading' ? exam.gradedAgainAt : decidedAt;
  const at = gradeKind === 'ordinary' || gradeKind === 'correction' ? announcedAt : decided;
  if (exam.isAnnulled) return <Alert data-color="info">{text.annulled(gradeWord(grade))}</Alert>;
  return (
    <div className={styles.myGrade}>
      <p className={styles.myGradeLetter} data-grade>
        <span className="ds-sr-only">{text.grade} </span>
        {gradeWord(grade)}
      </p>
      <p className="quiet">
        {text.gradeKinds[gradeKind]} {at && <time dateTime={at}>{writtenInstant(at, language)}</time>}
        {' · '}
        {text.candidateNumber(exam.candidateNumber)}
      </p>
    </div>
  );
}
