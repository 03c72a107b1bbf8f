import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { dismissalRoutes } from '@karakter/contract/cases/dismissal/routes';
import type { DismissalAppealCase } from '@karakter/contract/cases/dismissal/views';
import { type InstantText, writtenDate, writtenInstant } from '@karakter/domain/calendar/dates';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useNow } from '../../../ui/now.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import * as styles from '../../appeal/appeal.module.css';
import { StateTag } from '../../appeal/StateTag.tsx';
import { Responsible } from '../../cases/Responsible.tsx';
import { WhoWasTold } from '../../cases/told/WhoWasTold.tsx';
import { CaseTraces } from '../../cases/trace/DecisionTraces.tsx';
import { ExamFrame } from '../../exam/ExamFrame.tsx';
import { dismissalHistoryText } from '../../exam/history/dismissal-history-texts.ts';
import { Timeline, type TimelineEntry } from '../../exam/Timeline.tsx';
import { CaseDeadline } from '../../results/CaseDeadline.tsx';
import { DismissalCommands } from './DismissalCommands.tsx';
import { dismissalText } from './dismissal-texts.ts';

type Of = { readonly view: DismissalAppealCase };

const folders = {
  lateRequest: 'late-explanation-requests',
  appeal: 'appeals',
  complaint: 'complaints',
} as const;

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Facts({ view: { examId, of, filedAt, deadline } }: Of) {
  const text = useText(dismissalText);
  const { language } = useLanguage();
  return (
    <dl className={styles.appealFacts}>
      <Fact name={text.dismissedCase}>
        <TextLink to={`/exams/${examId}/${folders[of.kind]}/${of.caseId}`}>{text.of[of.kind]}</TextLink>
      </Fact>
      <Fact name={text.dismissedAt}>{writtenInstant(of.dismissedAt, language)}</Fact>
      <Fact name={text.filed}>{writtenInstant(filedAt, language)}</Fact>
      <Fact name={text.deadline}>
        <CaseDeadline deadline={deadline} />
      </Fact>
    </dl>
  );
}

function Written({ name, children }: { readonly name: string; readonly children: string | null }) {
  if (children === null) return null;
  return (
    <section>
      <Heading level={2} data-size="2xs">
        {name}
      </Heading>
      <WrittenText className={styles.appealWords}>{children}</WrittenText>
    </section>
  );
}

function Decision({ view: { decision } }: Of) {
  const text = useText(dismissalText);
  const { language } = useLanguage();
  if (decision === null) return null;
  const { outcome, body, decidedOn, reason } = decision;
  return (
    <section>
      <Heading level={2} data-size="2xs">
        {text.decision}
      </Heading>
      <p>
        <strong>{text.outcomes[outcome]}</strong>
        <br />
        <span className="quiet">{text.decided[body](writtenDate(decidedOn, language))}</span>
      </p>
      <WrittenText className={styles.appealWords}>{reason}</WrittenText>
    </section>
  );
}

function useTimeline({ steps, replyDue }: DismissalAppealCase, now: InstantText): TimelineEntry[] {
  const text = useText(dismissalText);
  const words: Readonly<Record<string, string>> = useText(dismissalHistoryText);
  const happened = steps.flatMap(({ number, kind, at, actor }): TimelineEntry[] => {
    const title = words[kind];
    const entry = { id: String(number), state: 'happened', at, by: actor ?? text.system } as const;
    return title === undefined ? [] : [{ ...entry, title }];
  });
  if (replyDue?.kind !== 'running') return happened;
  const isLate = Date.parse(now) >= Date.parse(replyDue.at);
  const due = { id: 'replyDue', title: text.replyDue, at: replyDue.at } as const;
  return [...happened, { ...due, state: isLate ? 'late' : 'due' }];
}

function View({ view }: Of) {
  const text = useText(dismissalText);
  const entries = useTimeline(view, useNow());
  return (
    <div className={styles.appealSection}>
      <div className={styles.appealHead}>
        <strong>{view.candidateNumber}</strong>
        <span>{view.name}</span>
        <StateTag kind="dismissalAppeal" state={view.state} late={view.late} />
      </div>
      <div className={styles.appealDesk}>
        <div className={styles.appealSection}>
          <Paragraph>{text.next[view.state]}</Paragraph>
          {view.late && <Paragraph>{text.late}</Paragraph>}
          <Responsible kind="dismissalAppeal" caseId={view.id} />
          <DismissalCommands view={view} />
          <Facts view={view} />
          <Written name={text.grounds}>{view.grounds ?? text.noGrounds}</Written>
          <Written name={text.dismissalReason}>{view.of.reason}</Written>
          <Written name={text.statement}>{view.statement}</Written>
          <Decision view={view} />
          <section>
            <CaseTraces kind="dismissalAppeal" caseId={view.id} />
            <WhoWasTold kind="dismissalAppeal" caseId={view.id} />
          </section>
        </div>
        <section>
          <Heading level={2} data-size="2xs">
            {text.timeline}
          </Heading>
          <Timeline entries={entries} />
        </section>
      </div>
    </div>
  );
}

function Case() {
  const { dismissalAppealId = '' } = useParams();
  const answer = useApi(dismissalRoutes.showDismissalAppeal, { params: { dismissalAppealId } });
  if (answer.isPending) return <LoadingState />;
  if (!answer.data) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  return <View view={answer.data} />;
}

/** One appeal against a dismissal: what was dismissed and why, what was written, the next step and who has it [K1, K9]. */
export function DismissalAppealPage() {
  const text = useText(dismissalText);
  return <ExamFrame title={text.title}>{() => <Case />}</ExamFrame>;
}
