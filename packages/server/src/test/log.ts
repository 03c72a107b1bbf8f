import { readEvents } from '@karakter/contract/platform/route';
import type { TestApp } from './app.ts';

/** The kinds of all of an exam's events, in the order they happened. */
async function allEventKinds({ services }: TestApp, examId: string): Promise<string[]> {
  const rows = await services.db
    .selectFrom('event')
    .select('kind')
    .where('exam_id', '=', examId)
    .orderBy('number')
    .execute();
  return rows.map(({ kind }) => kind);
}

/** The events of an exam, in order, without the reads in between. */
export async function eventKinds(app: TestApp, examId: string): Promise<string[]> {
  const isReading = (kind: string) => readEvents.some((read) => read === kind);
  return (await allEventKinds(app, examId)).filter((kind) => !isReading(kind));
}

/** The number of an exam's events of this kind. */
export async function countEvents(app: TestApp, examId: string, kind: string): Promise<number> {
  return (await allEventKinds(app, examId)).filter((each) => each === kind).length;
}

type Wanted = { examId?: string; personId?: string; kind?: string };

/** The notices about an exam, to a person or of a kind, oldest first. */
export async function noticesOf({ services }: TestApp, { examId, personId, kind }: Wanted) {
  let query = services.db.selectFrom('notice').select(['person_id', 'kind', 'data']).orderBy('created_at');
  if (examId !== undefined) query = query.where('exam_id', '=', examId);
  if (personId !== undefined) query = query.where('person_id', '=', personId);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  return query.execute();
}
