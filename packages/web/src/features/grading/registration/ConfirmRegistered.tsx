import { Button } from '@digdir/designsystemet-react';
import { type RegistrationRow, registrationRoutes } from '@karakter/contract/grading/registration';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { useEffect, useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import * as styles from './registration.module.css';
import { registrationText } from './registration-texts.ts';
import type { Entries } from './use-entries.ts';

type ConfirmRegisteredProps = {
  readonly commissionId: string;
  readonly entries: Entries;
  readonly rows: readonly RegistrationRow[];
};

type Attended = RegistrationRow & { readonly script: NonNullable<RegistrationRow['script']> };
const isOpen = (row: RegistrationRow): row is Attended => row.script?.allowed.includes('save') ?? false;

/** The candidates who have a grade that is not confirmed, by what is on the screen now. */
function useReady({ entries, rows }: ConfirmRegisteredProps) {
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
  const { commissionId, entries } = props;
  const text = useText(registrationText);
  const announce = useAnnounce();
  const ready = useReady(props);
  const [isAsking, setAsking] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const confirm = useCommand(gradingRoutes.confirmAssessments, {
    invalidates: [
      registrationRoutes.showRegistration,
      gradingRoutes.compareGrades,
      gradingRoutes.showCommission,
    ],
    onDone: ({ results }) => {
      announce(text.confirmed(results.filter(({ refusal }) => refusal === null).length));
      setAsking(false);
    },
  });
  const start = async () => {
    setSaving(true);
    const isSaved = await entries.flushAll();
    setSaving(false);
    // What could not be stored says so beside its field.
    if (!isSaved) return setAsking(false);
    const candidateNumbers = ready.map(({ candidateNumber }) => candidateNumber);
    const versions = Object.fromEntries(
      ready.map(({ candidateNumber, entry }) => [candidateNumber, entry.version()]),
    );
    confirm.mutate({ params: { commissionId }, body: { candidateNumbers, versions } });
  };
  if (ready.length === 0) return null;
  return (
    <div className={styles.registrationConfirm}>
      <Button onClick={() => setAsking(true)}>{text.confirmReady(ready.length)}</Button>
      <ConfirmDialog
        open={isAsking}
        title={text.confirmReady(ready.length)}
        confirmLabel={text.confirmReady(ready.length)}
        onConfirm={() => void start()}
        onCancel={() => setAsking(false)}
        isPending={isSaving || confirm.isPending}
        failure={confirm.error}
      >
        <p>{text.confirmWords}</p>
      </ConfirmDialog>
    </div>
  );
}
