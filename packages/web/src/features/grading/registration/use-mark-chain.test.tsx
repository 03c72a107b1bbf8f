// @vitest-environment jsdom
import type { AttendanceState } from '@karakter/domain/grading/registration/attendance';
import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { hooksOnPages } from '../../../test/hook-on-page.tsx';
import { useMarkChain } from './use-mark-chain.ts';

const onPage = hooksOnPages();

/** A list whose marks the server answers when the test says so. */
function marking() {
  const sent: string[] = [];
  const answers: { resolve(): void; reject(why: Error): void }[] = [];
  const send = (command: string, seen: string) => {
    sent.push(`${command} on ${seen}`);
    return new Promise<void>((resolve, reject) => answers.push({ resolve, reject }));
  };
  const page = onPage(({ attendance }: { attendance: AttendanceState }) => useMarkChain(attendance, send), {
    props: { attendance: 'unregistered' },
  });
  return { ...page, sent, answers };
}

it('a mark that is corrected before the server has answered is sent on top of the first [G8]', async () => {
  const { result, sent, answers, rerender } = marking();
  await act(async () => {
    void result.current.set('markAbsent', 'absent');
    void result.current.set('markAttended', 'attended');
  });
  expect([result.current.shown, sent]).toEqual(['attended', ['markAbsent on unregistered']]);
  await act(async () => answers[0]?.resolve());
  rerender({ attendance: 'absent' });
  expect([result.current.shown, sent.at(-1)]).toEqual(['attended', 'markAttended on absent']);
  await act(async () => answers[1]?.resolve());
  rerender({ attendance: 'attended' });
  expect(result.current.shown).toBe('attended');
});

it('when a mark is refused, what the server has is shown, and what built on it is not sent [G8]', async () => {
  const { result, sent, answers } = marking();
  const refused: string[] = [];
  await act(async () => {
    result.current.set('markAbsent', 'absent').catch(() => refused.push('first'));
    result.current.set('markAttended', 'attended').catch(() => refused.push('second'));
  });
  await act(async () => answers[0]?.reject(new Error('refused')));
  expect([result.current.shown, sent, refused]).toEqual([
    'unregistered',
    ['markAbsent on unregistered'],
    ['first', 'second'],
  ]);
});
