import { type ExamHistoryPart, mostHistoryEvents } from '@karakter/contract/exam/history';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { apiKey } from '../../../api/api.ts';
import { ExamHistory } from './ExamHistory.tsx';

const event = (number: number) => {
  const at = '2026-03-02T08:00:00Z';
  return { number, kind: 'paperSaved', at, actor: 'Kari Nordmann', data: {} };
};
const partOf = (length: number, others: number, candidates: number): ExamHistoryPart => ({
  events: Array.from({ length }, (_, index) => event(others - index)),
  earlier: length < others ? others - length + 1 : null,
  count: { others, candidates },
});

/** The rendered history after these parts have loaded; without parts: before. */
function drawn(...pages: ExamHistoryPart[]): string {
  const queries = new QueryClient();
  const key = apiKey(planningRoutes.examHistory, { params: { examId: 'e' }, query: {} });
  if (pages.length > 0) queries.setQueryData(key, { pages, pageParams: pages.map(() => null) });
  const html = renderToStaticMarkup(
    <QueryClientProvider client={queries}>
      <ExamHistory examId="e" />
    </QueryClientProvider>,
  );
  // Numbers are grouped by spaces that do not break.
  return html.replace(/[\u00a0\u202f]/g, ' ');
}
const rows = (html: string) => html.split('<li').length - 1;

it('a history that is loading says so, and sends no request yet', () => {
  const html = drawn();
  expect(html).toContain('Henter …');
  expect(html).not.toContain('switch');
});

it('a history without events says so', () => {
  expect(drawn(partOf(0, 0, 0))).toContain('Ingen hendelser ennå.');
});

it('a short history is shown completely, without a button for more', () => {
  const html = drawn(partOf(3, 3, 0));
  expect(rows(html)).toBe(3);
  expect(html).not.toMatch(/Vis tidligere|Vis også|vises\./);
});

it('of a long history the latest events are shown, with the total number, and the candidates’ own on request', () => {
  const html = drawn(partOf(mostHistoryEvents, 1234, 57_000));
  expect(rows(html)).toBe(mostHistoryEvents);
  expect(html).toContain('De siste 200 av 1 234 hendelser vises.');
  expect(html).toContain('Vis tidligere hendelser');
  expect(html).toContain('Vis også kandidatenes egne hendelser (57 000)');
});

it('a long history shown to its beginning says that it is all', () => {
  const html = drawn(partOf(mostHistoryEvents, 201, 0), { ...partOf(1, 1, 0), events: [event(1)] });
  expect(html).toContain('Alle 201 hendelser vises.');
  expect(html).not.toContain('Vis tidligere');
});
