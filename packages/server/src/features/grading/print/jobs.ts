import type { PdfWorker } from '../../../integrations/pdf/port.ts';
import { setTimer } from '../../../platform/jobs/jobs.ts';
import type { Task } from '../../../platform/jobs/jobs-runner.ts';
import { examFacts } from '../../exam/store.ts';
import { printedScripts } from './scripts.ts';

/** How long the files are kept: enough to print them, and no archive. */
const keptHours = 7 * 24;

type Parts = { readonly pdf: Pick<PdfWorker, 'compile'>; readonly secret: string };

/**
 * Makes one file of a print bundle, once [G12]. Its date is that of the exam's start, as of every answer's PDF, so that
 * nothing in it shows an hour [U7]. An answer that has left the commission since is left out.
 */
export function makePrintPartTask({ pdf, secret }: Parts): Task {
  return async ({ tx }, payload) => {
    const [bundleId, number] = [String(payload.bundleId), Number(payload.number)];
    const part = await tx
      .selectFrom('print_part as p')
      .innerJoin('print_bundle as b', 'b.id', 'p.bundle_id')
      .innerJoin('commission as c', 'c.id', 'b.commission_id')
      .select([
        'b.exam_id',
        'b.commission_id',
        'b.ordered_at',
        'c.number as commission_number',
        'c.kind',
        'p.candidate_numbers',
      ])
      .select((e) =>
        e
          .selectFrom('print_part as all')
          .select(e.fn.countAll<number>().as('n'))
          .whereRef('all.bundle_id', '=', 'b.id')
          .as('parts'),
      )
      .where('p.bundle_id', '=', bundleId)
      .where('p.number', '=', number)
      .where('p.bytes', 'is', null)
      .forUpdate('p')
      .executeTakeFirst();
    const exam = part && (await examFacts(tx, part.exam_id));
    if (!part || !exam) return;
    const { commission_id: commissionId, candidate_numbers: numbers } = part;
    const scripts = await printedScripts(tx, secret, { exam, commissionId, numbers });
    const place = { part: number, parts: Number(part.parts ?? 1), commission: part.commission_number };
    const bytes = await pdf.compile(
      'printBundle',
      { ...scripts, ...place },
      { createdAt: exam.startsAt, isLong: true },
    );
    await tx
      .updateTable('print_part')
      .set({ bytes: Buffer.from(bytes) })
      .where('bundle_id', '=', bundleId)
      .where('number', '=', number)
      .execute();
    // Here and not with the order: a grader's transaction may set no timer.
    const forgotten = {
      task: 'forgetPrintBundle',
      payload: { bundleId },
      key: `forgetPrintBundle:${bundleId}`,
    };
    await setTimer(tx, { dueAt: part.ordered_at.add({ hours: keptHours }), ...forgotten });
  };
}

/** The files are for printing, and are no archive. */
export const forgetPrintBundle: Task = async ({ tx }, { bundleId }) => {
  await tx.deleteFrom('print_bundle').where('id', '=', String(bundleId)).execute();
};
