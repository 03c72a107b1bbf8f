import { traceRoutes } from '@karakter/contract/cases/traces';
import type { Tx } from '../../../platform/database/db.ts';
import { orNotFound } from '../../../platform/http/actor.ts';
import type { Mount } from '../../../platform/http/mount.ts';
import { examFacts } from '../../exam/store.ts';
import { type KeptTrace, tracesOf } from '../../exam/trace/store.ts';
import { examWithCases } from '../../results/access.ts';
import { announcementTo } from '../../results/holds/store.ts';
import { caseOf } from '../store.ts';
import { traceView } from './view.ts';

const ofMany: readonly string[] = [
  'gradesAnnounced',
  'commissionGradesAnnounced',
  'candidateGradesAnnounced',
];

/** The complaints that the candidate's grade was annulled for, the own one or another's (uhl. § 11-9(2), (4)). */
async function annullingComplaints(tx: Tx, candidacyId: string): Promise<ReadonlySet<string | null>> {
  const found = tx.selectFrom('annulment').select('complaint_id').where('candidacy_id', '=', candidacyId);
  return new Set((await found.execute()).map(({ complaint_id }) => complaint_id));
}

/**
 * The traces about one candidate, and those of the announcing that reached the candidate, also with others. What a correction from before
 * that was is not told to the candidate.
 */
async function tracesAbout(tx: Tx, examId: string, candidacyId: string, reader: 'staff' | 'candidate') {
  const { sector } = orNotFound(await examFacts(tx, examId)).rules;
  const { announcedAt } = await announcementTo(tx, candidacyId);
  const isTold = ({ decision, at }: KeptTrace) =>
    decision !== 'protocolCorrected' ||
    (announcedAt !== null && Temporal.Instant.compare(at, announcedAt) >= 0);
  const annulledFor = await annullingComplaints(tx, candidacyId);
  const about = (await tracesOf(tx, examId)).filter((trace) => {
    if (ofMany.includes(trace.decision)) return announcedAt?.equals(trace.at);
    if (trace.decision === 'newGradingAnnounced') return annulledFor.has(trace.case_id);
    return trace.candidacy_id === candidacyId && (reader === 'staff' || isTold(trace));
  });
  return { traces: about.flatMap((trace) => traceView(trace, sector)) };
}

/** «Slik er dette regnet ut»: for the people who handle a case, and for its candidate [K9]. */
export function mountTraces(mount: Mount): void {
  mount(traceRoutes.seeDecisionTraces, async ({ tx, actor, params }) => {
    const { examId, candidacyId } = orNotFound(await caseOf(tx, params));
    await examWithCases(tx, actor, examId);
    return tracesAbout(tx, examId, candidacyId, 'staff');
  });

  mount(traceRoutes.seeMyTraces, async ({ tx, actor, params }) => {
    const own = await tx
      .selectFrom('candidacy as c')
      .innerJoin('candidacy_person as p', 'p.candidacy_id', 'c.id')
      .select('c.exam_id')
      .where('c.id', '=', params.candidacyId)
      .where('p.person_id', '=', actor.personId)
      .executeTakeFirst();
    return tracesAbout(tx, orNotFound(own).exam_id, params.candidacyId, 'candidate');
  });
}
