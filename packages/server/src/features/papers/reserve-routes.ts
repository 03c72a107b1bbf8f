import { papersRoutes } from '@karakter/contract/papers/routes';
import { imageIdsIn } from '@karakter/domain/papers/paper-images';
import type { PdfWorker } from '../../integrations/pdf/port.ts';
import { orNotFound } from '../../platform/http/actor.ts';
import type { Mount } from '../../platform/http/mount.ts';
import { DocumentRead } from '../../platform/log/reading.ts';
import { paperToList } from './access.ts';
import { reserveWords } from './document-texts.ts';
import { imagesOf } from './images/store.ts';
import { paperDocument } from './paper-document.ts';

type Making = { secret: string; pdf: Pick<PdfWorker, 'compile'> };

/**
 * The paper to print, for the day nothing works [D19]. It is made as the archive makes it, and states on each page that
 * it is locked away. What is asked in it is neither in the name of the file nor in its metadata.
 */
export function mountPaperReserve(mount: Mount, { secret, pdf }: Making): void {
  mount(papersRoutes.printPaper, async (call) => {
    const { language } = call.params;
    const { exam, paper } = await paperToList(secret, call);
    const { version, state } = paper;
    orNotFound(version > 0);
    const words = reserveWords[language];
    const notice = state === 'approved' ? words.approved : words.notApproved;
    const { content } = paper;
    const images = await imagesOf(call.tx, { secret, examId: exam.id }, imageIdsIn(content));
    const document = { ...paperDocument(exam, { content, images }, language), notice };
    const bytes = await pdf.compile('paper', document, { createdAt: call.now });
    const file = { name: `reserve-${exam.courseCode}-${language}.pdf`, mediaType: 'application/pdf', bytes };
    return new DocumentRead({ examId: exam.id, data: { version, language } }, file);
  });
}
