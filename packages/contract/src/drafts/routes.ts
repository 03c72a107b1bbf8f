import type { JsonValue } from '@karakter/domain/text/canonical-json';
import { z } from 'zod';
import { instantText, route } from '../platform/route.ts';

/** Characters that a draft may have as JSON: a pasted list of a few thousand candidates. */
const mostDraftLength = 300_000;
/** Drafts that one person may have at a time. */
export const mostDrafts = 60;

const key = z.string().regex(/^[\w:.-]{1,200}$/);
const content = z
  .json()
  .refine((value) => JSON.stringify(value).length <= mostDraftLength, 'the draft is too long');
const own = { access: 'signedIn', identity: 'visible', params: z.object({ key }) } as const;

/** Text that a person has begun to write in a form; only its author can read it [G15]. */
export const draftsRoutes = {
  readDraft: route({
    ...own,
    name: 'readDraft',
    summary: 'The caller’s own draft of a form; version 0 where there is none',
    method: 'GET',
    path: '/api/me/drafts/:key',
    response: z.object({
      version: z.int(),
      content: z.custom<JsonValue>().nullable(),
      updatedAt: instantText.nullable(),
    }),
  }),
  keepDraft: route({
    ...own,
    name: 'keepDraft',
    summary:
      'Keep what one has written in a form so far, null once it is sent; `version` is the one it builds on',
    method: 'PUT',
    path: '/api/me/drafts/:key',
    body: z.object({ version: z.int().min(0).max(1_000_000_000), content }),
    response: z.object({ version: z.int(), savedAt: instantText }),
    bodyLimit: 2 * 1024 * 1024,
  }),
};
