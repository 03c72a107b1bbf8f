import type { ExplanationState } from '@karakter/domain/explanation/explanation';
import { useText } from '../../text/language.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import * as styles from './explanation.module.css';
import { explanationText } from './texts.ts';

const tones = {
  requested: 'due',
  draft: 'open',
  ready: 'note',
  sent: 'done',
  read: 'done',
  lapsed: 'open',
} as const;

type StateOfCaseProps = {
  readonly state: ExplanationState;
  readonly late: boolean;
  readonly givenOrally: boolean;
};

/** The state of an explanation in words, and whether it is late. */
export function StateOfCase({ state, late, givenOrally }: StateOfCaseProps) {
  const text = useText(explanationText);
  return (
    <span className={styles.explanationState}>
      <StatusTag tone={tones[state]}>{givenOrally ? text.givenOrally : text.states[state]}</StatusTag>
      {late && <StatusTag tone="late">{text.late}</StatusTag>}
    </span>
  );
}
