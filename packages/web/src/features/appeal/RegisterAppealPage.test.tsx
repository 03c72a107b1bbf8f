import type { ExamView } from '@karakter/contract/exam/routes';
import type { ProtocolEntry } from '@karakter/contract/results/routes';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Asking } from './RegisterAppealPage.tsx';

it('before registering an appeal the officer sees its candidate, its exam, its day of arrival and that mail will be sent [K1]', () => {
  const title = { nb: 'Geoteknikk', nn: 'Geoteknikk', en: 'Geotechnics' };
  // The dialog uses no other facts of them.
  const exam = {
    courseCode: 'TBA4100',
    courseTitle: title,
    facts: { startsAt: '2026-11-02T08:00:00Z' },
  } as unknown as ExamView;
  const entry = { candidateNumber: 10_007, name: 'Kari Moe' } as ProtocolEntry;
  const draft = {
    candidateNumber: '10007',
    arrivedOn: '2026-11-27',
    arrivedBy: 'paper',
    grounds: '',
  } as const;
  const words = renderToStaticMarkup(<Asking exam={exam} entry={entry} draft={draft} />).replaceAll(
    /<[^>]*>/g,
    ' ',
  );
  expect(words).toContain('kandidat 10007 Kari Moe');
  expect(words).toContain('TBA4100 Geoteknikk mandag 2. november 2026');
  expect(words).toContain('fredag 27. november 2026, på papir');
  expect(words).toContain('Kandidaten får e-post med en gang');
});
