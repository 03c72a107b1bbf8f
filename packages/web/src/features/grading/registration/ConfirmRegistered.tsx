import { Button } from '@digdir/designsystemet-react';
import { type RegistrationRow, registrationRoutes } from '@karakter/contract/grading/registration';
import type { GradingWorkflow } from '@karakter/domain/exam/grading-workflow';
import { useEffect, useState } from 'react';
import { useText } from '../../../text/language.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { ConfirmOutcome } from '../desk/confirm/ConfirmOutcome.tsx';
import { confirmText } from '../desk/confirm/confirm-texts.ts';
import { confirmingWord } from '../desk/confirm/confirming-word.ts';
import { useConfirmMany } from '../desk/confirm/use-confirm-many.ts';
import * as styles from './registration.module.css';
import { registrationText } from './registration-texts.ts';
import type { Entries } from './use-entries.ts';

type ConfirmRegisteredProps = {
  readonly commissionId: string;
  readonly workflow: GradingWorkflow;
  readonly entries: Entries;
  readonly rows: readonly RegistrationRow[];
};

type Attended = RegistrationRow & { readonly script: NonNullable<RegistrationRow['script']> };
const isOpen = (row: RegistrationRow): row is Attended => row.script?.allowed.includes('save') ?? false;

/** The candidates who have a grade that is not confirmed, by what is on the screen now. */
function useReady({ entries, rows }: Pick<ConfirmRegisteredProps, 'entries' | 'rows'>) {
  const [, look] = useState(0);
  const open = rows.filter(isOpen).map(({ candidateNumber, script }) => {
    return { candidateNumber, entry: entries.of(candidateNumber, script) };
  });
  const numbers = open.map(({ candidateNumber }) => candidateNumber).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the entries of these candidates live as long as the page
  useEffect(() => {
    const stops = open.map(({ entry }) => entry.subscribe(() => look((times) => times + 1)));
    return () => {
      for (const stop of stops) stop();
    };
  }, [numbers]);
  return open.filter(({ entry }) => entry.snapshot().content.grade !== null);
}

/** Confirms every grade that is set, once all that is typed is stored [G1]. */
export function ConfirmRegistered(props: ConfirmRegisteredProps) {
  const { commissionId, workflow, entries } = props;
  const text = useText(registrationText);
  const words = useText(confirmText);
  const ready = useReady(props);
  const { asked, outcome, closeOutcome, ask, dialog } = useConfirmMany({
    commissionId,
    ready: ready.map(({ candidateNumber }) => candidateNumber),
    onBefore: entries.flushAll,
    versionOf: (number) =>
      ready.find(({ candidateNumber }) => candidateNumber === number)?.entry.version() ?? 0,
    invalidates: [registrationRoutes.showRegistration],
  });
  const label = text.confirmReady(asked.length);
  return (
    <>
      {outcome && <ConfirmOutcome results={outcome} onClose={closeOutcome} />}
      {asked.length > 0 && (
        <div className={styles.registrationConfirm}>
          <Button onClick={ask}>{label}</Button>
        </div>
      )}
      <ConfirmDialog
        title={label}
        confirmLabel={label}
        {...dialog}
        isPending={dialog.isPending}
        failure={dialog.failure}
      >
        <p>{words[confirmingWord(workflow)]}</p>
      </ConfirmDialog>
    </>
  );
}
