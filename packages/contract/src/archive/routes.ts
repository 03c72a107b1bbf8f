import type { ArchiveObstacle } from '@karakter/domain/archive/archive';
import { z } from 'zod';
import { done, fileResponse, id, instantText, route } from '../platform/route.ts';

const archivists = { access: ['examOffice', 'archivist'], identity: 'visible' } as const;
const ofExam = z.object({ examId: id });

const archiveView = z.object({
  obstacles: z.array(z.custom<ArchiveObstacle>()),
  /** The last of all the candidates' deadlines; null when nothing was announced. */
  lastDeadline: instantText.nullable(),
  /** Until when a late appeal may still be taken up (fvl. § 31), and so a case be opened after the archiving; null when it is over. */
  lateCasesUntil: instantText.nullable(),
  /** A bundle that is being made, with how often it was tried and what went wrong last. */
  making: z.object({ requestedAt: instantText, attempts: z.int(), lastError: z.boolean() }).nullable(),
  bundle: z
    .object({
      name: z.string(),
      madeAt: instantText,
      madeBy: z.string(),
      bytes: z.int(),
      sha256: z.string(),
    })
    .nullable(),
  /** What was added after the exam was archived: one for each case that ended, oldest first [X2]. */
  supplements: z.array(
    z.object({ number: z.int(), name: z.string(), madeAt: instantText, bytes: z.int(), sha256: z.string() }),
  ),
  /** What the bundle contains, or will contain. */
  counts: z.object({ answers: z.int(), explanations: z.int(), appeals: z.int(), events: z.int() }),
});
export type ArchiveView = z.infer<typeof archiveView>;

export const archiveRoutes = {
  showArchive: route({
    ...archivists,
    name: 'showArchive',
    summary: 'Whether the exam can be archived, and its bundle when it is made [X3]',
    method: 'GET',
    path: '/api/exams/:examId/archive',
    params: ofExam,
    response: archiveView,
  }),
  archiveExam: route({
    ...archivists,
    name: 'archiveExam',
    fresh: true,
    summary: 'Make the exam’s archive bundle and close the exam; again while it is made is harmless [X2, X3]',
    method: 'POST',
    path: '/api/exams/:examId/archive',
    params: ofExam,
    body: z.object({
      /** Why before the deadlines have run out; null when they have. */
      earlyReason: z.string().trim().max(2000).nullable(),
    }),
    response: done,
  }),
  archiveBundle: route({
    ...archivists,
    name: 'archiveBundle',
    summary: 'The exam’s archive bundle, readable without Karakter [X3]',
    logsRead: 'archiveRead',
    method: 'GET',
    path: '/api/exams/:examId/archive/bundle.zip',
    params: ofExam,
    response: fileResponse,
  }),
  archiveSupplement: route({
    ...archivists,
    name: 'archiveSupplement',
    summary: 'What happened to the exam’s cases after it was archived, as a bundle beside the first [X2, X3]',
    logsRead: 'archiveRead',
    method: 'GET',
    path: '/api/exams/:examId/archive/supplements/:number',
    params: ofExam.extend({ number: z.coerce.number<number>().int().positive().max(10_000) }),
    response: fileResponse,
  }),
};
