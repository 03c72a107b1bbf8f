import { type UnmergedAnswer, unmergedRoutes } from '@karakter/contract/quarantine/unmerged';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import { apiKey } from '../../api/api.ts';
import { UnmergedAnswers } from './UnmergedAnswers.tsx';

const answer: UnmergedAnswer = {
  candidacyId: '00000000-0000-4000-8000-000000000001',
  candidateNumber: 107,
  name: 'Kari Nordmann',
  handedIn: true,
  tooSlow: 2,
  unreadable: 1,
  bytes: 126_000,
  receivedFrom: '2026-03-02T09:00:00Z',
  receivedTo: '2026-03-02T09:30:00Z',
  settledAt: null,
};

function drawn(answers: readonly UnmergedAnswer[]): string {
  const queries = new QueryClient();
  queries.setQueryData(apiKey(unmergedRoutes.listUnmerged, { params: { examId: 'e' } }), { answers });
  return renderToStaticMarkup(
    <MemoryRouter>
      <QueryClientProvider client={queries}>
        <UnmergedAnswers examId="e" />
      </QueryClientProvider>
    </MemoryRouter>,
  );
}

it('the exam office sees which answers could not be merged, with the reason, and downloads the raw log from there [D3]', () => {
  const html = drawn([answer]);
  for (const words of [
    'Kandidat 107, Kari Nordmann',
    '2 innføringer tok for lang tid å sette sammen',
    '1 innføring lar seg ikke lese',
    'Last ned loggen til kandidat 107',
    `/api/exams/e/candidates/${answer.candidacyId}/raw-log`,
    'Prøv igjen',
    'Merk som behandlet',
  ])
    expect(html).toContain(words);
});

it('a settled answer is marked as settled, and where all answers are complete nothing is shown', () => {
  const html = drawn([{ ...answer, settledAt: '2026-03-02T10:00:00Z' }]);
  expect(html).toContain('Behandlet');
  expect(html).not.toContain('Merk som behandlet');
  expect(drawn([])).toBe('');
});
