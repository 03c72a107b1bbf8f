import type { BundleFile } from '../../integrations/zip/bundle.ts';
import type { Tx } from '../../platform/database/db.ts';
import { jsonFile } from './files.ts';

const minutesIn = (tx: Tx, meetingId: string) =>
  tx
    .selectFrom('meeting_minutes')
    .select(['version', 'text', 'written_by_name as writtenBy', 'at'])
    .where('meeting_id', '=', meetingId)
    .orderBy('version')
    .execute();

/** The versions of the guide that the meeting made, whose texts are in files of their own. */
const guideVersionsIn = (tx: Tx, meetingId: string) =>
  tx
    .selectFrom('grading_guide_version')
    .select(['version', 'reason', 'saved_at as at'])
    .where('meeting_id', '=', meetingId)
    .orderBy('version')
    .execute();

/**
 * That a trial grading was held. What each grader gave in it is working material, no ground of a grade, and is not
 * archived.
 */
async function trialIn(tx: Tx, meetingId: string) {
  const trial = await tx
    .selectFrom('grading_trial')
    .select(['state', 'opened_at as openedAt', 'shown_at as shownAt', 'closed_at as closedAt'])
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  if (!trial) return null;
  const samples = await tx
    .selectFrom('trial_sample')
    .select('place')
    .where('meeting_id', '=', meetingId)
    .execute();
  const graders = await tx
    .selectFrom('trial_given')
    .select('person_id')
    .where('meeting_id', '=', meetingId)
    .execute();
  const notWaitedFor = await tx
    .selectFrom('trial_excused')
    .select(['reason', 'at'])
    .where('meeting_id', '=', meetingId)
    .orderBy('at')
    .execute();
  return { ...trial, samples: samples.length, graders: graders.length, notWaitedFor };
}

/** The trial gradings that were abandoned before all had given theirs, as `trialIn` gives the one that was not. */
async function abandonedTrialsIn(tx: Tx, meetingId: string) {
  return tx
    .selectFrom('abandoned_trial as a')
    .select(['a.number', 'a.opened_at as openedAt', 'a.abandoned_at as abandonedAt', 'a.reason'])
    .select('a.excuses as notWaitedFor')
    .select((e) =>
      e
        .selectFrom('abandoned_trial_sample as s')
        .select((of) => of.fn.countAll<number>().as('samples'))
        .whereRef('s.meeting_id', '=', 'a.meeting_id')
        .whereRef('s.number', '=', 'a.number')
        .as('samples'),
    )
    .where('a.meeting_id', '=', meetingId)
    .orderBy('a.number')
    .execute();
}

/** The grading meetings with their agenda and every version of their minutes [G13]. */
export async function meetingFiles(tx: Tx, examId: string): Promise<BundleFile[]> {
  const rows = await tx
    .selectFrom('grading_meeting')
    .select(['id', 'state', 'starts_at as startsAt', 'minutes as lengthInMinutes', 'place'])
    .select(['video_link as videoLink', 'agenda', 'leader_name as leader', 'commission_ids as commissionIds'])
    .select(['called_at as calledAt', 'ended_at as endedAt', 'cancel_reason as cancelReason'])
    .where('exam_id', '=', examId)
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
  const meetings = [];
  for (const row of rows) {
    const minutes = await minutesIn(tx, row.id);
    const guideVersions = await guideVersionsIn(tx, row.id);
    const abandonedTrials = await abandonedTrialsIn(tx, row.id);
    const trial = await trialIn(tx, row.id);
    meetings.push({ ...row, minutes, guideVersions, abandonedTrials, trial });
  }
  if (meetings.length === 0) return [];
  const about = 'Sensormøtene med saksliste og alle versjoner av referatene';
  return [jsonFile('sensur/sensormoter.json', about, meetings)];
}
