import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ExamView } from '@karakter/contract/exam/routes';
import { impartialityRoutes } from '@karakter/contract/grading/impartiality';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { writtenList } from '@karakter/domain/text/wording';
import type { z } from 'zod';
import { useApi } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { EmptyState, FailedState, LoadingState } from '../../../ui/States.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { ExamFrame } from '../../exam/ExamFrame.tsx';
import { DecideForm, LeftOfDecision } from './DecideForm.tsx';
import * as styles from './impartiality.module.css';
import { impartialityText } from './impartiality-texts.ts';

type Seen = z.output<typeof impartialityRoutes.seeDeclaredGrounds.response>;
type Case = Seen['cases'][number];

const tones = { declared: 'due', impartial: 'done', disqualified: 'late', carriedOut: 'done' } as const;

function Decision({ of }: { readonly of: Case }) {
  const text = useText(impartialityText);
  const { language } = useLanguage();
  if (of.decision === null || of.decidedAt === null) return null;
  return (
    <>
      <p className="quiet">{text.decidedBy(of.decidedBy ?? '', writtenInstant(of.decidedAt, language))}</p>
      <p className={styles.account}>{of.decision}</p>
    </>
  );
}

/** The page on which a grader of each kind of commission is replaced. */
const replacedOn = {
  ordinary: 'commission',
  newGrading: 'cases',
  appeal: 'appeal-commissions',
  third: 'results/unsettled',
} as const;

/** What the exam office does next: replace the grader, or move the candidate of an exam's own commission. */
function WaysOn({ examId, of }: { readonly examId: string; readonly of: Case }) {
  const text = useText(impartialityText);
  return (
    <p className={styles.ways}>
      <TextLink
        to={`/exams/${examId}/${replacedOn[of.commissionKind]}?leaves=${of.graderId}&from=${of.commissionId}`}
      >
        {text.replace}
      </TextLink>
      {of.candidateNumber !== null && of.commissionKind === 'ordinary' && (
        <TextLink to={`/exams/${examId}/distribution?chosen=${of.candidateNumber}`}>{text.move}</TextLink>
      )}
    </p>
  );
}

function DeclaredCase({
  examId,
  of,
  seen,
}: {
  readonly examId: string;
  readonly of: Case;
  readonly seen: Seen;
}) {
  const text = useText(impartialityText);
  const { language } = useLanguage();
  return (
    <article className={styles.declared}>
      <Heading level={2} data-size="2xs">
        {text.caseTitle(of.grader, of.commissionNumber)}
      </Heading>
      <div>
        <StatusTag tone={tones[of.state]}>{text.states[of.state]}</StatusTag>
      </div>
      <p>
        {of.candidateNumber === null ? text.wholeExam : text.oneAnswer(of.candidateNumber)}.{' '}
        {text.grounds[of.ground]}.{' '}
        <span className="quiet">{text.declaredAt(writtenInstant(of.declaredAt, language))}</span>
      </p>
      <p className={styles.account}>{of.account}</p>
      <Decision of={of} />
      {of.state === 'declared' && seen.mayDecide && <DecideForm examId={examId} caseId={of.caseId} />}
      {of.state !== 'declared' && seen.mayDecide && (
        <LeftOfDecision caseId={of.caseId} decided={of.decision ?? ''} />
      )}
      {of.state === 'disqualified' && seen.mayCarryOut && <WaysOn examId={examId} of={of} />}
    </article>
  );
}

/** Who decides; where no one may, what the exam office does so that someone can (fvl. § 8) [U6]. */
function Deciders({ seen, unitName }: { readonly seen: Seen; readonly unitName: string }) {
  const text = useText(impartialityText);
  const { language } = useLanguage();
  if (!seen.cases.some(({ state }) => state === 'declared')) return null;
  if (seen.deciders.length > 0)
    return <p className="quiet">{text.decidedAmong(writtenList[language](seen.deciders))}</p>;
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">
        {text.noDeciderTitle}
      </Heading>
      <Paragraph>{text.noDecider(unitName)}</Paragraph>
      {seen.mayCarryOut && <TextLink to="/people">{text.giveRole}</TextLink>}
    </Alert>
  );
}

function Cases({ exam: { id: examId, unitName } }: { readonly exam: ExamView }) {
  const text = useText(impartialityText);
  const { language } = useLanguage();
  const seen = useApi(impartialityRoutes.seeDeclaredGrounds, { params: { examId } });
  if (seen.isPending) return <LoadingState />;
  if (!seen.data) return <FailedState failure={seen.error} onRetry={() => void seen.refetch()} />;
  const { cases } = seen.data;
  if (cases.length === 0) return <EmptyState title={text.noneTitle}>{text.none}</EmptyState>;
  return (
    <>
      <Paragraph className="page-about">{text.about}</Paragraph>
      <Deciders seen={seen.data} unitName={unitName[language]} />
      {cases.map((each) => (
        <DeclaredCase key={each.caseId} examId={examId} of={each} seen={seen.data} />
      ))}
    </>
  );
}

/** The declared grounds of an exam: the head of department decides, and the exam office carries it out [U6]. */
export function ImpartialityPage() {
  const text = useText(impartialityText);
  return <ExamFrame title={text.title}>{(exam) => <Cases exam={exam} />}</ExamFrame>;
}
