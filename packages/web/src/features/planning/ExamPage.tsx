import { Heading } from '@digdir/designsystemet-react';
import type { ExamView } from '@karakter/contract/exam/routes';
import { writtenEndInstant, writtenInstant } from '@karakter/domain/calendar/dates';
import type { Language } from '@karakter/domain/text/language';
import { commaSeparated, writtenNumber } from '@karakter/domain/text/wording';
import type { ReactNode } from 'react';
import { useLanguage, useText } from '../../text/language.tsx';
import { LinkButton, TextLink } from '../../ui/TextLink.tsx';
import { CopyExamButton } from '../exam/copy/CopyExamButton.tsx';
import { ExamFrame } from '../exam/ExamFrame.tsx';
import { examText } from '../exam/exam-texts.ts';
import { gradingTimeInWords } from '../exam/facts-draft.ts';
import { factsText } from '../exam/facts-texts.ts';
import { ExamHistory } from '../exam/history/ExamHistory.tsx';
import { ownRulesText } from '../exam/own-rules-texts.ts';
import { Appointed } from './Appointed.tsx';
import { PublishingSummary } from './publishing/PublishingSummary.tsx';
import * as styles from './styles/planning.module.css';

function FactList({ facts }: { readonly facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="fact-list">
      {facts.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A number that leads to the list behind it, where the person may open it. */
function CountLink({
  exam,
  page,
  count,
}: {
  exam: ExamView;
  page: 'candidates' | 'commission';
  count: number;
}) {
  if (!exam.pages.includes(page)) return <>{count}</>;
  return <TextLink to={`/exams/${exam.id}/${page}`}>{count}</TextLink>;
}

function ExamFacts({ exam }: { readonly exam: ExamView }) {
  const text = useText(factsText);
  const { states, state, pages, commissions } = useText(examText);
  const { language } = useLanguage();
  const { facts, counts } = exam;
  return (
    <FactList
      facts={[
        [state, states[exam.state]],
        [text.starts, writtenInstant(facts.startsAt, language)],
        [text.length, text.durationOf(facts.durationMinutes)],
        [text.ends, writtenEndInstant(exam.endsAt, language)],
        [text.form, text.forms[facts.form]],
        [text.workKind, text.workKinds[facts.workKind]],
        [text.credits, writtenNumber[language](facts.credits)],
        [text.scale, text.scales[facts.scale]],
        [pages.candidates, <CountLink key="k" exam={exam} page="candidates" count={counts.candidates} />],
        [commissions, <CountLink key="c" exam={exam} page="commission" count={counts.commissions} />],
        [text.contactName, commaSeparated([facts.contactName, facts.contactPhone])],
      ]}
    />
  );
}

type Facts = ExamView['facts'];
type Words = (typeof ownRulesText)[Language];

function gradingTime({ gradingPeriod, gradingBasis }: Facts, text: Words): string {
  const time = gradingTimeInWords(gradingPeriod, text);
  return gradingPeriod === null ? time : `${time} (${gradingBasis})`;
}

function planOf({ planGraders, planExternals, planBasis }: Facts, text: Words): [string, string][] {
  if (planGraders === 0 && planExternals === 0) return [];
  return [[text.plan, text.planShown(planGraders, planExternals, planBasis)]];
}

function Rules({ exam: { facts } }: { readonly exam: ExamView }) {
  const text = useText(factsText);
  const own = useText(ownRulesText);
  const yesNo = (value: boolean) => (value ? text.yes : text.no);
  return (
    <FactList
      facts={[
        [text.supervised, yesNo(facts.supervised)],
        [text.individual, yesNo(facts.individual)],
        [text.recheckable, yesNo(facts.recheckable)],
        [text.explanationOpen, yesNo(facts.explanationOpen)],
        [text.appealOpen, yesNo(facts.appealOpen)],
        [text.assessing, text.assessings[facts.assessing]],
        [text.confirming, text.confirmings[facts.confirming]],
        [text.completing, text.completings[facts.completing]],
        [text.announcing, text.announcings[facts.announcing]],
        [text.takeoverConfirmed, yesNo(facts.takeoverConfirmed)],
        [text.grace, text.graceOf(facts.graceSeconds / 60)],
        [text.gradingPeriod, gradingTime(facts, own)],
        ...planOf(facts, own),
      ]}
    />
  );
}

function Overview({ exam }: { readonly exam: ExamView }) {
  const text = useText(examText);
  const { rules } = useText(factsText);
  const leads = exam.pages.includes('candidates');
  const heading = (words: string) => (
    <Heading level={2} data-size="2xs">
      {words}
    </Heading>
  );
  return (
    <div className="form-stack">
      {leads && exam.state === 'planned' && <PublishingSummary exam={exam} />}
      <div className="section-columns">
        <section className={styles.examSection}>
          {heading(text.facts)}
          <ExamFacts exam={exam} />
        </section>
        <section className={styles.examSection}>
          {heading(rules)}
          <Rules exam={exam} />
        </section>
        <div className="form-stack">
          <Appointed exam={exam} to="coordinators" />
          <Appointed exam={exam} to="invigilators" />
        </div>
        {leads && (
          <section className={`${styles.examSection} ${styles.wide}`}>
            {heading(text.history)}
            <ExamHistory examId={exam.id} />
          </section>
        )}
      </div>
    </div>
  );
}

/** With any of these there is something to change; why an exam was cancelled is read there too. */
const changes = ['changeFacts', 'cancel', 'takeBackCancelling'];
const mayChange = ({ state, pages, allowedCommands }: ExamView) =>
  changes.some((command) => allowedCommands.includes(command)) ||
  (state === 'cancelled' && pages.includes('candidates'));

/** To the facts, or once they are fixed to what can still be changed. */
function ChangeLink({ exam }: { readonly exam: ExamView }) {
  const text = useText(examText);
  const isPlanned = exam.state === 'planned';
  return (
    <LinkButton to={`/exams/${exam.id}/${isPlanned ? 'facts' : 'change'}`} variant="secondary">
      {isPlanned ? text.changeFacts : text.change}
    </LinkButton>
  );
}

/** An exam's first page: facts, people, rules, and the history. */
export function ExamPage() {
  const text = useText(examText);
  return (
    <ExamFrame
      title={text.pages.overview}
      actions={(exam) => (
        <>
          {mayChange(exam) && <ChangeLink exam={exam} />}
          {exam.pages.includes('board') && (
            <LinkButton to={`/exams/${exam.id}/given-time`} variant="tertiary">
              {text.givenTime}
            </LinkButton>
          )}
          {exam.pages.includes('candidates') && <CopyExamButton exam={exam} />}
        </>
      )}
    >
      {(exam) => <Overview exam={exam} />}
    </ExamFrame>
  );
}
