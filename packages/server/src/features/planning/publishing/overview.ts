import type { PublishingOverview } from '@karakter/contract/exam/publishing';
import { handingOf } from '@karakter/domain/exam/exam-form';
import { publishingFindings } from '@karakter/domain/exam/publishing';
import type { Tx } from '../../../platform/database/db.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { mailsShown } from '../../notices/mails-shown.ts';
import { publishingOf } from './publishing-facts.ts';
import { secondPersonOf } from './second-person.ts';

type Publishing = Awaited<ReturnType<typeof publishingOf>>;
type Times = { startsAt: string; endsAt: string };

/** The candidates who have another time than the exam's own. */
function differingOf({ candidates }: Publishing, { startsAt }: Times) {
  return candidates
    .filter(({ extraMinutes }) => extraMinutes > 0)
    .map(({ candidacyId, name, extraMinutes, endsAt }) => ({
      candidacyId,
      name,
      extraMinutes,
      startsAt,
      endsAt: endsAt.toString(),
    }));
}

/** The candidates who sit another exam meanwhile, by name. */
export function namedClashes({ clashes, candidates }: Publishing) {
  const names = new Map(candidates.map(({ candidacyId, name }) => [candidacyId, name]));
  return clashes.map(({ candidacy_id: candidacyId, course_code: courseCode, starts_at: startsAt }) => ({
    candidacyId,
    name: names.get(candidacyId) ?? '',
    courseCode,
    startsAt: startsAt.toString(),
  }));
}

type Asking = { now: Temporal.Instant; url: string; mayKnow: boolean; personId: string };

/** The one look at everything before an exam is published [P13]; names only for an officer who does not grade it. */
export async function overviewOf(
  tx: Tx,
  exam: ExamRecord,
  { now, url, mayKnow, personId }: Asking,
): Promise<PublishingOverview> {
  const publishing = await publishingOf(tx, exam, now);
  const reaches = publishing.candidates.length;
  const endsAt = exam.startsAt.add({ minutes: exam.durationMinutes });
  const facts = { startsAt: exam.startsAt.toString(), endsAt: endsAt.toString() };
  const differing = differingOf(publishing, facts);
  const told = [
    { who: 'candidates', channel: 'mail', when: 'now', count: reaches },
    { who: 'candidates', channel: 'frontPage', when: 'now', count: reaches },
    { who: 'graders', channel: 'mail', when: 'gradingOpens', count: publishing.graders.length },
  ] as const;
  return {
    seen: publishing.seen,
    reaches,
    findings: publishingFindings(publishing.facts),
    told: told.filter(({ count }) => count > 0),
    mails: mailsShown(
      { kind: 'examPublished', facts: { ...facts, ...handingOf(exam) } },
      publishing.languages,
      { exam, ...facts, url },
    ),
    ...facts,
    differing: { count: differing.length, candidates: mayKnow ? differing : null },
    second: await secondPersonOf(tx, exam, { personId, seen: publishing.seen }),
    clashes: mayKnow ? namedClashes(publishing) : null,
  };
}
