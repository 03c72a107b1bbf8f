import { Button } from '@digdir/designsystemet-react';
import { listPdfRoutes } from '@karakter/contract/system/list-pdf';
import { useState } from 'react';
import { callApi } from '../../api/api.ts';
import { commonText } from '../../text/common-texts.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { fitsPdf, listAsShown } from './list-pdf.ts';
import { saveFile } from './save-file.ts';
import { fileName } from './table-file.ts';
import type { Column } from './table-view.ts';

type PdfOutputProps<Row> = {
  readonly caption: string;
  readonly chosen: readonly string[];
  readonly rows: () => Promise<readonly Row[]>;
  readonly columns: readonly Column<Row>[];
};

/** Exports exactly the shown rows as PDF, with the choices they are chosen by, the date and page numbers [V1]. */
export function PdfOutput<Row>({ caption, chosen, rows, columns }: PdfOutputProps<Row>) {
  const text = useText(commonText);
  const { language } = useLanguage();
  const [state, setState] = useState<'idle' | 'making' | 'failed' | 'tooLong'>('idle');
  const make = async () => {
    setState('making');
    try {
      const shown = { caption, page: document.title, chosen, rows: await rows(), columns, language };
      const list = listAsShown(shown);
      if (!fitsPdf(list)) return setState('tooLong');
      const { pdf } = await callApi(listPdfRoutes.makeListPdf, { body: list });
      const bytes = Uint8Array.from(atob(pdf), (character) => character.charCodeAt(0));
      saveFile(fileName(caption, new Date(), 'pdf'), bytes, 'application/pdf');
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <Button variant="tertiary" disabled={state === 'making'} onClick={() => void make()}>
        {text.pdf}
      </Button>
      {state === 'failed' && <p role="alert">{text.pdfFailed}</p>}
      {state === 'tooLong' && <p role="alert">{text.pdfTooLong}</p>}
    </>
  );
}
