import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { Outlet, useParams } from 'react-router';
import { holdDeviceKey, letGoOfDeviceKey } from '../../device/device-key.ts';
import { useSignedInElsewhere } from '../../device/signed-in-elsewhere.ts';
import { useText } from '../../text/language.tsx';
import * as styles from '../../ui/page-shell.module.css';
import { ExamContactLine } from '../../ui/phone/ExamContactLine.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { useViewOf } from '../../ui/view/ViewProvider.tsx';
import { offlineText } from './local/offline-texts.ts';
import { useKeptExam } from './local/use-kept-exam.ts';
import { SignInAgain } from './SignInAgain.tsx';
import { useSignedOut, useSitter } from './use-sitter.ts';

type SitterProps = { readonly personId: string; readonly candidacyId: string };

/** The pages, once what this device kept for this person has been loaded. */
function PagesOfSitter({ personId, candidacyId }: SitterProps) {
  const text = useText(offlineText);
  const isReady = useKeptExam(personId, candidacyId);
  const isSignedOut = useSignedOut();
  const queries = useQueryClient();
  useEffect(() => {
    if (isSignedOut) void letGoOfDeviceKey();
    else holdDeviceKey(personId);
  }, [isSignedOut, personId]);
  useSignedInElsewhere(useCallback(() => void queries.refetchQueries({ type: 'active' }), [queries]));
  if (!isReady) return <LoadingState what={text.opening} />;
  return (
    <>
      <Outlet />
      {isSignedOut && <SignInAgain />}
    </>
  );
}

/**
 * Before every page of an exam: finds out which candidate it is, and loads what this device has kept for that candidate,
 * so that the pages open with or without a network [D4].
 *
 * If two candidates share a device, neither sees what is kept for the other. Text that has not reached the server is
 * not deleted when another person signs in: it stays until its candidate signs in here again.
 */
export function ExamGate() {
  const { candidacyId = '' } = useParams();
  const text = useText(offlineText);
  const { personId, failure, askAgain } = useSitter();
  useViewOf(personId);
  if (personId !== null)
    return <PagesOfSitter key={personId} personId={personId} candidacyId={candidacyId} />;
  if (failure === null) return <LoadingState what={text.opening} />;
  return (
    <main id="content" className={styles.page} data-width="reading">
      <FailedState failure={failure} title={text.nobody} kept={text.nobodyKept} onRetry={askAgain} />
      <ExamContactLine />
    </main>
  );
}
