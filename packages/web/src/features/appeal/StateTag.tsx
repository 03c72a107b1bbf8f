import type { CaseLine } from '@karakter/contract/appeal/cases';
import { useText } from '../../text/language.tsx';
import { StatusTag, type StatusTone } from '../../ui/StatusTag.tsx';
import * as styles from './appeal.module.css';
import { caseText } from './case-texts.ts';

const tones: Readonly<Record<CaseLine['state'], StatusTone>> = {
  requested: 'due',
  draft: 'open',
  ready: 'note',
  sent: 'done',
  read: 'done',
  filed: 'due',
  filedLate: 'due',
  inGrading: 'open',
  graded: 'note',
  needsNewAssessment: 'late',
  decided: 'done',
  withdrawn: 'open',
  dismissed: 'open',
};

type StateTagProps = Pick<CaseLine, 'state'> & { readonly late?: boolean; readonly overdue?: boolean };

/** The state of a case in words, including whether it is late or overdue. */
export function StateTag({ state, late = false, overdue = false }: StateTagProps) {
  const text = useText(caseText);
  return (
    <span className={styles.caseState}>
      <StatusTag tone={tones[state]}>{text.states[state]}</StatusTag>
      {late && state !== 'filedLate' && <StatusTag tone="note">{text.late}</StatusTag>}
      {overdue && <StatusTag tone="late">{text.overdue}</StatusTag>}
    </span>
  );
}
