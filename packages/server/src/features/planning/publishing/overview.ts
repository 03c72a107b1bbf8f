import type { PublishingOverview } from '@karakter/contract/exam/publishing';
import { publishingFindings } from '@karakter/domain/exam/publishing';
import { languages } from '@karakter/domain/text/language';
import type { Tx } from '../../../platform/database/db.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { writeMail } from '../../notices/write-mail.ts';
import { publishingOf } from './publishing-facts.ts';
import { secondPersonOf } from './second-person.ts';

type Publishing = Awaited<ReturnType<typeof publishingOf>>;
type Times = { startsAt: string; endsAt: string };

/** The mail as a candidate with the exam's own times gets it, in each language in which it goes out. */
function mailsOf(exam: ExamRecord, publishing: Publishing, { facts, url }: { facts: Times; url: string }) {
  return languages.flatMap((language) => {
    const count = publishing.languages.filter((each) => each === language).length;
    if (count === 0) return [];
    const { courseCode, courseTitle } = exam;
    const about = { courseCode, courseTitle: courseTitle[language], examStart: facts.startsAt, url };
    return [{ language, count, ...writeMail({ kind: 'examPublished', facts }, language, about) }];
  });
}

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

function clashesOf({ clashes, candidates }: Publishing) {
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
  return {
    seen: publishing.seen,
    reaches,
    findings: publishingFindings(publishing.facts),
    told: [
      { who: 'candidates', channel: 'mail', when: 'now', count: reaches },
      { who: 'candidates', channel: 'frontPage', when: 'now', count: reaches },
      { who: 'graders', channel: 'mail', when: 'gradingOpens', count: publishing.graders },
    ],
    mails: mailsOf(exam, publishing, { facts, url }),
    ...facts,
    differing: { count: differing.length, candidates: mayKnow ? differing : null },
    second: await secondPersonOf(tx, exam, { personId, seen: publishing.seen }),
    clashes: mayKnow ? clashesOf(publishing) : null,
  };
}
