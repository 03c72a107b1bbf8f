import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { type MyResult, myExamsRoutes } from '@karakter/contract/results/my-exams';
import { writtenDeadline, writtenInstant } from '@karakter/domain/calendar/dates';
import { useCommand } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { LinkButton, TextLink } from '../../ui/TextLink.tsx';
import { Timeline, type TimelineEntry } from '../exam/Timeline.tsx';
import * as styles from './explanation.module.css';
import { forAllText } from './for-all/for-all-texts.ts';
import { MyLateRequest } from './intake/MyLateRequest.tsx';
import { myIntakeText } from './intake/my-intake-texts.ts';
import { myExplanationText } from './my-texts.ts';

type StepTexts = (typeof myExplanationText)['nb'];
type Case = MyResult['explanations'][number];

/** What happened, and what comes next and when, in the form of an appeal. */
function stepsOf({ requestedAt, dueAt, sentAt, late, state }: Case, text: StepTexts): TimelineEntry[] {
  const asked: TimelineEntry = { id: 'asked', title: text.steps.asked, state: 'happened', at: requestedAt };
  if (sentAt !== null) return [asked, { id: 'sent', title: text.steps.sent, state: 'happened', at: sentAt }];
  if (state !== 'requested') return [asked];
  return [asked, { id: 'due', title: text.steps.due, state: late ? 'late' : 'due', at: dueAt }];
}

function MyCase({ explanation }: { readonly explanation: Case }) {
  const byHand = useText(myIntakeText);
  const { mine } = useText(forAllText);
  const text = useText(myExplanationText);
  const { language } = useLanguage();
  const to = `/my/explanations/${explanation.id}`;
  return (
    <div className={styles.myCase}>
      <p>{explanation.forAll ? mine : text.askedAt(writtenInstant(explanation.requestedAt, language))}</p>
      {explanation.manual && explanation.state === 'requested' && (
        <p>
          {byHand.manual[explanation.manual]} {byHand.manualNext}
        </p>
      )}
      {explanation.state === 'lapsed' && <p>{text.lapsed}</p>}
      {explanation.late && <StatusTag tone="late">{text.isLate}</StatusTag>}
      <Timeline entries={stepsOf(explanation, text)} />
      {explanation.state === 'sent' && <LinkButton to={to}>{text.read}</LinkButton>}
      {explanation.state === 'read' && <TextLink to={to}>{text.read}</TextLink>}
    </div>
  );
}

function Asking({ exam }: { readonly exam: MyResult }) {
  const { candidacyId, deadlines, explanationDueIfAsked: due } = exam;
  const text = useText(myExplanationText);
  const intake = useText(myIntakeText);
  const { language } = useLanguage();
  const ask = useCommand(explanationRoutes.requestExplanation, {
    invalidates: [myExamsRoutes.showMyExam, myExamsRoutes.listMyExams],
  });
  return (
    <ConfirmButton
      variant="secondary"
      label={text.ask}
      command={ask}
      onConfirm={(close) => ask.mutate({ params: { candidacyId } }, { onSuccess: close })}
    >
      {exam.mayAskLate && <Paragraph>{intake.askLateWords}</Paragraph>}
      {!exam.mayAskLate && <Paragraph>{text.askWords(writtenDeadline(due, language))}</Paragraph>}
      {!exam.mayAskLate && exam.explanationManual && (
        <Paragraph>
          {intake.manual[exam.explanationManual]} {intake.manualNext}
        </Paragraph>
      )}
      {!exam.mayAskLate && deadlines?.appeal.kind === 'running' && <Paragraph>{text.askAppeal}</Paragraph>}
    </ConfirmButton>
  );
}

/** The candidate's explanation: requesting, awaiting and reading it [E1, E3]. */
export function MyExplanationSection({ exam }: { readonly exam: MyResult }) {
  const text = useText(myExplanationText);
  const intake = useText(myIntakeText);
  if (exam.grade === null) return null;
  const hasCase = exam.explanations.length > 0;
  const isWaiting = exam.lateRequests.some(({ state }) => state === 'requestedLate');
  const hasRight = exam.deadlines?.explanation.kind === 'running';
  const withoutRight = exam.isAnnulled ? intake.annulled : intake.noRight;
  const closedWords = hasRight ? intake.dismissedAlready : withoutRight;
  const lateWords = exam.mayAskLate ? intake.aboutLate : closedWords;
  return (
    <section className={styles.myCaseSection}>
      <Heading level={2} data-size="xs">
        {text.section}
      </Heading>
      {!hasCase && !isWaiting && <Paragraph>{exam.mayAskExplanation ? text.about : lateWords}</Paragraph>}
      {exam.explanations.map((explanation) => (
        <MyCase key={explanation.id} explanation={explanation} />
      ))}
      {exam.lateRequests.map((request) => (
        <MyLateRequest key={request.id} request={request} />
      ))}
      {(exam.mayAskExplanation || exam.mayAskLate) && <Asking exam={exam} />}
    </section>
  );
}
