import { paperLanguages } from '@karakter/domain/papers/paper';
import {
  candidateRowFaults,
  longestPlace,
  mostExtraMinutes,
} from '@karakter/domain/planning/list/candidate-row';
import { listNoteKinds } from '@karakter/domain/planning/list/spreadsheet-cell';
import { browserNeeds } from '@karakter/domain/sitting/supported-browsers';
import { z } from 'zod';
import { personFacts } from '../people/facts.ts';
import { done, id, instantText, route, wholeNumber } from '../platform/route.ts';
import { givenList, importedList, listBytes, listColumn } from './given-list.ts';

const paperLanguage = z.enum(paperLanguages);
const ofExam = z.object({ examId: id });
const ofCandidate = ofExam.extend({ candidacyId: id });

const extraMinutes = z.int().min(0).max(mostExtraMinutes);
const place = {
  room: z.string().trim().max(longestPlace.room),
  seat: z.string().trim().max(longestPlace.seat),
};
const arrangement = z.object({ extraMinutes, language: paperLanguage, ...place });
/** As the page showed it, so that nothing is changed that a colleague has changed since. */
const arrangementSeen = arrangement.extend({ room: z.string().max(1000), seat: z.string().max(1000) });

const previewedCandidate = z.object({
  line: z.number(),
  name: z.string(),
  studentNumber: z.string(),
  email: z.string(),
  extraMinutes: z.number(),
  language: paperLanguage,
  room: z.string(),
  seat: z.string(),
  /** The group or class, before and after the import [P4]. */
  group: z.object({ before: z.string().nullable(), after: z.string().nullable() }),
  /** The effect of the import on the line. */
  effect: z.enum(['added', 'changed', 'unchanged']),
  /** The present registration of a person who is a candidate already. */
  before: arrangement.nullable(),
  /** The name Karakter knows the person by, where it differs; it is kept unless the officer takes the list's. */
  otherName: z.object({ known: z.string(), isKept: z.boolean() }).nullable(),
  /** Karakter's address of the person, where the list gives another; it is replaced unless the officer keeps it. */
  otherEmail: z.object({ known: z.string(), isKept: z.boolean() }).nullable(),
  /** A person who is more than a student: no list changes name or address. */
  isColleague: z.boolean(),
});

const listError = z.object({
  line: z.number(),
  column: z.string(),
  code: z.enum([
    'missingColumn',
    'repeatedColumn',
    ...candidateRowFaults,
    'twoPersons',
    'otherStudentNumber',
    'isGrader',
    'isInvigilator',
    'isCoordinator',
    'hasReadPaper',
    'isWithdrawn',
  ]),
  value: z.string(),
});
export type CandidateListErrorText = z.infer<typeof listError>;

const candidateListPreview = z.object({
  rows: z.array(previewedCandidate),
  /** The first lines with a fault, with their texts by column. */
  waiting: z.array(z.object({ line: z.number(), texts: z.partialRecord(listColumn, z.string()) })),
  waitingCount: z.number(),
  /** The first of them. */
  errors: z.array(listError),
  errorCount: z.number(),
  headerRecognised: z.boolean(),
  ignoredHeadings: z.array(z.string()),
  /** The headings among them that Karakter does not know, with earlier replies in this unit. */
  unknownHeadings: z.array(z.string()),
  /** Content that was left out of the list, and how it was read. */
  notes: z.array(z.object({ kind: z.enum(listNoteKinds), count: z.number(), where: z.string() })),
});
/** The most errors of a list that are named. */
export const mostListErrors = 300;
export type CandidateListPreview = z.infer<typeof candidateListPreview>;

const candidate = z.object({
  candidacyId: id,
  candidateNumber: z.number(),
  name: z.string(),
  studentNumber: z.string().nullable(),
  email: z.string(),
  extraMinutes: z.number(),
  language: paperLanguage,
  room: z.string(),
  seat: z.string(),
  endsAt: instantText,
  commissionNumber: z.number().nullable(),
  /** Withdrawn after the waiting room was opened; such a candidate stays on the list. */
  isWithdrawn: z.boolean(),
  /** Why the candidate was added on the spot; null for a candidate of the list. */
  addedBecause: z.string().nullable(),
  /** When a browser of theirs last had all that an exam needs, and what the last one tried lacks; null before any was. */
  browser: z.object({ passedAt: instantText.nullable(), lacks: z.array(z.enum(browserNeeds)) }).nullable(),
});
export type CandidateRow = z.infer<typeof candidate>;

