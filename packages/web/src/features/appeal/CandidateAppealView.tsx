import { Paragraph } from '@digdir/designsystemet-react';
import type { CandidateAppeal } from '@karakter/contract/appeal/views';
import type { ShownAppealState } from '@karakter/domain/appeal/appeal-shown';
import type { ReactNode } from 'react';
import { useText } from '../../text/language.tsx';
import { useNow } from '../../ui/now.tsx';
import { WrittenText } from '../../ui/reading/WrittenText.tsx';
import { StatusTag, type StatusTone } from '../../ui/StatusTag.tsx';
import { Timeline, type TimelineEntry } from '../exam/Timeline.tsx';
import { useGradeWord } from '../grading/grade-words.ts';
import * as styles from './appeal.module.css';
import { MyReasons } from './decision/GradersReasons.tsx';
import { MyTranscriptBlock } from './decision/TranscriptBlock.tsx';
import { InterimReplies } from './interim/InterimReplies.tsx';
import { myAppealText } from './my-appeal-texts.ts';

const tones: Readonly<Record<ShownAppealState, StatusTone>> = {
  received: 'note',
  late: 'note',
  underTreatment: 'note',
  decided: 'done',
  withdrawn: 'open',
  dismissed: 'open',
  lapsed: 'open',
};

function Outcome({ appeal }: { readonly appeal: CandidateAppeal }) {
  const text = useText(myAppealText);
  const gradeWord = useGradeWord();
  const { outcome, originalGrade, newGrade } = appeal;
  if (outcome === null || newGrade === null) return null;
  const sentence = text.outcome[outcome](gradeWord(originalGrade), gradeWord(newGrade));
  return <Paragraph className={styles.appealOutcome}>{sentence}</Paragraph>;
}

type CandidateAppealViewProps = {
  readonly appeal: CandidateAppeal;
  /** The address of the letter, for the person who views the page. */
  readonly letterUrl: string;
  /** The candidate's actions; none where a caseworker only previews the page. */
  readonly actions?: ReactNode;
};

/** An appeal exactly as its candidate sees it: on the candidate's page and in the caseworker's preview [K9]. */
export function CandidateAppealView({ appeal, letterUrl, actions }: CandidateAppealViewProps) {
  const text = useText(myAppealText);
  const now = useNow();
  const entries: TimelineEntry[] = appeal.steps.map(({ code, at }) => ({
    id: `${code}${at}`,
    title: text.steps[code],
    state: 'happened',
    at,
  }));
  const { replyDue } = appeal;
  // What comes next, and when: an answer is not promised, but word of it is.
  if (replyDue !== null)
    entries.push({
      id: 'reply',
      title: text.replyBy,
      state: Date.parse(now) < Date.parse(replyDue) ? 'due' : 'late',
      at: replyDue,
    });
  return (
    <div className={styles.candidateAppeal}>
      <StatusTag tone={tones[appeal.state]}>{text.states[appeal.state]}</StatusTag>
      <Paragraph>{text.stateWords[appeal.state]}</Paragraph>
      <Outcome appeal={appeal} />
      <MyReasons reasons={appeal.reasons} />
      <MyTranscriptBlock block={appeal.transcriptBlock} />
      {appeal.caseworker !== null && <Paragraph>{text.caseworker(appeal.caseworker)}</Paragraph>}
      {appeal.hasLetter && <a href={letterUrl}>{text.letter}</a>}
      {appeal.dismissalReason && (
        <p className={styles.appealWords}>
          <strong>{text.dismissal}:</strong> <WrittenText as="span">{appeal.dismissalReason}</WrittenText>
        </p>
      )}
      <InterimReplies replies={appeal.interimReplies} />
      <Timeline entries={entries} />
      {appeal.grounds && (
        <details className={styles.appealOwnWords}>
          <summary>{text.ownWords}</summary>
          <WrittenText className={styles.appealWords}>{appeal.grounds}</WrittenText>
        </details>
      )}
      {actions}
    </div>
  );
}
