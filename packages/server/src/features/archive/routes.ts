import { archiveRoutes } from '@karakter/contract/archive/routes';
import { archiveRefusal } from '@karakter/domain/archive/archive';
import type { Role } from '@karakter/domain/people/roles';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { enqueueLongJob } from '../../platform/jobs/jobs.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { DocumentRead } from '../../platform/log/reading.ts';
import { examToChange, examToSee, isInCommission } from '../exam/access.ts';
import { supplementFile, supplementsOf } from './after/supplement-store.ts';
import { archiveReadiness } from './obstacles.ts';
import { bundleFile, bundleOf, jobOf, requestOf, saveRequest } from './store.ts';

const archivists = ['examOffice', 'archivist'] as const satisfies readonly Role[];
const jobKey = (examId: string) => `makeArchive:${examId}`;

/** The bundle contains the candidates' identities: for a grader of the exam it does not exist [U7]. */
async function notGraders(tx: Tx, actor: Actor, examId: string): Promise<void> {
  orNotFound(!(await isInCommission(tx, actor, examId)));
}

async function makingOf(tx: Tx, examId: string) {
  const request = await requestOf(tx, examId);
  if (!request) return null;
  const job = await jobOf(tx, jobKey(examId));
  const requestedAt = request.requestedAt.toString();
  return { requestedAt, attempts: job?.attempts ?? 0, lastError: job?.failed ?? false };
}

async function bundleView(tx: Tx, examId: string) {
  const bundle = await bundleOf(tx, examId);
  if (!bundle) return null;
  const { name, sha256, size, made_by } = bundle;
  return { name, sha256, bytes: size, madeAt: bundle.made_at.toString(), madeBy: made_by ?? '' };
}

async function supplementViews(tx: Tx, examId: string) {
  const supplements = await supplementsOf(tx, examId);
  return supplements.map(({ madeAt, ...of }) => ({ ...of, madeAt: madeAt.toString() }));
}

export function mountArchive(mount: Mount): void {
  mount(archiveRoutes.showArchive, async ({ tx, actor, now, params }) => {
    const exam = await examToSee(tx, actor, params.examId, archivists);
    await notGraders(tx, actor, exam.id);
    const { counts, lastDeadline, lateCasesUntil, obstacles } = await archiveReadiness(tx, exam, now);
    const { answers, explanations, appeals, events } = counts;
    return {
      obstacles,
      lastDeadline: lastDeadline?.toString() ?? null,
      lateCasesUntil: lateCasesUntil?.toString() ?? null,
      making: await makingOf(tx, exam.id),
      bundle: await bundleView(tx, exam.id),
      supplements: await supplementViews(tx, exam.id),
      counts: { answers, explanations, appeals, events },
    };
  });

  mount(archiveRoutes.archiveExam, async ({ tx, actor, now, params, body }) => {
    const exam = await examToChange(tx, actor, params.examId, archivists);
    await notGraders(tx, actor, exam.id);
    const { obstacles } = await archiveReadiness(tx, exam, now);
    const { earlyReason } = body;
    const obstacle = archiveRefusal(obstacles, earlyReason);
    if (obstacle !== undefined) refuse(obstacle === 'notAnnounced' ? 'archiveNotAnnounced' : obstacle);
    const request = { requestedAt: now, requestedBy: actor.personId, earlyReason };
    if (!(await saveRequest(tx, exam.id, request))) return accepted;
    const data = {
      beforeDeadlines: obstacles.includes('deadlinesRunning'),
      withoutSignatures: obstacles.includes('protocolUnsigned'),
    };
    const event = { examId: exam.id, actorId: actor.personId, at: now, data };
    await recordEvent(tx, { ...event, kind: 'archiveRequested' });
    await enqueueLongJob(tx, 'makeArchive', { examId: exam.id }, jobKey(exam.id));
    return accepted;
  });

  mount(archiveRoutes.archiveBundle, async ({ tx, actor, params }) => {
    const exam = await examToSee(tx, actor, params.examId, archivists);
    await notGraders(tx, actor, exam.id);
    return new DocumentRead({ examId: exam.id, data: {} }, orNotFound(await bundleFile(tx, exam.id)));
  });
  mount(archiveRoutes.archiveSupplement, async ({ tx, actor, params }) => {
    const exam = await examToSee(tx, actor, params.examId, archivists);
    await notGraders(tx, actor, exam.id);
    const file = orNotFound(await supplementFile(tx, exam.id, params.number));
    return new DocumentRead({ examId: exam.id, data: { supplement: params.number } }, file);
  });
}
