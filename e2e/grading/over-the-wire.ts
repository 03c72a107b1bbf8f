import { expect } from 'vitest';
import type { Person } from '../person.ts';

type Script = { candidateNumber: number; state: string };

export async function answered<T>(response: Promise<import('playwright-core').APIResponse>): Promise<T> {
  const got = await response;
  const text = await got.text();
  expect(got.status(), `${got.url()}: ${text}`).toBe(200);
  return JSON.parse(text) as T;
}

/** The grader's commission in the exam of a course; confidentiality and impartiality are accepted. */
export async function commissionIn({ page }: Person, courseCode: string): Promise<string> {
  const { commissions } = await answered<{
    commissions: { commissionId: string; courseCode: string; confidentialityAccepted: boolean }[];
  }>(page.request.get('/api/grading/commissions'));
  const found = commissions.find((each) => each.courseCode === courseCode);
  if (!found) throw new Error(`no commission in ${courseCode}`);
  if (!found.confidentialityAccepted) await acceptDuties({ page }, found.commissionId);
  return found.commissionId;
}

export async function acceptDuties({ page }: Pick<Person, 'page'>, commissionId: string): Promise<void> {
  const at = `/api/grading/commissions/${commissionId}/confidentiality`;
  await answered(page.request.post(at, { data: { impartial: true } }));
}

/** The scripts that the grader has not begun. */
export async function untouchedBy({ page }: Person, commissionId: string): Promise<number[]> {
  const { scripts } = await answered<{ scripts: Script[] }>(
    page.request.get(`/api/grading/commissions/${commissionId}`),
  );
  return scripts.filter(({ state }) => state === 'untouched').map(({ candidateNumber }) => candidateNumber);
}

/** Grades and confirms one script over HTTP, where the desk itself is not what the journey is about. */
export async function gradeOverTheWire(
  { page }: Person,
  commissionId: string,
  candidateNumber: number,
  { grade, comment = '' }: { grade: string; comment?: string },
): Promise<void> {
  const at = `/api/grading/commissions/${commissionId}/scripts/${candidateNumber}`;
  const { own } = await answered<{ own: { version: number } }>(page.request.get(at));
  const data = { points: {}, comment, grade, version: own.version };
  const { version } = await answered<{ version: number }>(page.request.put(`${at}/assessment`, { data }));
  await answered(page.request.post(`${at}/confirm`, { data: { version } }));
}

/** The latest exam that a course has in a state, as the exam office lists them by date. */
export async function examOf({ page }: Person, courseCode: string, state?: string): Promise<string> {
  const { exams } = await answered<{ exams: { id: string; courseCode: string; state: string }[] }>(
    page.request.get('/api/exams'),
  );
  const found = exams.filter((each) => each.courseCode === courseCode);
  const exam = found.findLast((each) => state === undefined || each.state === state);
  if (!exam) throw new Error(`no exam in ${courseCode}: ${JSON.stringify(found)}`);
  return exam.id;
}
