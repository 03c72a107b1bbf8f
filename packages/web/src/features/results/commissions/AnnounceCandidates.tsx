import { Button, Paragraph } from '@digdir/designsystemet-react';
import { type CandidateResult, type ResultsView, resultsRoutes } from '@karakter/contract/results/routes';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { type Preview, Unsigned, Until, usePreview } from '../announcing/parts.tsx';
import { holdText } from '../holds/hold-texts.ts';
import * as styles from '../results.module.css';
import { resultsChanged } from '../results-changed.ts';
import { resultsText } from '../texts.ts';
import { commissionResultsText } from './commission-results-texts.ts';

type Held = { readonly held: ReadonlySet<string> };
type Chosen = readonly CandidateResult[];
type AloneProps = Held & {
  readonly examId: string;
  readonly label: string;
  readonly chosen: Chosen;
  readonly onClose: () => void;
};

/** The deadlines that begin for the candidates now. */
function Deadlines({ preview }: { readonly preview: Preview }) {
  const text = useText(resultsText);
  if (preview.isPending) return <LoadingState />;
  if (!preview.data) return <FailedState failure={preview.error} />;
  const { explanation, appeal } = preview.data;
  return (
    <>
      <Until words={text.explanationUntil} deadline={explanation} />
      <Until words={text.appealUntil} deadline={appeal} />
    </>
  );
}

/** Asks for confirmation before single candidates are announced, and says that the others wait [R1]. */
function AloneDialog({ examId, label, chosen, held, onClose }: AloneProps) {
  const text = useText(resultsText);
  const { alone } = useText(commissionResultsText);
  const { heldToo } = useText(holdText);
  const form = useKeptForm(`announcing-alone:${examId}`, { reason: '' });
  const { reason } = form.content;
  const numbers = [...new Set(chosen.flatMap(({ commissionNumber }) => commissionNumber ?? []))];
  const preview = usePreview(examId, undefined, numbers);
  const unsigned = preview.data?.unsigned ?? 0;
  const [hasTried, setTried] = useState(false);
  const announce = useCommand(resultsRoutes.announceCandidates, {
    invalidates: resultsChanged,
    fetchesAt409: true,
    onDone: () => {
      form.done();
      onClose();
    },
  });
  const candidacyIds = chosen.map(({ candidacyId }) => candidacyId);
  const heldBack = candidacyIds.filter((id) => held.has(id)).length;
  const body = { candidacyIds, withoutSignatures: unsigned > 0 ? reason : null };
  return (
    <ConfirmDialog
      open
      title={label}
      confirmLabel={label}
      isPending={announce.isPending}
      failure={announce.error}
      onConfirm={() => {
        if (unsigned > 0 && reason.trim() === '') showAndFocus(() => setTried(true), 'announce-unsigned');
        else announce.mutate({ params: { examId }, body });
      }}
      onCancel={onClose}
    >
      <Paragraph>{alone(chosen.length - heldBack)}</Paragraph>
      {heldBack > 0 && <Paragraph>{heldToo(heldBack)}</Paragraph>}
      <Deadlines preview={preview} />
      <Unsigned
        protocols={unsigned}
        reason={reason}
        isTried={hasTried}
        onChange={(changed) => form.change({ reason: changed })}
      />
      {unsigned > 0 && <KeptFormLine kept={form} />}
      <Paragraph>{text.cannotUndo}</Paragraph>
    </ConfirmDialog>
  );
}

/** Announces one candidate of the list [R1]. */
export function AnnounceCandidate({ examId, candidate, held }: OfCandidate) {
  const text = useText(commissionResultsText);
  const [isAsking, setAsking] = useState(false);
  const label = text.announceOneOf(candidate.candidateNumber);
  return (
    <>
      <Button variant="tertiary" data-size="sm" aria-label={label} onClick={() => setAsking(true)}>
        {text.announceOne}
      </Button>
      {isAsking && (
        <AloneDialog
          examId={examId}
          label={label}
          chosen={[candidate]}
          held={held}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
type OfCandidate = Held & { readonly examId: string; readonly candidate: CandidateResult };

/** Announces those who are ready while others wait: nobody's grade waits for another's [R1]. */
export function AnnounceReady({ examId, results, held }: OfResults) {
  const text = useText(commissionResultsText);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const ready = results.candidates.filter(({ mayAnnounce }) => mayAnnounce);
  if (ready.length === 0) return null;
  return (
    <div className={styles.resultsStep}>
      <Paragraph>{text.ready(ready.length, results.candidates.length)}</Paragraph>
      <Button variant="secondary" onClick={() => setChosen(ready)}>
        {text.announceReady(ready.length)}
      </Button>
      {chosen && (
        <AloneDialog
          examId={examId}
          label={text.announceReady(chosen.length)}
          chosen={chosen}
          held={held}
          onClose={() => setChosen(null)}
        />
      )}
    </div>
  );
}
type OfResults = Held & { readonly examId: string; readonly results: ResultsView };
