import { resultsRoutes } from '@karakter/contract/results/routes';
import { examStateFor } from '@karakter/domain/results/commission-results';
import { isProtocolOpen } from '@karakter/domain/results/results';
import type { PdfWorker } from '../../integrations/pdf/port.ts';
import type { Tx } from '../../platform/database/db.ts';
import { holdsRoleFor } from '../../platform/http/actor.ts';
import type { Mount } from '../../platform/http/mount.ts';
import type { ExamRecord } from '../exam/store.ts';
import { protocolsOf, signOffView } from '../grading/protocol/office.ts';
import { examWithCases } from './access.ts';
import { commissionResults } from './commissions/store.ts';
import { protocolOf } from './protocol.ts';
import { protocolData, protocolDocument } from './protocol-document.ts';
import { candidatesWithoutGrade } from './without-grade.ts';

/** Whether the grades of any commission can be corrected now [R3, P4]. */
async function isOpenForAny(tx: Tx, exam: ExamRecord): Promise<boolean> {
  if (isProtocolOpen(exam.state)) return true;
  const commissions = await commissionResults(tx, exam.id);
  return commissions.some(({ results }) => isProtocolOpen(examStateFor(exam.state, results)));
}

/** The protocol of grades: to read, and as a document; only new entries correct it [R3]. */
export function mountProtocol(mount: Mount, pdf: Pick<PdfWorker, 'compile'>): void {
  mount(resultsRoutes.showProtocol, async ({ tx, actor, params }) => {
    const exam = await examWithCases(tx, actor, params.examId);
    return {
      scale: exam.scale,
      mayCorrect: (await isOpenForAny(tx, exam)) && holdsRoleFor(actor, ['examOffice'], exam),
      entries: await protocolOf(tx, exam.id),
      withoutGrade: await candidatesWithoutGrade(tx, exam.id),
      signOff: (await protocolsOf(tx, exam.id)).map(signOffView),
    };
  });

  mount(resultsRoutes.protocolPdf, async ({ tx, actor, now, language, params }) => {
    const exam = await examWithCases(tx, actor, params.examId);
    const document = await protocolDocument(tx, exam, language);
    const bytes = await pdf.compile('protocol', document, { createdAt: now });
    return { name: `protokoll-${exam.courseCode}.pdf`, mediaType: 'application/pdf', bytes };
  });

  mount(resultsRoutes.protocolData, async ({ tx, actor, params }) => {
    const exam = await examWithCases(tx, actor, params.examId);
    const bytes = Buffer.from(JSON.stringify(await protocolData(tx, exam), null, 2));
    return { name: `protokoll-${exam.courseCode}.json`, mediaType: 'application/json', bytes };
  });
}
