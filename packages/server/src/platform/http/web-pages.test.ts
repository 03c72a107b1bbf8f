import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveWebPages } from './web-pages.ts';

let folder: string;
let app: FastifyInstance;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'karakter-pages-'));
  await mkdir(join(folder, 'assets'));
  await mkdir(join(folder, 'sitting/assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), 'the page');
  await writeFile(join(folder, 'exam.html'), 'the exam page');
  await writeFile(join(folder, 'assets', 'main-1a2b.js'), 'the code');
  await writeFile(join(folder, 'assets', 'main-1a2b.js.br'), 'packed');
  await writeFile(join(folder, 'sitting', 'exam-worker.js'), 'the worker');
  app = Fastify();
  await serveWebPages(app, { folder });
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

describe('the web pages', () => {
  it.each(['/', '/exams', '/my/exams/7?tab=2', '/sign-in'])(
    'the one page answers %s and is never kept',
    async (url) => {
      const answer = await app.inject(url);
      expect([answer.statusCode, answer.body]).toEqual([200, 'the page']);
      expect(answer.headers['cache-control']).toBe('no-cache');
    },
  );

  it.each(['/sitting/7', '/sitting/7/answer?question=2'])(
    'exam day has a page of its own: %s [D4]',
    async (url) => {
      const answer = await app.inject(url);
      expect([answer.statusCode, answer.body]).toEqual([200, 'the exam page']);
      expect(answer.headers['cache-control']).toBe('no-cache');
    },
  );

  it('the worker that keeps the exam page is requested each time [D4]', async () => {
    const answer = await app.inject('/sitting/exam-worker.js');
    expect([answer.body, answer.headers['cache-control']]).toEqual(['the worker', 'no-cache']);
    expect(answer.headers['content-type']).toContain('javascript');
  });

  it('a file is sent compressed to a browser that accepts this', async () => {
    const answer = await app.inject({ url: '/assets/main-1a2b.js', headers: { 'accept-encoding': 'br' } });
    expect([answer.body, answer.headers['content-encoding']]).toEqual(['packed', 'br']);
    expect(answer.headers['cache-control']).toContain('immutable');
  });

  it('a file with a hash in its name may be cached for ever', async () => {
    const answer = await app.inject('/assets/main-1a2b.js');
    expect(answer.body).toBe('the code');
    expect(answer.headers['cache-control']).toContain('immutable');
  });

  it.each(['/api/nothing', '/api/exams/1', '/assets/main-0000.js', '/sitting/assets/exam-0000.js'])(
    '%s is not answered with a page',
    async (url) => {
      const answer = await app.inject(url);
      expect(answer.body).not.toContain('page');
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    },
  );
});
