import { deskRoutes } from '@karakter/contract/grading/desk-routes';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { becomeBlind } from '../../../platform/database/transaction.ts';
import { useTestApp } from '../../../test/app.ts';
import { addExamWithTexts } from '../../../test/scenes/handed-in.ts';
import { prepareWords } from './store.ts';

const app = useTestApp('2026-03-03T08:00:00Z');
const typed = (text: string) => JSON.stringify({ type: 'text', text });

describe('the search inside all answers [G15]', () => {
  it('finds every script where each word begins a word, with the place, and logs the reading [Q3]', async () => {
    const exam = await addExamWithTexts(
      app(),
      'Konsulatsaken viser at ØKONOMI teller.',
      'Generalkonsulatet var stengt.',
      'Konsulatet og økonomien.',
      null,
    );
    const [anna] = exam.graders;
    const search = async (text: string, from = 0) => {
      const query = { text, from };
      const { body } = await app().call(anna, deskRoutes.searchAnswers, {
        params: { commissionId: exam.commissionId },
        query,
      });
      return { total: body.total, numbers: body.hits.map(({ candidateNumber }) => candidateNumber), body };
    };
    const [first, , third] = exam.numbers;
    expect(await search('konsulat')).toMatchObject({ total: 2, numbers: [first, third] });
    expect(await search('Økonomi konsulat')).toMatchObject({ total: 2, numbers: [first, third] });
    expect(await search('konsulatsaken')).toMatchObject({ total: 1, numbers: [first] });
    expect(await search('konsulat', 1)).toMatchObject({ total: 2, numbers: [third] });
    expect(await search('finnesikke')).toMatchObject({ total: 0, numbers: [] });
    expect(await search("' | !:*")).toMatchObject({ total: 0, numbers: [] });
    const { hits } = (await search('økonomi')).body;
    const found = hits[0]?.excerpts[0]?.pieces.find(({ isFound }) => isFound);
    expect(found?.text).toBe('ØKONOMI');
  });

  it('finds nothing of another commission, and is a 404 to a stranger [U7]', async () => {
    const exam = await addExamWithTexts(app(), 'Hemmelig hovedord');
    const other = await addExamWithTexts(app(), 'Noe annet');
    const search = (grader: string, { commissionId }: { commissionId: string }) =>
      app().call(grader, deskRoutes.searchAnswers, {
        params: { commissionId },
        query: { text: 'hovedord' },
      });
    expect((await search(other.graders[0], other)).body.total).toBe(0);
    expect((await search(other.graders[0], exam)).status).toBe(404);
    const stranger = exam.officer;
    expect((await search(stranger, exam)).status).toBe(403);
  });

  it('tells of an answer that cannot be searched, and never finds an answer by the words of an earlier one', async () => {
    const exam = await addExamWithTexts(app(), 'Nytt innhold', 'Et annet');
    const [anna] = exam.graders;
    const { db } = app().services;
    const search = async (text: string) => {
      const params = { commissionId: exam.commissionId };
      const { body } = await app().call(anna, deskRoutes.searchAnswers, { params, query: { text } });
      return { total: body.total, notSearched: body.notSearched };
    };
    const keep = (words: { sha256?: string; words: string | null }) =>
      db
        .updateTable('answer_words')
        .set(words)
        .where('candidacy_id', '=', exam.candidates[0]!.candidacyId)
        .execute();
    expect(await search('nytt')).toEqual({ total: 1, notSearched: 0 });
    await keep({ sha256: 'of the answer that was replaced', words: "'gammelt'" });
    expect(await search('gammelt')).toEqual({ total: 0, notSearched: 0 });
    expect(await search('nytt')).toEqual({ total: 1, notSearched: 0 });
    await keep({ words: null });
    expect(await search('nytt')).toEqual({ total: 0, notSearched: 1 });
  });

  it.each([
    [
      'a word in two pieces',
      '{"a": [{"type": "text", "text": "Et ORD"}, {"type": "text", "text": "et"}]}',
      "'et' 'ordet'",
    ],
    [
      'a word in each paragraph',
      `{"a": [{"type": "p", "b": ${typed('Et')}}, {"type": "p", "b": ${typed('ord')}}]}`,
      "'et' 'ord'",
    ],
    ['no text', '{}', ''],
    ['what is cut off', '{"questions": [', null],
    ['a character that the database cannot hold', '{"type": "text", "text": "a\\u0000b"}', null],
  ])('%s has these words', async (_, answer, words) => {
    const { rows } = await sql<{ words: string | null }>`select words_of_answer(${answer}) as words`.execute(
      app().services.db,
    );
    expect(rows).toEqual([{ words }]);
  });

  it('makes the words of some hundred answers before one search, and tells how many are left', async () => {
    const exam = await addExamWithTexts(app(), 'Konsulatet', 'Konsulatsaken', 'Konsulat');
    const prepared = async () => {
      const words = app().services.db.selectFrom('answer_words').select('candidacy_id');
      return (
        await words
          .where(
            'candidacy_id',
            'in',
            exam.candidates.map((each) => each.candidacyId),
          )
          .execute()
      ).length;
    };
    expect(await prepared()).toBe(0);
    const prepare = (personId: string) =>
      app()
        .services.db.transaction()
        .execute(async (tx) => {
          const session = {
            sessionId: '',
            deviceId: '',
            language: 'nb' as const,
            grants: [],
            activeRole: null,
          };
          await becomeBlind(tx, { ...session, personId });
          return prepareWords(tx, exam.commissionId, 2);
        });
    expect([await prepare(exam.officer), await prepared()]).toEqual([0, 0]);
    expect([await prepare(exam.graders[0]), await prepared()]).toEqual([1, 2]);
    expect([await prepare(exam.graders[0]), await prepared()]).toEqual([0, 3]);
  });
});
