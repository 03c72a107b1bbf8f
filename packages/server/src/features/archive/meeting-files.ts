import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { BundleFile } from '../../integrations/zip/bundle.ts';
import type { Tx } from '../../platform/database/db.ts';
import { jsonFile } from './files.ts';

/** The grading meetings with their agenda and every version of their minutes [G13]. */
export async function meetingFiles(tx: Tx, examId: string): Promise<BundleFile[]> {
  const meetings = await tx
    .selectFrom('grading_meeting as g')
    .select(['g.id', 'g.state', 'g.starts_at as startsAt', 'g.minutes as lengthInMinutes', 'g.place'])
    .select([
      'g.video_link as videoLink',
      'g.agenda',
      'g.leader_name as leader',
      'g.commission_ids as commissionIds',
    ])
    .select(['g.called_at as calledAt', 'g.ended_at as endedAt', 'g.cancel_reason as cancelReason'])
    .select((e) =>
      jsonArrayFrom(
        e
          .selectFrom('meeting_minutes as m')
          .select(['m.version', 'm.text', 'm.written_by_name as writtenBy', 'm.at'])
          .whereRef('m.meeting_id', '=', 'g.id')
          .orderBy('m.version'),
      ).as('minutes'),
    )
    .where('g.exam_id', '=', examId)
    .orderBy('g.starts_at')
    .orderBy('g.id')
    .execute();
  if (meetings.length === 0) return [];
  const about = 'Sensormøtene med saksliste og alle versjoner av referatene';
  return [jsonFile('sensur/sensormoter.json', about, meetings)];
}
