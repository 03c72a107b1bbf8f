import type { CaseLine } from '@karakter/contract/complaint/cases';
import { useText } from '../../text/language.tsx';
import { StatusTag, type StatusTone } from '../../ui/StatusTag.tsx';
import * as styles from './appeal.module.css';
import { caseText } from './case-texts.ts';

const tones: Readonly<Record<CaseLine['state'], StatusTone>> = {
  requested: 'due',
  requestedLate: 'due',
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
  lapsed: 'open',
  inHand: 'due',
  atBoard: 'open',
  upheld: 'late',
  remedied: 'done',
  notUpheld: 'done',
  forwarded: 'open',
  stands: 'done',
  setAside: 'done',
};

type Stated = Pick<CaseLine, 'state'> & { readonly kind?: CaseLine['kind'] };

/** The state in words; that of a filed complaint differs from that of an appeal, which waits for a commission. */
export function useStateWord() {
  const { states, complaintFiled, dismissalAppealFiled } = useText(caseText);
  return ({ kind, state }: Stated) => {
    if (state !== 'filed') return states[state];
    if (kind === 'complaint') return complaintFiled;
    return kind === 'dismissalAppeal' ? dismissalAppealFiled : states[state];
  };
}

type StateTagProps = Stated & { readonly late?: boolean; readonly overdue?: boolean };

/** The state of a case in words, including whether it is late or overdue. */
export function StateTag({ kind, state, late = false, overdue = false }: StateTagProps) {
  const text = useText(caseText);
  const stateWord = useStateWord();
  return (
    <span className={styles.caseState}>
      <StatusTag tone={tones[state]}>{stateWord({ ...(kind && { kind }), state })}</StatusTag>
      {late && state !== 'filedLate' && state !== 'requestedLate' && (
        <StatusTag tone="note">{text.late}</StatusTag>
      )}
      {overdue && <StatusTag tone="late">{text.overdue}</StatusTag>}
    </span>
  );
}
