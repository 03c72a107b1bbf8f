import { examForms, examScales } from '@karakter/domain/exam/exam';
import { attendanceCommandNames, attendanceStates } from '@karakter/domain/grading/registration/attendance';
import { z } from 'zod';
import { watchers } from '../invigilation/watchers.ts';
import { done, id, instantText, route } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';
import { scriptState } from './views.ts';

/** A grader knows the candidates of an oral exam by number here, as of any exam [U7]. */
const grader = { access: ['grader'], identity: 'hidden' } as const;
const office = { access: watchers, identity: 'visible' } as const;
const ofCandidate = z.object({ examId: id, candidacyId: id });

const attendance = z.enum(attendanceStates);
/** What is marked, on top of what the person saw: another person may have marked it meanwhile. */
const marking = z.object({ command: z.enum(attendanceCommandNames), seen: attendance });

const registered = {
  candidateNumber: z.int(),
  attendance,
  /** What can be marked now. */
  mayMark: z.array(z.enum(attendanceCommandNames)),
};

const registrationRow = z.object({
  ...registered,
  /** The grader's own assessment; null where the candidate has not attended. */
  script: z
    .object({
      state: scriptState,
      grade: z.string().nullable(),
      comment: z.string(),
      points: z.record(z.string(), z.number()),
      version: z.int(),
      agreedGrade: z.string().nullable(),
      allowed: z.array(z.string()),
    })
    .nullable(),
});
export type RegistrationRow = z.infer<typeof registrationRow>;

const attendanceRow = z.object({
  ...registered,
  candidacyId: id,
  name: z.string(),
  room: z.string(),
  seat: z.string(),
  startsAt: instantText,
  /** Who marked it; null where it is not registered. */
  marked: z.object({ by: z.string(), at: instantText }).nullable(),
  /** What documents a valid absence; null where none is noted, and for everyone but the exam office. */
  validAbsence: z.string().nullable(),
});
export type AttendanceRow = z.infer<typeof attendanceRow>;

export const registrationRoutes = {
  showRegistration: route({
    ...grader,
    name: 'showRegistration',
    summary: 'Every candidate of the commission by number, with attendance and the grader’s own grade [G8]',
    method: 'GET',
    path: '/api/grading/commissions/:commissionId/registration',
    params: z.object({ commissionId: id }),
    response: z.object({
      form: z.enum(examForms),
      scale: z.enum(examScales),
      rows: z.array(registrationRow),
    }),
  }),
  markAttendance: route({
    ...grader,
    name: 'markAttendance',
    summary: 'Mark whether one of the commission’s candidates attended an exam without hand-in [G8]',
    method: 'PUT',
    path: '/api/grading/commissions/:commissionId/registration/:candidateNumber/attendance',
    params: z.object({
      commissionId: id,
      candidateNumber: z.coerce.number<number>().int().positive().max(999_999),
    }),
    body: marking,
    response: done,
  }),
  listAttendance: route({
    ...office,
    name: 'listAttendance',
    summary: 'The candidates of an exam without hand-in by name, with their attendance [G8, P10]',
    method: 'GET',
    path: '/api/exams/:examId/attendance',
    params: z.object({ examId: id }),
    response: z.object({
      form: z.enum(examForms),
      /** The end of the first working day after the exam: by then the list is back. */
      backBy: instantText,
      mayNoteAbsence: z.boolean(),
      candidates: z.array(attendanceRow),
    }),
  }),
  markAttendanceByName: route({
    ...office,
    name: 'markAttendanceByName',
    summary: 'Mark whether a candidate attended an exam without hand-in [G8]',
    method: 'PUT',
    path: '/api/exams/:examId/attendance/:candidacyId',
    params: ofCandidate,
    body: marking,
    response: done,
  }),
  noteValidAbsence: route({
    access: ['examOffice'],
    identity: 'visible',
    name: 'noteValidAbsence',
    summary: 'Note what documents a valid absence; an empty text takes the note back [G8]',
    method: 'PUT',
    path: '/api/exams/:examId/attendance/:candidacyId/valid-absence',
    params: ofCandidate,
    body: z.object({ documentation: writtenText(0, 1000) }),
    response: done,
  }),
};
