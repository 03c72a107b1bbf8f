import { Checkbox, Fieldset } from '@digdir/designsystemet-react';
import { type CandidateListName, candidateLists } from '@karakter/domain/cases/candidate-lists';
import { useSearchParams } from 'react-router';
import { useText } from '../../../text/language.tsx';
import { SelectFormField } from '../../../ui/FormField.tsx';
import * as styles from '../appeal.module.css';
import { candidateListText } from './candidate-list-texts.ts';
import { type ListChoice, listColumns, withColumn, withList } from './list-choice.ts';

type ListFieldsProps = {
  /** The lists that the reader may see. */
  readonly lists: readonly CandidateListName[];
  readonly choice: ListChoice;
};

/** Which of the standard lists, and which columns; both are kept in the address, to be saved and shared [V2]. */
export function ListFields({ lists, choice: { list, columns } }: ListFieldsProps) {
  const text = useText(candidateListText);
  const [, setSearch] = useSearchParams();
  const change = (next: (now: URLSearchParams) => URLSearchParams) => setSearch(next, { replace: true });
  return (
    <div className={styles.candidateListFields} data-size="sm">
      <SelectFormField
        id="candidate-list"
        label={text.list}
        value={list}
        options={candidateLists
          .filter((name) => lists.includes(name))
          .map((name) => ({ value: name, label: text.lists[name] }))}
        onChange={(chosen) => change((now) => withList(now, chosen))}
      />
      <Fieldset>
        <Fieldset.Legend>{text.columnsTitle}</Fieldset.Legend>
        <div className={styles.candidateListColumns}>
          {listColumns.map((column) => (
            <Checkbox
              key={column}
              label={text.columns[column]}
              value={column}
              checked={columns.includes(column)}
              onChange={(event) => {
                const isShown = event.target.checked;
                change((now) => withColumn(now, column, isShown));
              }}
            />
          ))}
        </div>
      </Fieldset>
    </div>
  );
}
