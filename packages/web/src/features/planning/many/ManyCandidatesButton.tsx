import { Button } from '@digdir/designsystemet-react';
import type { CandidateRow } from '@karakter/contract/planning/candidates';
import { useState } from 'react';
import { useText } from '../../../text/language.tsx';
import { ManyCandidatesDialog } from './ManyCandidatesDialog.tsx';
import { manyCandidatesText } from './many-candidates-texts.ts';

type ManyCandidatesButtonProps = {
  readonly examId: string;
  readonly chosen: readonly CandidateRow[];
  readonly onDone: () => void;
};

/** Opens the change of all selected candidates; nothing while none is selected. */
export function ManyCandidatesButton({ examId, chosen, onDone }: ManyCandidatesButtonProps) {
  const text = useText(manyCandidatesText);
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const done = () => {
    close();
    onDone();
  };
  if (chosen.length === 0) return null;
  return (
    <>
      <Button variant="secondary" data-size="sm" onClick={() => setOpen(true)}>
        {text.open(chosen.length)}
      </Button>
      {isOpen && <ManyCandidatesDialog examId={examId} candidates={chosen} onDone={done} onClose={close} />}
    </>
  );
}
