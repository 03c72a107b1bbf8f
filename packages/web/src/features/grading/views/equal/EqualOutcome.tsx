import { Alert, Button } from '@digdir/designsystemet-react';
import { commaSeparated } from '@karakter/domain/text/wording';
import { useText } from '../../../../text/language.tsx';
import { useAnnounce } from '../../../../ui/focus/LiveRegion.tsx';
import { FailedState } from '../../../../ui/States.tsx';
import type { Markings, Outcome } from '../use-markings.ts';
import * as styles from './equal.module.css';
import { equalText } from './equal-texts.ts';

function Sentences({ outcome }: { readonly outcome: Outcome }) {
  const text = useText(equalText);
  const { kind, done, waiting, waitsFor, left } = outcome;
  const numbers = commaSeparated(left.map(String));
  return (
    <>
      {(done.length > 0 || waiting.length === 0) && (
        <p>{kind === 'marked' ? text.marked(done.length) : text.undone(done.length)}</p>
      )}
      {waiting.length > 0 && <p>{text.waits[waitsFor](waiting.length)}</p>}
      {left.length > 0 && <p>{kind === 'marked' ? text.left(numbers) : text.notUndone(numbers)}</p>}
    </>
  );
}

function toneOf({ left, waiting }: Outcome): 'warning' | 'info' | 'success' {
  if (left.length > 0) return 'warning';
  return waiting.length > 0 ? 'info' : 'success';
}

/** What became of the last marking, with the way to undo all of it. */
export function EqualOutcome({ marks }: { readonly marks: Markings }) {
  const text = useText(equalText);
  const announce = useAnnounce();
  const { outcome, failure } = marks;
  if (failure) return <FailedState failure={failure} />;
  if (outcome === null) return null;
  const { kind, done, waiting } = outcome;
  const isUndoable = kind === 'marked' && done.length + waiting.length > 0;
  const undo = async () => {
    const came = await marks.undo();
    if (came) announce(text.undone(came.done.length + came.waiting.length));
  };
  return (
    <Alert data-color={toneOf(outcome)} data-size="sm" className={styles.folded}>
      <Sentences outcome={outcome} />
      {isUndoable && (
        <Button variant="secondary" data-size="sm" loading={marks.isBusy} onClick={() => void undo()}>
          {text.undo}
        </Button>
      )}
    </Alert>
  );
}
