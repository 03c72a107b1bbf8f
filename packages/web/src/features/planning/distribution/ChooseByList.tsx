import { Button, Details } from '@digdir/designsystemet-react';
import { candidatesNamedIn } from '@karakter/domain/planning/commissions/split';
import { commaSeparated } from '@karakter/domain/text/wording';
import { useState } from 'react';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import type { DistributedCandidate } from './distribution.ts';
import { distributionText } from './distribution-texts.ts';

type ChooseByListProps = {
  readonly examId: string;
  readonly candidates: readonly DistributedCandidate[];
  readonly onChoose: (candidacyIds: readonly string[]) => void;
};

/** Selects the candidates that a pasted list names, and says which names are unknown [P4]. */
export function ChooseByList({ examId, candidates, onChoose }: ChooseByListProps) {
  const text = useText(distributionText);
  const kept = useKeptForm(`distribution:${examId}`, '');
  const [result, setResult] = useState<ReturnType<typeof candidatesNamedIn> | null>(null);
  const choose = () => {
    const named = candidatesNamedIn(kept.content, candidates);
    setResult(named);
    onChoose(named.found);
    if (named.unknown.length === 0) kept.done();
  };
  return (
    <Details>
      <Details.Summary>{text.list}</Details.Summary>
      <Details.Content>
        <TextFormField
          id="candidates-by-list"
          rows={4}
          label={text.list}
          description={text.listAbout}
          value={kept.content}
          onChange={(typed) => kept.change(typed)}
        />
        <Button variant="secondary" disabled={kept.content.trim() === ''} onClick={choose}>
          {text.listChoose}
        </Button>
        <p role="status" className="quiet">
          {result && text.listFound(result.found.length)}{' '}
          {result && result.unknown.length > 0 && text.listUnknown(commaSeparated(result.unknown))}
        </p>
        <KeptFormLine kept={kept} />
      </Details.Content>
    </Details>
  );
}
