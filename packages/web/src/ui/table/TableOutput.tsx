import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { commonText } from '../../text/common-texts.ts';
import { useText } from '../../text/language.tsx';
import { fileName, tableCells } from './table-file.ts';
import type { Column } from './table-view.ts';

type TableOutputProps<Row> = {
  readonly caption: string;
  readonly shown: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly onPrint: () => void;
};

/** Exports exactly the shown rows: as an Excel file, which is made in the browser, or on paper. */
export function TableOutput<Row>({ caption, shown, columns, onPrint }: TableOutputProps<Row>) {
  const text = useText(commonText);
  const [hasFailed, setFailed] = useState(false);
  const save = async () => {
    try {
      const { excelFile } = await import('./excel-file.ts');
      await excelFile(caption, tableCells(shown, columns)).toFile(fileName(caption, new Date()));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <Button variant="tertiary" onClick={() => void save()}>
        {text.excel}
      </Button>
      <Button variant="tertiary" onClick={onPrint}>
        {text.print}
      </Button>
      {hasFailed && <p role="alert">{text.excelFailed}</p>}
    </>
  );
}
