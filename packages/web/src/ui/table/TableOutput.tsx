import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { commonText } from '../../text/common-texts.ts';
import { useText } from '../../text/language.tsx';
import { csvText } from './csv-file.ts';
import { fileName, tableCells } from './table-file.ts';
import type { Column } from './table-view.ts';

type TableOutputProps<Row> = {
  readonly caption: string;
  readonly shown: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** Also the rows that the page has not fetched, chosen and ordered as those shown. */
  readonly allRows?: (() => Promise<readonly Row[]>) | undefined;
  readonly onPrint: () => void;
};

/** Saves a text as a file on the reader’s device. */
function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Exports exactly the shown rows: as a file of Excel or CSV, which is made in the browser, or on paper. */
export function TableOutput<Row>({ caption, shown, columns, allRows, onPrint }: TableOutputProps<Row>) {
  const text = useText(commonText);
  const [hasFailed, setFailed] = useState(false);
  const save = async (kind: 'xlsx' | 'csv') => {
    try {
      const cells = tableCells(allRows ? await allRows() : shown, columns);
      const name = fileName(caption, new Date(), kind);
      if (kind === 'csv') saveText(name, csvText(cells));
      else {
        const { excelFile } = await import('./excel-file.ts');
        await excelFile(caption, cells).toFile(name);
      }
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <Button variant="tertiary" onClick={() => void save('xlsx')}>
        {text.excel}
      </Button>
      <Button variant="tertiary" onClick={() => void save('csv')}>
        {text.csv}
      </Button>
      <Button variant="tertiary" onClick={onPrint}>
        {text.print}
      </Button>
      {hasFailed && <p role="alert">{text.excelFailed}</p>}
    </>
  );
}
