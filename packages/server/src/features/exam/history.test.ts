import { mostHistoryEvents } from '@karakter/contract/exam/history';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { expect, test } from 'vitest';
import { inTransaction } from '../../platform/database/transaction.ts';
import { recordEvents } from '../../platform/log/events.ts';
import { useTestApp } from '../../test/app.ts';
import { candidateListText, planTestExam } from '../../test/scenes/planned-exam.ts';

const app = useTestApp();
type Asked = { before?: string; candidates?: 'true' | 'false' };

async function happens(examId: string, kinds: readonly string[]): Promise<void> {
  const at = app().services.clock.now();
  const events = kinds.map((kind) => ({ examId, kind, actorId: null, at, data: {} }));
  await inTransaction(app().services.db, { identity: 'visible', effect: 'write' }, (tx) =>
    recordEvents(tx, events),
  );
}

/** An exam with thousands of candidates' events in its log; the staff's events are in between. */
async function longLog() {
  const { officer, examId } = await planTestExam(app());
  const perCandidate = ['candidateArrived', 'paperOpened', 'answerHandedIn'];
  const hall = Array.from({ length: 250 }, () => perCandidate).flat();
  await happens(examId, [...hall, 'messageSent', ...hall, 'resultsChecked']);
  const ask = async (query: Asked = {}) =>
    (await app().call(officer, planningRoutes.examHistory, { params: { examId }, query })).body;
  return { officer, examId, ask };
}

test('the history leaves out each candidate’s events, and shows how many there are', async () => {
  const { ask } = await longLog();
  const { events, earlier, count } = await ask();
  expect(events.map(({ kind }) => kind)).toEqual(['resultsChecked', 'messageSent', 'examCreated']);
  expect({ earlier, count }).toEqual({ earlier: null, count: { others: 3, candidates: 1500 } });
});

test('a long history is returned in consecutive parts, with each event once, back to the first', async () => {
  const { ask, examId } = await longLog();
  const numbers: number[] = [];
  let part = await ask({ candidates: 'true' });
  numbers.push(...part.events.map(({ number }) => number));
  // New events come before the returned ones, and move nothing.
  await happens(examId, ['paperCorrected']);
  while (part.earlier !== null) {
    expect(part.events).toHaveLength(mostHistoryEvents);
    part = await ask({ candidates: 'true', before: String(part.earlier) });
    numbers.push(...part.events.map(({ number }) => number));
  }
  expect(numbers).toEqual(Array.from({ length: 1503 }, (_, index) => 1503 - index));
  expect(part.count).toEqual({ others: 4, candidates: 1500 });
});

test('a part that is exactly full does not announce an earlier one', async () => {
  const { officer, examId } = await planTestExam(app());
  await happens(examId, Array<string>(mostHistoryEvents - 1).fill('paperSaved'));
  const { body } = await app().call(officer, planningRoutes.examHistory, { params: { examId } });
  expect([body.events.length, body.earlier]).toEqual([mostHistoryEvents, null]);
});

test('for a list of candidates the history shows the number, and no names', async () => {
  const { officer, examId } = await planTestExam(app());
  const params = { examId };
  const text = candidateListText(3);
  await app().call(officer, candidateRoutes.importCandidates, { params, body: { text } });
  const { body } = await app().call(officer, planningRoutes.examHistory, { params });
  expect(body.events[0]).toMatchObject({ kind: 'candidatesRegistered', data: { registered: 3 } });
  expect(JSON.stringify(body)).not.toContain('candidacyId');
});
