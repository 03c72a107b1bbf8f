import { Alert, Heading } from '@digdir/designsystemet-react';
import {
  type CandidateListColumn,
  candidateListColumns,
} from '@karakter/domain/planning/list/candidate-list-columns';
import { useText } from '../../../text/language.tsx';
import { SelectFormField } from '../../../ui/FormField.tsx';
import { listFaultsText } from './list-faults-texts.ts';
import { listHelpText } from './list-help-texts.ts';
import * as styles from './list-import.module.css';

type Meaning = CandidateListColumn | 'none';
type UnknownHeadingsProps = {
  readonly headings: readonly string[];
  readonly said: Readonly<Record<string, Meaning>>;
  readonly onSay: (heading: string, meaning: Meaning) => void;
};

/** Asks once what unknown headings mean; the answer is remembered for the unit [I10]. */
export function UnknownHeadings({ headings, said, onSay }: UnknownHeadingsProps) {
  const text = useText(listHelpText);
  const { columns } = useText(listFaultsText);
  // Answers stay in sight, and can be changed.
  const shown = [...new Set([...headings, ...Object.keys(said)])];
  if (shown.length === 0) return null;
  const options = [
    { value: 'none' as Meaning, label: text.notRead },
    ...candidateListColumns.map((column) => ({ value: column as Meaning, label: columns[column] })),
  ];
  return (
    <Alert data-color="info">
      <Heading level={3} data-size="2xs">
        {text.headingsTitle}
      </Heading>
      <p>{text.headingsAbout}</p>
      <div className={styles.headings}>
        {shown.map((heading, place) => (
          <SelectFormField
            key={heading}
            id={`heading-${place}`}
            label={heading}
            value={said[heading] ?? 'none'}
            options={options}
            onChange={(meaning) => onSay(heading, meaning)}
          />
        ))}
      </div>
    </Alert>
  );
}
