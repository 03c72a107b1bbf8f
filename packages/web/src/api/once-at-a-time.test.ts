// @vitest-environment jsdom
import { peopleRoutes } from '@karakter/contract/people/routes';
import { act } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { hooksOnPages } from '../test/hook-on-page.tsx';
import { useCommand } from './api.ts';

const onPage = hooksOnPages();
afterEach(() => vi.unstubAllGlobals());

/** A command on a page, whose requests are answered when the test says so. */
function commandOnPage() {
  const answers: (() => void)[] = [];
  const sent = vi.fn(
    () => new Promise<Response>((resolve) => answers.push(() => resolve(Response.json({ done: true })))),
  );
  vi.stubGlobal('fetch', sent);
  const onDone = vi.fn();
  const { result } = onPage(() => useCommand(peopleRoutes.chooseLanguage, { onDone }));
  const choose = (language: 'nn' | 'en') => act(async () => result.current.mutate({ body: { language } }));
  const answer = () =>
    act(async () => {
      for (const each of answers.splice(0)) each();
    });
  return { sent, onDone, choose, answer };
}

describe('a button that is pressed twice [Q8]', () => {
  test('sends its command once while it is under way, and is done once', async () => {
    const { sent, onDone, choose, answer } = commandOnPage();
    await choose('nn');
    await choose('nn');
    expect(sent).toHaveBeenCalledTimes(1);
    await answer();
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
    await choose('nn');
    expect(sent).toHaveBeenCalledTimes(2);
  });

  test('with other content is another command', async () => {
    const { sent, choose } = commandOnPage();
    await choose('nn');
    await choose('en');
    expect(sent).toHaveBeenCalledTimes(2);
  });
});
