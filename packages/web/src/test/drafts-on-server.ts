import { vi } from 'vitest';

type Draft = { readonly version: number; readonly content: unknown };

const refusal = (status: number, code: string) =>
  Response.json({ refusal: { code, message: code } }, { status });

/**
 * Answers the page's requests: its drafts as the server keeps them, and `answers` by path for the rest, read again for
 * each request. `drafts` are what the server has, so that a test sees what outlives a window.
 */
export function draftsOnServer(answers: () => Readonly<Record<string, unknown>>) {
  const drafts = new Map<string, Draft>();
  vi.stubGlobal('fetch', async (address: string | URL, request: RequestInit = {}) => {
    const { pathname } = new URL(String(address), 'http://karakter.test');
    const [, key] = /^\/api\/me\/drafts\/(.+)$/.exec(pathname) ?? [];
    if (key === undefined) {
      const answer = answers()[`${request.method ?? 'GET'} ${pathname}`];
      return answer === undefined ? refusal(404, 'notFound') : Response.json(answer);
    }
    const name = decodeURIComponent(key);
    const draft = drafts.get(name) ?? { version: 0, content: null };
    if (request.method !== 'PUT') return Response.json({ ...draft, updatedAt: null });
    const { version, content } = JSON.parse(String(request.body)) as Draft;
    if (version !== draft.version) return refusal(409, 'changedMeanwhile');
    drafts.set(name, { version: version + 1, content });
    return Response.json({ version: version + 1, savedAt: '2026-03-02T08:00:00Z' });
  });
  return drafts;
}
