import { afterEach, describe, expect, it } from 'vitest';
import { checkSeal } from '../../test/seal-check.ts';
import { curveSeal } from '../seal/fixtures/curve-seal.ts';
import { createdAt, essayAnswer, paragraphs } from './fixtures/documents.ts';
import type { PdfWorker } from './port.ts';
import { compilePdf } from './typst.ts';
import { createPdfWorker } from './worker.ts';

const telling = new URL('./fixtures/telling-child.ts', import.meta.url);
const mortal = new URL('./fixtures/mortal-child.ts', import.meta.url);
const answer = essayAnswer(paragraphs('Æ e i prosessen'));
const deadly = { ...answer, courseCode: 'DIES' };
let worker: PdfWorker | undefined;

afterEach(() => worker?.close());

describe('the PDF worker', () => {
  it('sets the same document as the server itself would, many at once', async () => {
    worker = createPdfWorker();
    const { compile } = worker;
    const here = compilePdf('answer', answer, { createdAt });
    const there = await Promise.all([1, 2, 3].map(() => compile('answer', answer, { createdAt })));
    expect(there).toEqual([here, here, here]);
  });

  it('refuses a document that crashes its process and still sets the ones after it', async () => {
    worker = createPdfWorker({ module: mortal });
    const dead = worker.compile('answer', deadly, { createdAt });
    const alive = worker.compile('answer', answer, { createdAt });
    await expect(dead).rejects.toThrow('The PDF could not be made');
    expect((await alive).length).toBeGreaterThan(1000);
  });

  it('sets a document without its formatting if that crashed the process, so that no word is lost [S2]', async () => {
    worker = createPdfWorker({ module: mortal });
    const fatal = { ...answer, courseCode: 'FORM' };
    const plain = compilePdf('answer', fatal, { createdAt, isPlain: true });
    expect(await worker.compile('answer', fatal, { createdAt })).toEqual(plain);
  });

  it('sets short documents while a long one is set', async () => {
    worker = createPdfWorker({ module: mortal });
    const endless = { ...answer, courseCode: 'ENDLESS' };
    const long = worker.compile('answer', endless, { createdAt, isLong: true });
    const outcome = long.catch((error: Error) => error.message);
    expect((await worker.compile('answer', answer, { createdAt })).length).toBeGreaterThan(1000);
    await worker.close();
    expect(await outcome).toContain('closed');
  });

  it('refuses a value that cannot be data, and continues', async () => {
    worker = createPdfWorker();
    const broken = { ...answer, questions: [{ ...answer.questions[0], body: undefined }] };
    await expect(worker.compile('answer', broken as never, { createdAt })).rejects.toThrow('template answer');
    const uncloneable = { ...answer, courseTitle: () => 'x' };
    await expect(worker.compile('answer', uncloneable as never, { createdAt })).rejects.toThrow('cloned');
    expect((await worker.compile('answer', answer, { createdAt })).length).toBeGreaterThan(1000);
  });

  it('seals a document on request, and reports a missing seal [S3]', async () => {
    const options = { createdAt, sealedAt: createdAt };
    worker = createPdfWorker({ seal: curveSeal });
    const [first, second, plain] = await Promise.all([
      worker.compile('answer', answer, options),
      worker.compile('answer', answer, options),
      worker.compile('answer', answer, { createdAt }),
    ]);
    expect([first, second].map((pdf) => checkSeal(pdf).isValid)).toEqual([true, true]);
    expect(plain).toEqual(compilePdf('answer', answer, { createdAt }));
    await worker.close();
    worker = createPdfWorker();
    await expect(worker.compile('answer', answer, options)).rejects.toThrow('no certificate to seal with');
  });

  it('gives way to the server, and gets none of its secrets [D14]', async () => {
    worker = createPdfWorker({ module: telling });
    await expect(worker.compile('answer', answer, { createdAt })).rejects.toThrow(
      /^niceness 10, environment $/,
    );
  });

  it('rejects waiting and later documents when it is closed', async () => {
    worker = createPdfWorker();
    const waiting = [1, 2].map(() => worker?.compile('answer', answer, { createdAt }));
    const outcomes = Promise.allSettled(waiting);
    await worker.close();
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(worker.compile('answer', answer, { createdAt })).rejects.toThrow('closed');
  });
});
