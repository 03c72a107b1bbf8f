import { type ListAsShown, listPdfRoutes } from '@karakter/contract/system/list-pdf';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import type { Language } from '@karakter/domain/text/language';
import { writtenNumber } from '@karakter/domain/text/wording';
import type { PdfInputs, PdfWorker } from '../../integrations/pdf/port.ts';
import { AfterTransaction, type Mount } from '../../platform/http/mount.ts';

/** A list of more letters or rows than this is set beside the other documents, which do not wait for it. */
const fewLetters = 20_000;
const fewRows = 100;

const lettersIn = ({ rows }: Pick<ListAsShown, 'rows'>) =>
  rows.flat().reduce((sum, { length }) => sum + length, 0);

/** Whether a list is set beside the other documents: for its rows, or for what one row can hold. */
export const isLongList = (list: Pick<ListAsShown, 'rows'>) =>
  list.rows.length > fewRows || lettersIn(list) > fewLetters;

/** Each row has a cell for every column, and no more. */
const evenly = ({ columns, rows }: ListAsShown) => rows.map((row) => columns.map((_, at) => row[at] ?? ''));

function documentOf(list: ListAsShown, language: Language, now: Temporal.Instant): PdfInputs['list'] {
  return {
    language,
    courseCode: 'Karakter',
    courseTitle: list.page,
    examDate: writtenInstant(now.toString(), language),
    caption: list.caption,
    chosen: list.chosen,
    count: writtenNumber[language](list.rows.length),
    columns: list.columns,
    rows: evenly(list),
  };
}

/**
 * A list as PDF [V1]. It holds what the caller's page sent and nothing else, and so it is never sealed: the institution's seal
 * is for what Karakter itself says.
 */
export function mountListPdf(mount: Mount, { pdf }: { pdf: Pick<PdfWorker, 'compile'> }): void {
  mount(
    listPdfRoutes.makeListPdf,
    async ({ body, language, now }) =>
      new AfterTransaction(async () => {
        const isLong = isLongList(body);
        const bytes = await pdf.compile('list', documentOf(body, language, now), { createdAt: now, isLong });
        return { pdf: Buffer.from(bytes).toString('base64') };
      }),
  );
}
