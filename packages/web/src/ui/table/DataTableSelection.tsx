import { Checkbox, Table } from '@digdir/designsystemet-react';
import { commonText } from '../../text/common-texts.ts';
import { useText } from '../../text/language.tsx';
import * as styles from './data-table.module.css';

/** The keys of the selected rows, for one command on many rows. */
export type RowSelection = {
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
};

/** Chooses all rows that are shown, and only those. */
export function SelectAllCell({ selection, keys }: { selection: RowSelection; keys: readonly string[] }) {
  const text = useText(commonText);
  const isAll = keys.length > 0 && keys.every((key) => selection.selected.has(key));
  return (
    <Table.HeaderCell scope="col" className={styles.selectCell}>
      <Checkbox
        aria-label={text.selectAll}
        checked={isAll}
        onChange={() => selection.onChange(isAll ? new Set() : new Set(keys))}
      />
    </Table.HeaderCell>
  );
}

type SelectRowProps = { readonly selection: RowSelection; readonly id: string; readonly name: string };

/** Chooses one row. */
export function SelectRowCell({ selection, id, name }: SelectRowProps) {
  const text = useText(commonText);
  const isSelected = selection.selected.has(id);
  const toggle = () => {
    const selected = new Set(selection.selected);
    if (!selected.delete(id)) selected.add(id);
    selection.onChange(selected);
  };
  return (
    <Table.Cell className={styles.selectCell}>
      <Checkbox aria-label={text.selectRow(name)} checked={isSelected} onChange={toggle} />
    </Table.Cell>
  );
}