const nameAndAddress = z.object({ name: z.string().max(1000), email: z.string().max(1000) });
const personChange = z.object({
  id,
  at: instantText,
  by: z.string(),
  before: nameAndAddress,
  after: nameAndAddress,
});
export type PersonChangeText = z.infer<typeof personChange>;

export const candidateRoutes = {
  listCandidates: route({
    name: 'listCandidates',
    summary: 'An exam’s candidates with their identity, for the exam office',
    method: 'GET',
    path: '/api/exams/:examId/candidates',
    access: ['examOffice'],
    identity: 'visible',
    params: ofExam,
    response: z.object({ candidates: z.array(candidate), allowedCommands: z.array(z.string()) }),
  }),
  previewCandidates: route({
    name: 'previewCandidates',
    summary: 'The result an import of a list would have, and its errors line by line; nothing is stored',
    method: 'POST',
    path: '/api/exams/:examId/candidates/preview',
    access: ['examOffice'],
    identity: 'visible',
    effect: 'read',
    params: ofExam,
    body: givenList,
    bodyLimit: listBytes,
    response: candidateListPreview,
  }),
  importCandidates: route({
    name: 'importCandidates',
    summary:
      'Register a list’s candidates with random numbers; lines with faults wait if the page has shown them [P9]',
    method: 'POST',
    path: '/api/exams/:examId/candidates/import',
    access: ['examOffice'],
    identity: 'visible',
    params: ofExam,
    body: importedList,
    bodyLimit: listBytes,
    response: z.object({
      added: z.number(),
      changed: z.number(),
      unchanged: z.number(),
      /** How many people got the list's e-mail address, or its name. */
      readdressed: z.number(),
      renamed: z.number(),
    }),
  }),
  changeCandidate: route({
    name: 'changeCandidate',
    summary: 'Change a candidate’s extra time, language and seat, until the start',
    method: 'PUT',
    path: '/api/exams/:examId/candidates/:candidacyId',
    access: ['examOffice'],
    identity: 'visible',
    params: ofCandidate,
    body: arrangement.partial({ room: true, seat: true }).extend({ before: arrangementSeen }),
    response: done,
  }),
  changeCandidates: route({
    name: 'changeCandidates',
    summary:
      'Change extra time, language or room of several candidates at once, until the start: all or none',
    method: 'PUT',
    path: '/api/exams/:examId/candidates',
    access: ['examOffice'],
    identity: 'visible',
    params: ofExam,
    body: z.object({
      candidates: z
        .array(z.object({ candidacyId: id, before: arrangementSeen }))
        .min(1)
        .max(5000),
      /** What is absent stays as each candidate has it. */
      set: arrangement.omit({ seat: true }).partial(),
    }),
    response: z.object({ changed: wholeNumber }),
  }),
  correctPerson: route({
    name: 'correctPerson',
    summary:
      'Correct a candidate’s name or e-mail address, at any time; mail that has not arrived follows [T3]',
    method: 'PUT',
    path: '/api/exams/:examId/candidates/:candidacyId/person',
    access: ['examOffice'],
    identity: 'visible',
    params: ofCandidate,
    body: z.object({ ...personFacts, before: nameAndAddress }),
    response: done,
  }),
  personChanges: route({
    name: 'personChanges',
    summary:
      'Who corrected a candidate’s name or e-mail address, when, and from what to what; the latest first',
    method: 'GET',
    path: '/api/exams/:examId/candidates/:candidacyId/person/changes',
    access: ['examOffice'],
    identity: 'visible',
    params: ofCandidate,
    response: z.object({ changes: z.array(personChange) }),
  }),
  removeCandidate: route({
    name: 'removeCandidate',
    summary:
      'Remove a candidate, or withdraw one who has been notified, until the start; repeating it changes nothing',
    method: 'DELETE',
    path: '/api/exams/:examId/candidates/:candidacyId',
    access: ['examOffice'],
    identity: 'visible',
    params: ofCandidate,
    response: done,
  }),
};
