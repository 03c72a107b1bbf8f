import { Link } from '@digdir/designsystemet-react';
import type { PaperContent } from '@karakter/domain/papers/paper';
import type { PaperFault } from '@karakter/domain/papers/paper-approval';
import { useText } from '../../text/language.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { faultPlace } from './fault-place.ts';
import * as styles from './papers.module.css';
import { papersText } from './texts.ts';

export const faultsId = 'paper-faults';

type FaultsProps = {
  readonly examId: string;
  readonly content: PaperContent;
  readonly faults: readonly PaperFault[];
};

type FaultProps = Omit<FaultsProps, 'faults'> & { readonly fault: PaperFault };

/** One thing that is missing; it leads to its field, or to the page of the guide. */
function Fault({ examId, content, fault }: FaultProps) {
  const text = useText(papersText);
  const place = fault.question === null ? '' : `${text.question(fault.question)}: `;
  const words = [text.faults[fault.code], fault.language && text.inLanguage[fault.language]];
  const sentence = `${place}${words.filter(Boolean).join(' ')}`;
  const id = faultPlace(fault, content);
  if (id === null) return <TextLink to={`/exams/${examId}/guide`}>{sentence}</TextLink>;
  return <Link href={`#${id}`}>{sentence}</Link>;
}

/** What the paper lacks now, while it is written: each thing leads to its place. */
export function PaperFaults({ faults, ...rest }: FaultsProps) {
  const text = useText(papersText);
  if (faults.length === 0)
    return (
      <p className="quiet" id={faultsId} tabIndex={-1}>
        {text.whole}
      </p>
    );
  return (
    <details className={styles.paperFaults} open>
      <summary id={faultsId}>
        {text.faultsTitle} ({faults.length})
      </summary>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.code}-${fault.question}-${fault.language}`}>
            <Fault fault={fault} {...rest} />
          </li>
        ))}
      </ul>
    </details>
  );
}
