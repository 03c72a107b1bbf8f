import { roles } from '@karakter/domain/people/roles';
import { z } from 'zod';
import { route } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';

/** A list as it is shown, within what a process can set in its time. */
export const listLimits = { rows: 5000, columns: 40, text: 5000, bytes: 4 * 1024 * 1024 } as const;

const text = z.string().max(listLimits.text);

const list = z.object({
  /** What the list contains, and the page that it stands on. */
  caption: writtenText(1, 300),
  page: text,
  /** The choices that the rows are chosen and ordered by, in words. */
  chosen: z.array(text).max(40),
  columns: z
    .array(z.object({ header: text, isEnd: z.boolean() }))
    .min(1)
    .max(listLimits.columns),
  rows: z.array(z.array(text).max(listLimits.columns)).max(listLimits.rows),
});
export type ListAsShown = z.infer<typeof list>;

export const listPdfRoutes = {
  makeListPdf: route({
    name: 'makeListPdf',
    summary: 'A list as PDF, of exactly what the caller’s page shows; nothing is read or stored [V1]',
    method: 'POST',
    path: '/api/list-pdf',
    // Candidates have no lists.
    access: roles.filter((role) => role !== 'candidate'),
    identity: 'hidden',
    effect: 'read',
    requestsPerMinute: 20,
    bodyLimit: listLimits.bytes,
    body: list,
    response: z.object({ pdf: z.base64() }),
  }),
};
