import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { CandidateListPreview } from '@karakter/contract/planning/candidates';
import { useText } from '../../../text/language.tsx';
import { candidatesText } from '../candidates-texts.ts';
import { listHelpText } from './list-help-texts.ts';

type ImportButtonProps = {
  readonly preview: CandidateListPreview;
  readonly onImport: () => void;
  readonly isPending: boolean;
};

/** Imports the lines without faults, and says how many lines wait. */
export function ImportButton({ preview, onImport, isPending }: ImportButtonProps) {
  const text = useText(candidatesText);
  const help = useText(listHelpText);
  const { rows, errorCount, waitingCount } = preview;
  const count = (effect: string) => rows.filter((row) => row.effect === effect).length;
  const [added, changed] = [count('added'), count('changed')];
  const isUnreadable = errorCount > 0 && waitingCount === 0;
  if (isUnreadable || (rows.length === 0 && waitingCount > 0)) return null;
  if (added + changed === 0) return waitingCount > 0 ? null : <Paragraph>{text.nothingNew}</Paragraph>;
  const all = added > 0 ? text.importNow(added) : text.saveChanges(changed);
  const rest = added > 0 ? help.importRest(added, waitingCount) : help.saveRest(changed, waitingCount);
  return (
    <Button loading={isPending} onClick={onImport}>
      {waitingCount > 0 ? rest : all}
    </Button>
  );
}
