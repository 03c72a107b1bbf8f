import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { handinRoutes } from '@karakter/contract/hand-in/routes';
import { type MyResult, myExamsRoutes } from '@karakter/contract/results/my-exams';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import type { CaseDeadlineName } from '@karakter/domain/rules/case-history';
import type { ComponentType } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/api.ts';
import { apiUrl } from '../../api/api-url.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { osloFields } from '../../text/oslo-time.ts';
import { PageShell } from '../../ui/PageShell.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { LinkButton, TextLink } from '../../ui/TextLink.tsx';
import { CancelledExam } from './CancelledExam.tsx';
import { CaseDeadline } from './CaseDeadline.tsx';
import { MyCorrections } from './corrections/MyCorrections.tsx';
import { DeadlineCourses } from './course/DeadlineCourses.tsx';
import { MyDistribution } from './MyDistribution.tsx';
import { MyGrade } from './MyGrade.tsx';
import { MyGuide } from './MyGuide.tsx';
import { MyPaper } from './MyPaper.tsx';
import { myText } from './my-texts.ts';
import * as styles from './results.module.css';

/** The part of the candidate's page that a later step of the exam adds. */
export type MyExamSection = ComponentType<{ readonly exam: MyResult }>;

function Deadlines({ exam }: { readonly exam: MyResult }) {
  const text = useText(myText);
  if (exam.deadlines === null) return null;
  const { explanation, appeal, formalComplaint } = exam.deadlines;
  const lines = [
    ...(exam.explanations.length === 0
      ? [{ name: text.explanationDeadline, deadline: explanation, isHere: exam.explanationOpen }]
      : []),
    { name: text.appealDeadline, deadline: appeal, isHere: exam.appealOpen },
    { name: text.formalDeadline, deadline: formalComplaint, isHere: true },
  ];
  const drawn: CaseDeadlineName[] = [
    ...(exam.explanationOpen ? (['explanation'] as const) : []),
    ...(exam.appealOpen ? (['appeal'] as const) : []),
    'formalComplaint',
  ];
  return (
    <section>
      <Heading level={2} data-size="xs">
        {text.deadlines}
      </Heading>
      <dl className={styles.myDeadlines}>
        {lines.map(({ name, deadline, isHere }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <CaseDeadline deadline={deadline} />
              {deadline.kind !== 'none' && !isHere && <p className="quiet">{text.writeToOffice}</p>}
            </dd>
          </div>
        ))}
      </dl>
      {exam.courses && (
        <div className={styles.myCourses}>
          <DeadlineCourses courses={exam.courses} of={drawn} />
        </div>
      )}
    </section>
  );
}

function Answer({ exam }: { readonly exam: MyResult }) {
  const text = useText(myText);
  const { language } = useLanguage();
  const { answer, candidacyId } = exam;
  if (answer === null) return null;
  return (
    <section>
      <Heading level={2} data-size="xs">
        {text.answer}
      </Heading>
      <Paragraph>{text.answerFacts(writtenInstant(answer.handedInAt, language), answer.words)}</Paragraph>
      <p>
        {answer.pdfReady ? (
          <a href={apiUrl(handinRoutes.ownAnswerPdf, { params: { candidacyId } })}>{text.answerPdf}</a>
        ) : (
          text.answerPending
        )}
        {' · '}
        <TextLink to={`/sitting/${candidacyId}/receipt`}>{text.receipt}</TextLink>
      </p>
    </section>
  );
}

function ToSitting({ exam }: { readonly exam: MyResult }) {
  const text = useText(myText);
  const isAhead = exam.todo.some(({ code }) => code === 'sitExam');
  const isOpen = exam.todo.some(({ code }) => code === 'examOpen');
  if (!isAhead && !isOpen) return null;
  return (
    <p>
      <LinkButton to={`/sitting/${exam.candidacyId}`}>{isOpen ? text.toExam : text.toWaitingRoom}</LinkButton>
    </p>
  );
}

/** A candidate's own exam: the grade, the deadlines, the paper, the grading guide, and every step of a case [R5]. */
export function MyExamPage({ sections }: { readonly sections: readonly MyExamSection[] }) {
  const { candidacyId = '' } = useParams();
  const text = useText(myText);
  const { language } = useLanguage();
  const answer = useApi(myExamsRoutes.showMyExam, { params: { candidacyId } });
  if (answer.isPending) return <LoadingState />;
  if (!answer.data) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  const exam = answer.data;
  const { courseCode, courseTitle, startsAt, contactName, contactPhone } = exam;
  return (
    <PageShell
      title={text.myExam}
      place={{ courseCode, courseTitle: courseTitle[language], date: osloFields(startsAt).date }}
      width="reading"
    >
      <div className={styles.myExam}>
        <CancelledExam exam={exam} />
        <MyGrade exam={exam} />
        <MyCorrections corrections={exam.corrections} />
        <ToSitting exam={exam} />
        <Deadlines exam={exam} />
        {sections.map((Section, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the sections are fixed in their order
          <Section key={index} exam={exam} />
        ))}
        <MyDistribution exam={exam} />
        <Answer exam={exam} />
        <MyPaper candidacyId={candidacyId} isReleased={exam.isPaperReleased} />
        <MyGuide guide={exam.guide} scale={exam.scale} grade={exam.grade} />
        <div>
          <Paragraph>
            {exam.grade === null
              ? text.contact(contactName, contactPhone)
              : text.caseContact(exam.officeEmail)}
          </Paragraph>
          <TextLink to="/my">{text.back}</TextLink>
        </div>
      </div>
    </PageShell>
  );
}
