import { Paragraph } from '@digdir/designsystemet-react';
import type { CandidateComplaint } from '@karakter/contract/complaint/views';
import { writtenDate, writtenDeadline } from '@karakter/domain/calendar/dates';
import type { ReactNode } from 'react';
import { useLanguage, useText } from '../../text/language.tsx';
import { useNow } from '../../ui/now.tsx';
import { WrittenText } from '../../ui/reading/WrittenText.tsx';
import { StatusTag, type StatusTone } from '../../ui/StatusTag.tsx';
import * as styles from '../appeal/appeal.module.css';
import { myAppealText } from '../appeal/my-appeal-texts.ts';
import { Timeline, type TimelineEntry } from '../exam/Timeline.tsx';
import { CaseDeadline } from '../results/CaseDeadline.tsx';
import { ComplaintDecisions } from './ComplaintDecisions.tsx';
import { myComplaintText } from './my-complaint-texts.ts';

const tones: Readonly<Record<CandidateComplaint['state'], StatusTone>> = {
  filed: 'note',
  filedLate: 'note',
  inHand: 'note',
  atBoard: 'note',
  upheld: 'note',
  remedied: 'done',
  notUpheld: 'done',
  withdrawn: 'open',
  dismissed: 'open',
};

type CandidateComplaintViewProps = {
  readonly complaint: CandidateComplaint;
  /** The candidate's actions; none where a caseworker only previews the page. */
  readonly actions?: ReactNode;
};

/** A complaint exactly as its candidate sees it: on the candidate's page and in the caseworker's preview [K8, K9]. */
export function CandidateComplaintView({ complaint, actions }: CandidateComplaintViewProps) {
  const text = useText(myComplaintText);
  const words = useText(myAppealText);
  const { language } = useLanguage();
  const { state, steps, decisions, replyDue, dismissalAppealUntil, caseworker } = complaint;
  const now = useNow();
  const entries: TimelineEntry[] = steps.map(({ code, at }, index) => ({
    id: `${index}${code}`,
    title: text.steps[code],
    state: 'happened',
    at,
  }));
  // What comes next, and when, as for an appeal: an answer is not promised, but word of it is.
  if (replyDue) {
    const isLate = replyDue.kind === 'running' && Date.parse(now) >= Date.parse(replyDue.at);
    const children = <CaseDeadline deadline={replyDue} />;
    entries.push({ id: 'reply', title: text.replyBy, state: isLate ? 'late' : 'due', children });
  }
  return (
    <div className={styles.candidateAppeal}>
      <StatusTag tone={tones[state]}>{text.states[state]}</StatusTag>
      <Paragraph>{text.stateWords[state]}</Paragraph>
      {caseworker !== null && <Paragraph>{words.caseworker(caseworker)}</Paragraph>}
      <ComplaintDecisions decisions={decisions} />
      {dismissalAppealUntil && (
        <Paragraph>{text.dismissalAppeal(writtenDeadline(dismissalAppealUntil, language))}</Paragraph>
      )}
      <Timeline entries={entries} />
      <details className={styles.appealOwnWords}>
        <summary>{text.ownWords}</summary>
        <p>{text.ownFacts(text.subjects[complaint.about], writtenDate(complaint.knownOn, language))}</p>
        <WrittenText className={styles.appealWords}>{complaint.grounds}</WrittenText>
      </details>
      {actions}
    </div>
  );
}
