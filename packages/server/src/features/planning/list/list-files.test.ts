import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import type { GivenList } from '@karakter/contract/planning/given-list';
import { expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { planTestExam } from '../../../test/scenes/planned-exam.ts';

const app = useTestApp();
const folder = join(import.meta.dirname, '../../../test/lists');

/** The list is given to an exam of its own, with the reply to the one question that a person would ask. */
async function give(fileName: string, headings: GivenList['headings'] = {}) {
  const { officer, examId } = await planTestExam(app());
  const base64 = readFileSync(join(folder, fileName)).toString('base64');
  const params = { examId };
  const list = { fileName, base64 };
  const asked = (await app().call(officer, candidateRoutes.previewCandidates, { params, body: list })).body;
  const given = await app().call(officer, candidateRoutes.importCandidates, {
    params,
    body: { ...list, headings, waiting: 0 },
  });
  const { candidates } = (await app().call(officer, candidateRoutes.listCandidates, { params })).body;
  return { asked, given, candidates };
}

/** Exact where the encoding of the file has the letters. */
const people = {
  '701001': { name: 'Kari Anne Moe', room: 'Aud. 2', extraMinutes: 0 },
  '701002': { name: 'Áilu Tverråmo', room: 'B112', extraMinutes: 0 },
  '701003': { name: "Jean-Luc d'Orsay", room: 'Aud. 2', extraMinutes: 0 },
  '701004': { name: 'Per Vik', room: 'B112', extraMinutes: 30 },
  '701005': { name: 'Siri van der Meer', room: 'Aud. 2', extraMinutes: 0 },
  '701009': { name: 'Zoë Müller', room: 'Aud. 2', extraMinutes: 0 },
};

test.each<
  [string, { count: number; asks?: string; means?: 'room' | 'none'; without?: ('room' | 'extraMinutes')[] }]
>([
  ['inspera-candidates.csv', { count: 12, without: ['room'] }],
  ['fs-vurderingsmelding.csv', { count: 11 }],
  ['fs-eksamensplassering.xlsx', { count: 12 }],
  ['wiseflow-participants.xlsx', { count: 12, without: ['room'] }],
  [
    'canvas-gradebook.csv',
    { count: 12, asks: 'Innlevering 1 (55123)', means: 'none', without: ['room', 'extraMinutes'] },
  ],
  ['excel-unicode-tekst.txt', { count: 12 }],
  [
    'laerer-gruppeliste.xlsx',
    { count: 12, asks: 'Hvor sitter de?', means: 'room', without: ['extraMinutes'] },
  ],
])('%s is imported as it is, with at most one question [I10]', async (fileName, wish) => {
  const { count, asks, means = 'none', without = [] } = wish;
  const { asked, given, candidates } = await give(fileName, asks ? { [asks]: means } : {});
  expect(asked.unknownHeadings).toEqual(asks ? [asks] : []);
  expect([asked.errors, asked.waitingCount]).toEqual([[], 0]);
  expect(given.body).toMatchObject({ added: count });
  for (const [number, known] of Object.entries(people)) {
    const found = candidates.find(({ studentNumber }) => studentNumber === number);
    const expected = Object.entries(known).filter(([fact]) => !without.includes(fact as never));
    expect(found).toMatchObject(Object.fromEntries(expected));
    expect(found?.email.toLowerCase()).toBe(`s${number}@test.example`);
  }
});

test.each(['bare-studentnumre.txt', 'adressefelt.txt'])(
  '%s is enough for people whom the register knows [I10]',
  async (fileName) => {
    await give('inspera-candidates.csv');
    const { asked, given, candidates } = await give(fileName);
    expect([asked.unknownHeadings, asked.errors]).toEqual([[], []]);
    expect(given.body).toMatchObject({ added: 12 });
    expect(candidates.map(({ name }) => name)).toContain('Nguyễn Thị Lan');
  },
);
