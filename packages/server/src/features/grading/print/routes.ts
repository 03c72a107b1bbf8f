import { printingRoutes } from '@karakter/contract/grading/protocol/printing';
import type { GradingKind } from '@karakter/domain/rules/rule-set';
import type { Tx } from '../../../platform/database/db.ts';
import { orNotFound } from '../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { DocumentRead } from '../../../platform/log/reading.ts';
import { examWithCandidates } from '../../exam/access.ts';
import { lockCommission, membersOf } from '../../planning/commission-store.ts';
import { isSomeoneSitting } from '../../sitting/store.ts';
import { ownCommissionToGrade } from '../access.ts';
import { bundlesOf, orderBundle, partOf, scriptsToPrint } from './store.ts';

type Part = { readonly examId: string; readonly bundleId: string; readonly number: number };

/** One file, in the log as read; refuses one that is not made yet. */
async function readPart(tx: Tx, { examId, bundleId, number }: Part, mayRead: (numbers: number[]) => boolean) {
  const { bytes, candidate_numbers: candidateNumbers } = orNotFound(await partOf(tx, bundleId, number));
  orNotFound(mayRead(candidateNumbers));
  if (bytes === null) refuse('answerPdfNotReady');
  const pdf = {
    name: `besvarelser-${number}.pdf`,
    mediaType: 'application/pdf',
    bytes: new Uint8Array(bytes),
  };
  return new DocumentRead({ examId, data: { candidateNumbers } }, pdf);
}

function mountOwn(mount: Mount): void {
  mount(printingRoutes.showMyPrint, async (call) => {
    const { id } = await ownCommissionToGrade(call, call.params.commissionId);
    return { bundle: (await bundlesOf(call.tx, id, true))[0] ?? null };
  });

  mount(printingRoutes.orderMyPrint, async (call) => {
    const { tx, actor, now: at, params, body } = call;
    await lockCommission(tx, params.commissionId);
    const { id: commissionId, examId } = await ownCommissionToGrade(call, params.commissionId);
    const orderedBy = actor.personId;
    const readingOf = body.order === 'reading' ? orderedBy : null;
    const order = { examId, commissionId, orderedBy, readingOf, byMember: true, at };
    if (!(await orderBundle(tx, order))) refuse('nothingToPrint');
    return accepted;
  });

  mount(printingRoutes.myPrintPart, async (call) => {
    const { tx, params } = call;
    const { id, examId } = await ownCommissionToGrade(call, params.commissionId);
    const [bundle] = await bundlesOf(tx, id, true);
    const { id: bundleId } = orNotFound(bundle);
    // A ground that was declared since, or a candidate who was moved, closes the file that has the answer.
    const readable = new Set((await scriptsToPrint(tx, id)).map(({ candidateNumber }) => candidateNumber));
    const mayRead = (numbers: number[]) => numbers.every((number) => readable.has(number));
    return readPart(tx, { examId, bundleId, number: params.part }, mayRead);
  });
}

async function commissionsToPrint(tx: Tx, examId: string) {
  const rows = await tx
    .selectFrom('commission')
    .select(['id', 'kind', 'number'])
    .where('exam_id', '=', examId)
    .where('kind', '<>', 'newAssessment')
    .orderBy('kind', 'desc')
    .orderBy('number')
    .execute();
  const commissions = [];
  for (const { id, kind, number } of rows) {
    commissions.push({
      commissionId: id,
      kind: kind as GradingKind,
      number,
      scripts: (await scriptsToPrint(tx, id)).length,
      members: (await membersOf(tx, id)).map(({ seat, name }) => ({ seat, name })),
      bundles: await bundlesOf(tx, id, false),
    });
  }
  return commissions;
}

function mountOfOffice(mount: Mount): void {
  mount(printingRoutes.showPrints, async ({ tx, actor, params }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'see');
    return { commissions: await commissionsToPrint(tx, exam.id) };
  });

  mount(printingRoutes.orderPrint, async ({ tx, actor, now: at, params, body }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'see');
    const { commissionId, seat } = body;
    const commissions = await commissionsToPrint(tx, exam.id);
    orNotFound(commissions.some((each) => each.commissionId === commissionId));
    await lockCommission(tx, commissionId);
    const isTooEarly = Temporal.Instant.compare(at, exam.endsAt) < 0 || (await isSomeoneSitting(tx, exam.id));
    if (isTooEarly) refuse('answersNotIn');
    const members = await membersOf(tx, commissionId);
    const reader = seat === null ? null : orNotFound(members.find((each) => each.seat === seat)).personId;
    const ordered = { examId: exam.id, commissionId, orderedBy: actor.personId, readingOf: reader, at };
    if (!(await orderBundle(tx, { ...ordered, byMember: false }))) refuse('nothingToPrint');
    return accepted;
  });

  mount(printingRoutes.printPart, async ({ tx, actor, params }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'see');
    const bundle = await tx
      .selectFrom('print_bundle')
      .select('id')
      .where('id', '=', params.bundleId)
      .where('exam_id', '=', exam.id)
      .where('by_member', '=', false)
      .executeTakeFirst();
    const { id: bundleId } = orNotFound(bundle);
    return readPart(tx, { examId: exam.id, bundleId, number: params.part }, () => true);
  });
}

/** Print bundles, for graders themselves and for the exam office that prints for them [G12]. */
export function mountPrinting(mount: Mount): void {
  mountOwn(mount);
  mountOfOffice(mount);
}
