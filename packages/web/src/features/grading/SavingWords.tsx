import { Button } from '@digdir/designsystemet-react';
import { writtenClock } from '@karakter/domain/dates';
import { CheckmarkCircleIcon, ExclamationmarkTriangleFillIcon, FloppydiskIcon } from '@navikt/aksel-icons';
import { ApiRefusal } from '../../api-refusal.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import type { SavingState } from './autosave.ts';
import { gradingText } from './text.ts';

type SavingWordsProps = { readonly state: SavingState; readonly onReload: () => void };

function Failed({ failure, onReload }: { readonly failure: unknown; readonly onReload: () => void }) {
  const text = useText(gradingText);
  const isRefused = failure instanceof ApiRefusal && failure.code !== 'offline' && failure.status < 500;
  return (
    <div className="saving-failed" role="alert">
      <ExclamationmarkTriangleFillIcon aria-hidden /> {isRefused ? failure.message : text.notSaved}
      {isRefused && failure.code === 'changedMeanwhile' && (
        <Button variant="secondary" data-size="sm" onClick={onReload}>
          {text.reload}
        </Button>
      )}
    </div>
  );
}

/** Where the typing is, in words; saving is never a button. */
export function SavingWords({ state, onReload }: SavingWordsProps) {
  const text = useText(gradingText);
  const { language } = useLanguage();
  if (state.kind === 'failed') return <Failed failure={state.failure} onReload={onReload} />;
  const isSaved = state.kind === 'saved';
  const words = isSaved && state.at ? text.savedAt(writtenClock(state.at, language)) : text.savedNothing;
  return (
    <p className="saving quiet">
      {isSaved ? <CheckmarkCircleIcon aria-hidden /> : <FloppydiskIcon aria-hidden />}
      {isSaved ? words : text.saving}
    </p>
  );
}
