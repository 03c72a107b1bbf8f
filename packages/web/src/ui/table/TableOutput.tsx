import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { personOfPage } from '../../api/page-session.ts';
import { commonText } from '../../text/common-texts.ts';
import { useText } from '../../text/language.tsx';
import { csvText } from './csv-file.ts';
import { PdfOutput } from './PdfOutput.tsx';
import { saveFile } from './save-file.ts';
import { fileName, tableCells } from './table-file.ts';
import type { Column } from './table-view.ts';

type TableOutputProps<Row> = {
  readonly caption: string;
  /** What the rows are chosen and ordered by, in words. */
  readonly chosen: readonly string[];
  readonly shown: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** Also the rows that the page has not fetched, chosen and ordered as those shown. */
  readonly allRows?: (() => Promise<readonly Row[]>) | undefined;
  readonly onPrint: () => void;
};

/** Exports exactly the shown rows: as Excel or CSV, which are made in the browser, as PDF, or on paper. */
export function TableOutput<Row>(props: TableOutputProps<Row>) {
  const { caption, chosen, shown, columns, allRows, onPrint } = props;
  const text = useText(commonText);
  const [hasFailed, setFailed] = useState(false);
  const rows = async () => (allRows ? await allRows() : shown);
  const save = async (kind: 'xlsx' | 'csv') => {
    try {
      const cells = tableCells(await rows(), columns);
      const name = fileName(caption, new Date(), kind);
      if (kind === 'csv') saveFile(name, csvText(cells), 'text/csv');
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
      {/* A public page has no person for whom the server would make one. */}
      {personOfPage() !== null && (
        <PdfOutput caption={caption} chosen={chosen} rows={rows} columns={columns} />
      )}
      <Button variant="tertiary" onClick={onPrint}>
        {text.print}
      </Button>
      {hasFailed && <p role="alert">{text.excelFailed}</p>}
    </>
  );
}
