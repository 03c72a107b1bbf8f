import {
  type PublishingFindingText,
  type PublishingOverview,
  publishingRoutes,
} from '@karakter/contract/exam/publishing';
import { type ExamView, planningRoutes } from '@karakter/contract/exam/routes';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter, Route, Routes } from 'react-router';
import { expect, it } from 'vitest';
import { apiKey } from '../../../api/api.ts';
import { PublishPage } from './PublishPage.tsx';

const at = '2026-03-02T08:00:00Z';
const exam = {
  id: 'e',
  state: 'planned',
  courseCode: 'HIS1200',
  courseTitle: { nb: 'Historie', nn: 'Historie', en: 'History' },
  unitName: { nb: 'Institutt', nn: 'Institutt', en: 'Department' },
  date: '2026-03-02',
  startsAt: at,
  endsAt: at,
  candidates: 3,
  steps: [],
  pages: ['candidates'],
  cancelled: null,
} as unknown as ExamView;
const candidate = { candidacyId: '1', name: 'Fatima Hashi', extraMinutes: 30 };
const overview: PublishingOverview = {
  seen: 'a'.repeat(64),
  reaches: 3,
  findings: [],
  told: [{ who: 'candidates', channel: 'mail', when: 'now', count: 3 }],
  mails: [{ language: 'nn', count: 1, subject: 'HIS1200: du er meld opp', body: 'Di tid' }],
  startsAt: at,
  endsAt: '2026-03-02T12:00:00Z',
  differing: { count: 1, candidates: [{ ...candidate, startsAt: at, endsAt: '2026-03-02T12:30:00Z' }] },
  second: { isRequired: false, request: null },
  clashes: [{ candidacyId: '1', name: 'Fatima Hashi', courseCode: 'MAT1100', startsAt: at }],
};

function drawn(changed: Partial<PublishingOverview>): string {
  const queries = new QueryClient();
  const params = { examId: 'e' };
  queries.setQueryData(apiKey(planningRoutes.seeExam, { params }), exam);
  queries.setQueryData(apiKey(publishingRoutes.seePublishing, { params }), { ...overview, ...changed });
  return renderToStaticMarkup(
    <MemoryRouter initialEntries={['/exams/e/publish']}>
      <QueryClientProvider client={queries}>
        <Routes>
          <Route path="/exams/:examId/publish" Component={PublishPage} />
        </Routes>
      </QueryClientProvider>
    </MemoryRouter>,
  );
}

it('the exam office sees the recipients, the mail and every differing time, and then publishes [P13]', () => {
  const html = drawn({});
  for (const words of [
    'Ingenting mangler',
    '3 kandidater får e-post nå, hver med sin egen start og slutt.',
    'Slik er e-posten på nynorsk',
    'HIS1200: du er meld opp',
    '2 kandidater begynner mandag 2. mars 2026 kl. 09.00 og er ferdige',
    'Fatima Hashi',
    '1 kandidat har en annen tid',
    'Fatima Hashi: MAT1100',
    'Publiser for 3 kandidater',
  ])
    expect(html).toContain(words);
});

it('a warning leads to where it is put right, and a stop takes the button away', () => {
  const warning: PublishingFindingText = {
    code: 'unusualLength',
    severity: 'warn',
    place: 'facts',
    minutes: 360,
  };
  const warned = drawn({ findings: [warning] });
  expect(warned).toContain('Forrige eksamen i emnet varte i 6 timer.');
  expect(warned).toContain('href="/exams/e/facts"');
  expect(warned).toContain('Publiser for 3 kandidater');
  const stopped = drawn({ findings: [{ code: 'noCommission', severity: 'stop', place: 'commission' }] });
  expect(stopped).toContain('Må rettes');
  expect(stopped).not.toContain('Publiser for');
});

it('an officer who grades the exam sees how many have another time, and no name', () => {
  const html = drawn({ differing: { count: 1, candidates: null }, clashes: null });
  expect(html).toContain('1 kandidat har en annen tid');
  expect(html).toContain('Du er sensor i denne eksamenen');
  expect(html).not.toContain('Fatima');
});

it('where two people are required, one asks, the other publishes, and a change in between takes that away', () => {
  const request = { by: 'Randi Myklevoll', isMine: false, at, isVoid: false };
  const shown = (changed: Partial<typeof request> | null) =>
    drawn({ second: { isRequired: true, request: changed && { ...request, ...changed } } });
  expect(shown(null)).toContain('Be om publisering');
  expect(shown(null)).not.toContain('Publiser for');
  expect(shown({})).toContain('Randi Myklevoll ba om publisering');
  expect(shown({})).toContain('Publiser for 3 kandidater');
  expect(shown({ isMine: true })).not.toContain('Publiser for');
  expect(shown({ isMine: true })).toContain('Ta det tilbake');
  expect(shown({ isVoid: true })).toContain('eksamenen er endret siden');
  expect(shown({ isVoid: true })).not.toContain('Publiser for');
});
