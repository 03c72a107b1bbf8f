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
  await writeFile(join(folder, 'index.html'), 'the page');
  await writeFile(join(folder, 'assets', 'main-1a2b.js'), 'the code');
  app = Fastify();
  await serveWebPages(app, folder);
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

  it('a file with a hash in its name is kept for ever', async () => {
    const answer = await app.inject('/assets/main-1a2b.js');
    expect(answer.body).toBe('the code');
    expect(answer.headers['cache-control']).toContain('immutable');
  });

  it.each(['/api/nothing', '/api/exams/1'])('%s is not answered with a page', async (url) => {
    const answer = await app.inject(url);
    expect(answer.body).not.toBe('the page');
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  });
});
