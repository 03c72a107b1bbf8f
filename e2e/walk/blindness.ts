import { extractText, getDocumentProxy } from 'unpdf';
import { expect } from 'vitest';
import type { Person } from '../person.ts';
import type { Sitting } from './sit.ts';

/** Everything that identifies the candidates of the journey. */
const identity = ['Solheimdal', 'Fatima', 'Noor Hashi', '410201', '410203', 'stud.fjordvik.example'];

function expectNothingIn(received: string, forbidden: readonly string[], who: string): void {
  const found = forbidden.filter((text) => received.toLowerCase().includes(text.toLowerCase()));
  expect(found, `what reached ${who}`).toEqual([]);
}

function askForPdf(grader: Person, commissionId: string, candidateNumber: number) {
  return grader.page.request.get(
    `/api/grading/commissions/${commissionId}/scripts/${candidateNumber}/answer.pdf`,
  );
}

/** 404 where the grader has no access to the answer. */
export async function answerPdfStatus(grader: Person, commissionId: string, candidateNumber: number) {
  return (await askForPdf(grader, commissionId, candidateNumber)).status();
}

/** The grader's copy of the answer: its text, metadata and file name. */
async function receivePdf(grader: Person, commissionId: string, candidateNumber: number): Promise<string> {
  const answer = await askForPdf(grader, commissionId, candidateNumber);
  expect(answer.status()).toBe(200);
  const bytes = new Uint8Array(await answer.body());
  const raw = Buffer.from(bytes).toString('latin1');
  const document = await getDocumentProxy(bytes);
  const [{ text }, metadata] = [
    await extractText(document, { mergePages: true }),
    await document.getMetadata(),
  ];
  expect(text).toContain(String(candidateNumber));
  return [JSON.stringify(answer.headers()), raw, text, JSON.stringify(metadata)].join('\n');
}

/** Nothing that was sent to a grader's browser, and nothing in the PDF, identifies a candidate [U7]. */
export async function expectBlind(
  grader: Person,
  commissionId: string,
  sitting: Sitting,
  alsoForbidden: readonly string[] = [],
): Promise<void> {
  const pdf = await receivePdf(grader, commissionId, sitting.candidateNumber);
  expect(grader.received.length).toBeGreaterThan(50);
  expectNothingIn([...grader.received, pdf].join('\n'), [...identity, ...alsoForbidden], grader.name);
}
