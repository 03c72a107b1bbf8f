import type { BundleFile } from '../../integrations/zip/bundle.ts';
import type { Tx } from '../../platform/database/db.ts';
import { jsonFile } from './files.ts';

/** Grades that graders did not agree on, and who decided them. */
async function disputesOf(tx: Tx, examId: string) {
  return tx
    .selectFrom('dispute as d')
    .innerJoin('commission as c', 'c.id', 'd.commission_id')
    .innerJoin('candidacy as k', 'k.id', 'd.candidacy_id')
    .leftJoin('commission as t', 't.id', 'd.third_id')
    .select(['c.kind as commissionKind', 'c.number as commissionNumber'])
    .select(['candidate_number as candidateNumber', 'd.round', 'd.declared_by as declaredBy'])
    .select(['d.declared_at as declaredAt', 'd.reason', 'd.decider_id as deciderId', 'd.decision'])
    .select(['d.third_called_by as thirdCalledBy', 'd.third_called_at as thirdCalledAt'])
    .select(['d.third_call_reason as thirdCallReason', 't.number as thirdNumber', 't.third_sees as thirdSaw'])
    .where('c.exam_id', '=', examId)
    .orderBy('c.kind')
    .orderBy('c.number')
    .orderBy('candidate_number')
    .orderBy('d.round')
    .execute();
}

/** Every agreed grade that was sent back, with the reason; the next one is another round. */
async function sentBackOf(tx: Tx, examId: string) {
  return tx
    .selectFrom('sent_back as s')
    .innerJoin('agreed_grade as g', (join) =>
      join
        .onRef('g.commission_id', '=', 's.commission_id')
        .onRef('g.candidacy_id', '=', 's.candidacy_id')
        .onRef('g.round', '=', 's.round'),
    )
    .innerJoin('commission as c', 'c.id', 's.commission_id')
    .innerJoin('candidacy as k', 'k.id', 's.candidacy_id')
    .select(['c.number as commissionNumber', 'candidate_number as candidateNumber', 's.round'])
    .select(['g.grade', 'g.basis', 'g.agreed_at as agreedAt', 's.sent_by as sentBy', 's.sent_as as sentAs'])
    .select(['s.reason', 's.sent_at as sentAt'])
    .where('c.exam_id', '=', examId)
    .orderBy('c.number')
    .orderBy('candidate_number')
    .orderBy('s.round')
    .execute();
}

async function messagesOf(tx: Tx, examId: string) {
  return tx
    .selectFrom('script_message as m')
    .innerJoin('commission as c', 'c.id', 'm.commission_id')
    .innerJoin('candidacy as k', 'k.id', 'm.candidacy_id')
    .select(['c.kind as commissionKind', 'c.number as commissionNumber'])
    .select(['candidate_number as candidateNumber', 'm.written_by as writtenBy', 'm.text'])
    .select('m.written_at as writtenAt')
    .where('c.exam_id', '=', examId)
    .orderBy('c.kind')
    .orderBy('c.number')
    .orderBy('candidate_number')
    .orderBy('m.written_at')
    .orderBy('m.id')
    .execute();
}

/** What followed the reveal: disputes, grades that were sent back, and the graders' thread; each only where there is one. */
export async function decidingFiles(tx: Tx, examId: string): Promise<BundleFile[]> {
  const files = [
    ['sensur/uenighet.json', 'Karakterer som sensorene ikke ble enige om', await disputesOf(tx, examId)],
    ['sensur/sendt-tilbake.json', 'Karakterer som ble sendt tilbake', await sentBackOf(tx, examId)],
    ['sensur/traad.json', 'Sensorenes tråd om besvarelsene', await messagesOf(tx, examId)],
  ] as const;
  return files.flatMap(([path, about, rows]) => (rows.length === 0 ? [] : [jsonFile(path, about, rows)]));
}
