import { Heading } from '@digdir/designsystemet-react';
import { type MyExam, myExamsRoutes } from '@karakter/contract/results/my-exams';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useApi } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { placeText } from '../../text/place-texts.ts';
import { PageShell } from '../../ui/PageShell.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useGradeWord } from '../grading/grade-words.ts';
import { MyTodoLine } from './MyTodoLine.tsx';
import { myText } from './my-texts.ts';
import * as styles from './results.module.css';

function MyExamLine({ exam }: { readonly exam: MyExam }) {
  const text = useText(myText);
  const { language } = useLanguage();
  const gradeWord = useGradeWord();
  const where = useText(placeText).where(exam);
  const isAhead = exam.sitting === 'waiting' || exam.sitting === 'open';
  return (
    <li>
      <div>
        <Heading level={2} data-size="2xs">
          <TextLink to={`/my/${exam.candidacyId}`}>
            {exam.courseCode} {exam.courseTitle[language]}
          </TextLink>
        </Heading>
        <p className="quiet">
          <time dateTime={exam.startsAt}>{writtenInstant(exam.startsAt, language)}</time>
          {' · '}
          {text.candidateNumber(exam.candidateNumber)}
          {isAhead && where !== '' && ` · ${where}`}
        </p>
      </div>
      {exam.grade !== null && (
        <p className={styles.myExamGrade}>
          <span className="ds-sr-only">{text.grade} </span>
          {gradeWord(exam.grade)}
        </p>
      )}
      {exam.cancelled && <StatusTag tone="due">{text.cancelledTag}</StatusTag>}
      <ul>
        {exam.todo.map((todo) => (
          <li key={todo.code}>
            <MyTodoLine todo={todo} />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** The candidate's exams: future ones, announced ones, and tasks [R5, V3]. */
export function MyExamsPage() {
  const text = useText(myText);
  const mine = useApi(myExamsRoutes.listMyExams, {});
  if (mine.isPending) return <LoadingState />;
  return (
    <PageShell title={text.myExams} width="reading">
      {!mine.data && <FailedState failure={mine.error} onRetry={() => void mine.refetch()} />}
      {mine.data?.exams.length === 0 && <EmptyState title={text.noneTitle}>{text.none}</EmptyState>}
      <ul className={styles.myExamList}>
        {mine.data?.exams.toReversed().map((exam) => (
          <MyExamLine key={exam.candidacyId} exam={exam} />
        ))}
      </ul>
    </PageShell>
  );
}
