import { createHash } from 'node:crypto';
import type { ExamForm } from '@karakter/domain/exam/exam';
import type { PublishingFacts } from '@karakter/domain/exam/publishing-facts';
import { canonicalJson } from '@karakter/domain/text/canonical-json';
import type { Language } from '@karakter/domain/text/language';
import { isBlank } from '@karakter/domain/text/visible-text';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { isApprovedPaper } from '../../exam/approved-paper.ts';
import { candidatesOf } from '../../exam/candidate-store.ts';
import { holdersOf } from '../../exam/exam-roles.ts';
import { factsText } from '../../exam/exam-view.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { commissionFindings } from '../commission-findings.ts';
import { commissionsOf } from '../commission-store.ts';

type Candidates = Awaited<ReturnType<typeof candidatesOf>>;
type Commissions = Awaited<ReturnType<typeof commissionsOf>>;

/** What the law says of the exam's commissions, all together. */
async function findingsOfCommissions(tx: Tx, exam: ExamRecord, commissions: Commissions) {
  const found = [];
  for (const { members, workflow } of commissions)
    found.push(...(await commissionFindings(tx, exam, { kind: 'ordinary', members, workflow })));
  return found;
}

/** The language of each candidate's mail, and whether a provider of sign-in can vouch for the candidate. */
async function receiversOf(tx: Tx, examId: string) {
  const rows = await tx
    .selectFrom('candidacy_person')
    .innerJoin('person', 'person.id', 'candidacy_person.person_id')
    .select(['person.language'])
    .select(sql<boolean>`feide_name is null and national_id_hash is null`.as('cannotSignIn'))
    .where('exam_id', '=', examId)
    .execute();
  return rows.map(({ language, cannotSignIn }) => ({ language: language as Language, cannotSignIn }));
}

/**
 * Candidates of this exam who are to sit another of the institution's while this one lasts, each with that exam. Work at
 * home lasts days beside everything else, and is no clash.
 */
async function clashesOf(tx: Tx, { id, startsAt, durationMinutes }: ExamRecord) {
  const start = sql`${startsAt.toString()}::timestamptz`;
  const { rows } = await sql<{ candidacy_id: string; course_code: string; starts_at: Temporal.Instant }>`
    select own.id as candidacy_id, course.code as course_code, other.starts_at
    from candidacy own join exam e on e.id = own.exam_id
      join candidacy_person mine on mine.candidacy_id = own.id
      join candidacy_person theirs on theirs.person_id = mine.person_id and theirs.exam_id <> e.id
      join candidacy c on c.id = theirs.candidacy_id
      join exam other on other.id = theirs.exam_id
      join course on course.id = other.course_id
      left join sitting s on s.candidacy_id = c.id
    where own.exam_id = ${id} and other.state in ('planned', 'published')
      and e.form <> 'home' and other.form <> 'home' and s.state is distinct from 'withdrawn'
      and (institution_of(other.unit_id)).id = (institution_of(e.unit_id)).id
      and other.starts_at < ${start} + make_interval(mins => ${durationMinutes}::int + own.extra_minutes)
      and ${start} < other.starts_at + make_interval(mins => other.duration_minutes + c.extra_minutes)
    order by other.starts_at, course.code, own.id`.execute(tx);
  return rows;
}

/** How long the course's last published exam of this form was. */
async function usualMinutesOf(tx: Tx, exam: ExamRecord): Promise<number | null> {
  const last = await tx
    .selectFrom('exam')
    .select('duration_minutes')
    .where('course_id', '=', exam.courseId)
    .where('form', '=', exam.form satisfies ExamForm)
    .where('work_kind', '=', exam.workKind)
    .where('state', '<>', 'planned')
    .where('id', '<>', exam.id)
    .orderBy('starts_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.duration_minutes ?? null;
}

/** How far paper and guide have come: a state and a fact, none of their contents. */
async function writtenOf(tx: Tx, examId: string) {
  const paper = await tx
    .selectFrom('paper')
    .select(isApprovedPaper.as('is_approved'))
    .where('exam_id', '=', examId)
    .executeTakeFirst();
  const guide = await tx
    .selectFrom('grading_guide')
    .select('version')
    .where('exam_id', '=', examId)
    .executeTakeFirst();
  const written = paper?.is_approved ? ('approved' as const) : ('begun' as const);
  return { paper: paper ? written : null, hasGuide: guide !== undefined };
}

async function hasExamDayPhone(tx: Tx): Promise<boolean> {
  const { exam_day_phone: phone } = await tx
    .selectFrom('institution')
    .select('exam_day_phone')
    .executeTakeFirstOrThrow();
  return phone !== null;
}

/** A mark of everything that publishing makes known, so that a change after a look at it is noticed. */
function seenMarkOf(exam: ExamRecord, candidates: Candidates, commissions: Commissions): string {
  const content = {
    facts: factsText(exam),
    candidates: candidates.map(({ candidacyId, extraMinutes, language, room, seat }) => ({
      candidacyId,
      extraMinutes,
      language,
      room,
      seat,
    })),
    commissions: commissions.map(({ members }) => members.map(({ personId }) => personId)),
  };
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** Everything that publishing depends on, read once for the page and for the command [P5, P13]. */
export async function publishingOf(tx: Tx, exam: ExamRecord, now: Temporal.Instant) {
  const candidates = await candidatesOf(tx, exam);
  const commissions = await commissionsOf(tx, exam.id, 'ordinary');
  const findings = await findingsOfCommissions(tx, exam, commissions);
  const receivers = await receiversOf(tx, exam.id);
  const clashes = await clashesOf(tx, exam);
  const { state, form, supervised, startsAt, endsAt, durationMinutes, rules } = exam;
  const paragraphs = (severity: 'stop' | 'warn') =>
    findings.filter((finding) => finding.severity === severity).map(({ paragraph }) => paragraph);
  const facts: PublishingFacts = {
    state,
    form,
    supervised,
    startsAt,
    endsAt,
    durationMinutes,
    rules,
    now,
    usualMinutes: await usualMinutesOf(tx, exam),
    candidates: candidates.length,
    candidatesWithoutRoom: candidates.filter(({ room }) => isBlank(room)).length,
    candidatesWithoutSignIn: receivers.filter(({ cannotSignIn }) => cannotSignIn).length,
    candidatesWithClash: new Set(clashes.map(({ candidacy_id }) => candidacy_id)).size,
    commissions: commissions.length,
    unlawful: paragraphs('stop'),
    advised: paragraphs('warn'),
    coordinators: (await holdersOf(tx, exam.id, 'courseCoordinator')).length,
    invigilators: (await holdersOf(tx, exam.id, 'invigilator')).length,
    ...(await writtenOf(tx, exam.id)),
    hasExamDayPhone: await hasExamDayPhone(tx),
  };
  const graders = commissions.flatMap(({ members }) => members.map(({ personId }) => personId));
  return {
    facts,
    candidates,
    clashes,
    languages: receivers.map(({ language }) => language),
    graders: [...new Set(graders)],
    seen: seenMarkOf(exam, candidates, commissions),
  };
}
