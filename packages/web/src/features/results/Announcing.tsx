import { Button, Paragraph } from '@digdir/designsystemet-react';
import { type ResultsView, resultsRoutes } from '@karakter/contract/results/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useState } from 'react';
import { useCommand } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { FailedState } from '../../ui/States.tsx';
import { DeadlineText } from '../exam/DeadlineText.tsx';
import { AnnounceDialog } from './AnnounceDialog.tsx';
import * as styles from './results.module.css';
import { resultsChanged } from './results-changed.ts';
import { resultsText } from './texts.ts';

type AnnouncingProps = { readonly examId: string; readonly results: ResultsView };

/** A scheduled announcement: its time, and the button that cancels it. */
function Planned({ examId, at, onMove }: { examId: string; at: string; onMove: () => void }) {
  const text = useText(resultsText);
  const cancel = useCommand(resultsRoutes.cancelAnnouncement, {
    invalidates: resultsChanged,
    fetchesAt409: true,
  });
  return (
    <div className={styles.resultsStep}>
      <Paragraph>
        {text.steps.planned} <DeadlineText instant={at} />.
      </Paragraph>
      <div className="page-actions">
        <Button variant="secondary" onClick={onMove}>
          {text.move}
        </Button>
        <Button
          variant="tertiary"
          loading={cancel.isPending}
          onClick={() => cancel.mutate({ params: { examId }, body: { plannedAt: at } })}
        >
          {text.cancelPlan}
        </Button>
      </div>
      {cancel.error && <FailedState failure={cancel.error} />}
    </div>
  );
}

/** Announcing checked grades: now, or at a time that is chosen [R1]. */
export function Announcing({ examId, results }: AnnouncingProps) {
  const text = useText(resultsText);
  const { language } = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const { announcedAt, checkedAt, plannedFor, mayAnnounce } = results;
  if (announcedAt !== null)
    return <Paragraph>{text.steps.announced(writtenInstant(announcedAt, language))}</Paragraph>;
  if (checkedAt === null || !mayAnnounce) return null;
  const count = results.candidates.filter(
    ({ state, isAnnounced }) => state === 'entered' && !isAnnounced,
  ).length;
  return (
    <>
      {plannedFor === null ? (
        <div className={styles.resultsStep}>
          <Paragraph>{text.steps.checked(writtenInstant(checkedAt, language))}</Paragraph>
          <Button onClick={() => setAsking(true)}>{text.announce(count)}</Button>
        </div>
      ) : (
        <Planned examId={examId} at={plannedFor} onMove={() => setAsking(true)} />
      )}
      {isAsking && (
        <AnnounceDialog
          examId={examId}
          label={text.announce(count)}
          plannedFor={plannedFor}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
