import { peopleRoutes } from '@karakter/contract/people/routes';
import { QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { safeReturnTo, signInAddress } from '../device/sign-in-address.ts';
import { callApi, readAnswer, useCommand } from './api.ts';
import { apiUrl } from './api-url.ts';
import { createExamQueryClient } from './query-client.ts';

describe('the address of a route', () => {
  const scripts = { path: '/api/exams/:examId/scripts/:candidateNumber' };

  test('takes its params, escaped', () => {
    expect(apiUrl(scripts, { params: { examId: 'a/b', candidateNumber: 1047 } })).toBe(
      '/api/exams/a%2Fb/scripts/1047',
    );
  });

  test('a missing param is an error of ours, not a request to somewhere else', () => {
    expect(() => apiUrl(scripts, { params: { examId: '1' } })).toThrow('needs candidateNumber');
    expect(() => apiUrl(scripts, { params: { examId: '', candidateNumber: 1 } })).toThrow('needs examId');
  });

  test('leaves absent query values out and repeats lists', () => {
    const query = { term: 'høst 2026', late: true, unit: undefined, state: ['open', 'late'] };
    expect(apiUrl({ path: '/api/exams' }, { query })).toBe(
      '/api/exams?term=h%C3%B8st+2026&late=true&state=open&state=late',
    );
    expect(apiUrl({ path: '/api/exams' }, { query: { unit: undefined } })).toBe('/api/exams');
  });
});

describe('an answer', () => {
  test('is read by the schema of its route', async () => {
    await expect(
      readAnswer(peopleRoutes.signOut, Response.json({ done: true, leaveBy: '/signed-out', more: 1 })),
    ).resolves.toEqual({
      done: true,
      leaveBy: '/signed-out',
    });
  });

  test('that refuses carries code, sentence and details', async () => {
    const refusal = {
      code: 'changedMeanwhile',
      message: 'Noen andre har endret dette.',
      details: { by: 'x' },
    };
    const answer = readAnswer(peopleRoutes.signOut, Response.json({ refusal }, { status: 409 }));
    await expect(answer).rejects.toMatchObject({ name: 'ApiRefusal', status: 409, ...refusal });
  });

  test.each([
    ['not JSON', new Response('<html>', { status: 502 }), 502],
    ['another shape', Response.json({ done: 'maybe' }), 200],
  ])('that is %s is reported as unreadable', async (_, response, status) => {
    await expect(readAnswer(peopleRoutes.signOut, response)).rejects.toMatchObject({
      code: 'unreadable',
      status,
    });
  });
});

type Command = ReturnType<typeof useCommand<typeof peopleRoutes.signOut>>;

/** A button on the pages of exam day. */
function Button({ onDrawn }: { readonly onDrawn: (command: Command) => void }) {
  onDrawn(useCommand(peopleRoutes.signOut));
  return null;
}

describe('on a network that drops everything', () => {
  /** An unanswered request ends only when it is aborted. */
  const swallow = (_: string, { signal }: RequestInit) =>
    new Promise<Response>((_answer, fail) => {
      if (signal?.aborted) fail(signal.reason);
    });
  const patienceOver = AbortSignal.abort(new DOMException('the time is up', 'TimeoutError'));

  function commandOfExam(): Command {
    const given: Command[] = [];
    const button = createElement(Button, { onDrawn: (command) => given.push(command) });
    renderToStaticMarkup(createElement(QueryClientProvider, { client: createExamQueryClient() }, button));
    const [command] = given;
    if (!command) throw new Error('nothing was drawn');
    return command;
  }

  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  test('a command on exam day is given up, and reported as unanswered [D4, S1]', async () => {
    vi.stubGlobal('document', { documentElement: { lang: 'nb' } });
    vi.stubGlobal('fetch', swallow);
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patienceOver);
    await expect(commandOfExam().mutateAsync({})).rejects.toMatchObject({ code: 'unanswered', status: 0 });
  });

  test('an answer of which only the headers arrive is unanswered too', async () => {
    vi.stubGlobal('document', { documentElement: { lang: 'nb' } });
    vi.stubGlobal('fetch', async () => new Response('{"do'));
    await expect(callApi(peopleRoutes.signOut, {}, patienceOver)).rejects.toMatchObject({
      code: 'unanswered',
    });
  });

  test('a request that the page itself aborts is not a refusal', async () => {
    vi.stubGlobal('document', { documentElement: { lang: 'nb' } });
    vi.stubGlobal('fetch', swallow);
    const asked = callApi(peopleRoutes.signOut, {}, AbortSignal.abort());
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('the way back after sign-in stays inside Karakter', () => {
  test.each([
    null,
    '',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/api/me',
  ])('%s leads to the front page', (address) => {
    expect(safeReturnTo(address)).toBe('/');
  });

  test('a page with its filters is found again', () => {
    expect(signInAddress('/exams/1?q=late')).toBe('/sign-in?returnTo=%2Fexams%2F1%3Fq%3Dlate');
    expect(signInAddress('/')).toBe('/sign-in');
  });
});
