import { interimReplyDue } from '@karakter/domain/appeal/interim-reply';
import { dayEndedBy } from '@karakter/domain/calendar/calendar';
import { writtenDeadline } from '@karakter/domain/calendar/dates';
import type { FeedEntry } from '@karakter/domain/calendar/icalendar';
import { hasHandIn } from '@karakter/domain/exam/exam-form';
import type { Language } from '@karakter/domain/text/language';
import type { Tx } from '../../../platform/database/db.ts';
import { type ExamRecord, examsAmong } from '../../exam/store.ts';
import { unfinishedAppealsIn, unfinishedIn } from '../../grading/due/late.ts';
import { myExamsOf } from '../../results/my-exam-routes.ts';
import { feedTexts } from './feed-texts.ts';
import { appealsOfCaseworker, dutiesOf, explanationsOfCaseworker, explanationsToWrite } from './store.ts';

type Reader = { tx: Tx; personId: string; language: Language; url: string; now: Temporal.Instant };
type Entry = Omit<FeedEntry, 'uid' | 'url'> & { key: string; page: string };

/** How long what has been is kept in the calendar. */
const kept = { hours: 24 * 90 };

const nameOf = (
  of: { courseCode: string; courseTitle: Readonly<Record<Language, string>> },
  language: Language,
) => `${of.courseCode} ${of.courseTitle[language]}`;

/** A deadline on its last day; the description has its hour. */
function due(at: Temporal.Instant, language: Language, details = '') {
  const written = feedTexts[language].deadline(writtenDeadline(at.toString(), language));
  return { when: { lastDay: dayEndedBy(at) }, details: [details, written].join(' ').trim(), place: '' };
}

/** A candidate's own exams, and until when the candidate can ask for an explanation and appeal [R5]. */
async function ofCandidate({ tx, personId, language, now }: Reader): Promise<Entry[]> {
  const text = feedTexts[language];
  const exams = await myExamsOf(tx, personId, now);
  return exams.flatMap((exam): Entry[] => {
    const { candidacyId, room, seat, cancelled, sitting, todo } = exam;
    const course = nameOf(exam, language);
    const page = `/my/${candidacyId}`;
    const [startsAt, endsAt] = [Temporal.Instant.from(exam.startsAt), Temporal.Instant.from(exam.endsAt)];
    const place = [room, seat].filter(Boolean).join(' ');
    const isHeld = cancelled === null && sitting !== 'withdrawn';
    const day = { when: { startsAt, endsAt }, details: '', place };
    const deadlines = todo.flatMap(({ code, at }): Entry[] => {
      if (at === null || (code !== 'mayAskExplanation' && code !== 'mayAppeal')) return [];
      const summary = code === 'mayAppeal' ? text.appeal(course) : text.askExplanation(course);
      const until = due(Temporal.Instant.from(at), language);
      return [{ key: `${code}:${candidacyId}`, summary, page, ...until }];
    });
    return [
      ...(isHeld ? [{ key: `exam:${candidacyId}`, summary: text.ownExam(course), page, ...day }] : []),
      ...deadlines,
    ];
  });
}

const isHeld = ({ state }: ExamRecord) => state !== 'planned' && state !== 'cancelled';

/** The exams that the person watches over, or grades as they are held; what is left of the grading, and what to write. */
async function ofWork({ tx, personId, language }: Reader, exams: Exams): Promise<Entry[]> {
  const text = feedTexts[language];
  const duties = await dutiesOf(tx, personId);
  const mine = await exams.of(duties.map(({ examId }) => examId));
  const graded = new Set(duties.filter(({ isGraded }) => isGraded).map(({ examId }) => examId));
  const watched = new Set(duties.filter(({ isGraded }) => !isGraded).map(({ examId }) => examId));
  const days = mine
    .filter((exam) => isHeld(exam) && (watched.has(exam.id) || !hasHandIn(exam.form)))
    .map(({ id, startsAt, endsAt, ...exam }) => ({
      key: `duty:${id}`,
      summary: text.duty(nameOf(exam, language)),
      when: { startsAt, endsAt },
      details: '',
      place: '',
      page: '/',
    }));
  const mineToGrade = mine.filter(({ id }) => graded.has(id));
  const unfinished = [
    ...(await unfinishedIn(tx, mineToGrade)),
    ...(await unfinishedAppealsIn(tx, mineToGrade)),
  ];
  const grading = unfinished
    .filter((each) => each.personId === personId)
    .map(({ exam, commissionId, left, dueAt }) => ({
      key: `grading:${commissionId}:${dueAt}`,
      summary: text.grading(nameOf(exam, language)),
      page: `/grading/${commissionId}`,
      ...due(dueAt, language, text.left(left)),
    }));
  const owed = await explanationsToWrite(tx, personId);
  const about = new Map((await exams.of(owed.map(({ examId }) => examId))).map((exam) => [exam.id, exam]));
  const explanations = owed.flatMap(({ examId, dueAt, count }) => {
    const exam = about.get(examId);
    if (!exam) return [];
    const summary = text.explanations(nameOf(exam, language), count);
    return [
      { key: `explain:${examId}:${dueAt}`, summary, page: '/grading/explanations', ...due(dueAt, language) },
    ];
  });
  return [...days, ...grading, ...explanations];
}

/** The cases that the person is responsible for, by the day on which something is due [K12]. */
async function ofCaseworker({ tx, personId, language }: Reader, exams: Exams): Promise<Entry[]> {
  const text = feedTexts[language];
  const explanations = await explanationsOfCaseworker(tx, personId);
  const appeals = await appealsOfCaseworker(tx, personId);
  const about = await exams.of([...explanations, ...appeals].map(({ examId }) => examId));
  return about.flatMap((exam) => {
    const course = nameOf(exam, language);
    const of = <Case extends { examId: string }>(cases: readonly Case[]) =>
      cases.filter(({ examId }) => examId === exam.id);
    const page = `/exams/${exam.id}/cases`;
    return [
      ...of(explanations).map(({ id, dueAt }) => ({
        key: `explanation:${id}`,
        summary: text.caseExplanation(course),
        page,
        ...due(dueAt, language),
      })),
      ...of(appeals).map(({ id, waiting }) => ({
        key: `appeal:${id}`,
        summary: text.caseAppeal(course),
        page,
        ...due(interimReplyDue(waiting, exam.rules).at, language),
      })),
    ];
  });
}

type Exams = { of(examIds: readonly string[]): Promise<ExamRecord[]> };

const endOf = ({ when }: Entry) =>
  'lastDay' in when ? when.lastDay.toZonedDateTime('UTC').toInstant() : when.endsAt;

/** What a person has to do, with its dates, in the person's language. Not for blind transactions. */
export async function datesOf(reader: Reader): Promise<FeedEntry[]> {
  const exams: Exams = { of: (examIds) => examsAmong(reader.tx, { unitIds: [], examIds }) };
  const all = [
    ...(await ofCandidate(reader)),
    ...(await ofWork(reader, exams)),
    ...(await ofCaseworker(reader, exams)),
  ];
  const since = reader.now.subtract(kept);
  return all
    .filter((entry) => Temporal.Instant.compare(endOf(entry), since) >= 0)
    .map(({ key, page, ...entry }) => ({ uid: `${key}@karakter`, url: `${reader.url}${page}`, ...entry }));
}
