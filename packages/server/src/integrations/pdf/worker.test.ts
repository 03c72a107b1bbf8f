import { afterEach, describe, expect, it } from 'vitest';
import { createdAt, essayAnswer, paragraphs } from './fixtures/documents.ts';
import type { PdfWorker } from './port.ts';
import { compilePdf } from './typst.ts';
import { createPdfWorker } from './worker.ts';

const mortal = new URL('./fixtures/mortal-thread.ts', import.meta.url);
const answer = essayAnswer(paragraphs('Æ e på tråden'));
const deadly = { ...answer, courseCode: 'DIES' };
let worker: PdfWorker | undefined;

afterEach(() => worker?.close());

describe('the PDF worker', () => {
  it('sets the same document as the main thread would, many at once', async () => {
    worker = createPdfWorker();
    const { compile } = worker;
    const here = compilePdf('answer', answer, { createdAt });
    const there = await Promise.all([1, 2, 3].map(() => compile('answer', answer, { createdAt })));
    expect(there).toEqual([here, here, here]);
  });

  it('refuses the document that kills its thread and still sets the ones behind it', async () => {
    worker = createPdfWorker(mortal);
    const dead = worker.compile('answer', deadly, { createdAt });
    const alive = worker.compile('answer', answer, { createdAt });
    await expect(dead).rejects.toThrow('The PDF could not be made');
    expect((await alive).length).toBeGreaterThan(1000);
  });

  it('refuses what cannot be data, and goes on', async () => {
    worker = createPdfWorker();
    const broken = { ...answer, questions: [{ ...answer.questions[0], body: undefined }] };
    await expect(worker.compile('answer', broken as never, { createdAt })).rejects.toThrow('template answer');
    const uncloneable = { ...answer, courseTitle: () => 'x' };
    await expect(worker.compile('answer', uncloneable as never, { createdAt })).rejects.toThrow('cloned');
    expect((await worker.compile('answer', answer, { createdAt })).length).toBeGreaterThan(1000);
  });

  it('rejects what waits and what comes after it is closed', async () => {
    worker = createPdfWorker();
    const waiting = [1, 2].map(() => worker?.compile('answer', answer, { createdAt }));
    const outcomes = Promise.allSettled(waiting);
    await worker.close();
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(worker.compile('answer', answer, { createdAt })).rejects.toThrow('closed');
  });
});
