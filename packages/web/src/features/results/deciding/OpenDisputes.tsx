import type { DisputeLine } from '@karakter/contract/grading/deciding';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { useDisputesText } from './use-disputes-text.ts';

type OpenDisputesProps = { readonly examId: string; readonly lines: readonly DisputeLine[] };

/** How many grades are unsettled, with the way to them; what waits for the exam office is marked [G6]. */
export function OpenDisputes({ examId, lines }: OpenDisputesProps) {
  const text = useDisputesText();
  if (lines.length === 0) return null;
  const needing = lines.filter(({ decider, third }) => decider === 'thirdGrader' && third === null).length;
  return (
    <p>
      <TextLink to={`/exams/${examId}/results/unsettled`}>{text.open(lines.length)}</TextLink>{' '}
      {needing > 0 && <StatusTag tone="late">{text.needing(needing)}</StatusTag>}
    </p>
  );
}
