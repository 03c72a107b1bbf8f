import type { ExamView } from '@karakter/contract/exam/routes';
import type { WatchedExam } from '@karakter/contract/invigilation/routes';
import { useMemo } from 'react';

/** An exam of a board: its name and times, and whom to call. */
export type BoardExam = Omit<WatchedExam, 'rooms'>;

/** The course of each candidate's exam, where the board has several; otherwise empty. */
export type CourseCodes = ReadonlyMap<string, string>;
const none: CourseCodes = new Map();

export function useCourseCodes(exams: readonly BoardExam[]): CourseCodes {
  const codes = useMemo(() => new Map(exams.map(({ id, courseCode }) => [id, courseCode])), [exams]);
  return exams.length > 1 ? codes : none;
}

/** The exam of the exam's own page. */
export function boardExamOf({ facts, watch, ...exam }: ExamView): BoardExam {
  const { id, courseCode, courseTitle, startsAt, endsAt } = exam;
  const { contactName, contactPhone } = facts;
  return {
    id,
    courseCode,
    courseTitle,
    startsAt,
    endsAt,
    contactName,
    contactPhone,
    timeReasons: watch.timeReasons,
  };
}
