// @vitest-environment jsdom
import { mostConfirmedAtOnce } from '@karakter/contract/grading/routes';
import { act, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { KeepingProvider } from '../../../../kept-writing/keeping.ts';
import { aDeviceInMemory } from '../../../../test/fake-keeping.ts';
import { hooksOnPages } from '../../../../test/hook-on-page.tsx';
import { useConfirmMany } from './use-confirm-many.ts';

// jsdom lacks it, and the components of Designsystemet ask for it when they are loaded.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};
document.getAnimations = () => [];
const { ConfirmOutcome } = await import('./ConfirmOutcome.tsx');

const onPage = hooksOnPages();
afterEach(() => vi.restoreAllMocks());

type Sent = { candidateNumbers: number[]; versions: Record<string, number> };

/** Confirms these; the server refuses the second one. */
function confirming(ready: readonly number[], refused = 'gradeMissing') {
  const broadcast = vi.fn();
  const keeping = { ...aDeviceInMemory().keepingIn('first'), broadcast };
  localStorage.setItem('karakter.language', 'en');
  const sent: Sent[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (_url, request) => {
    const body: Sent = JSON.parse(String(request?.body));
    sent.push(body);
    const results = body.candidateNumbers.map((candidateNumber, index) => ({
      candidateNumber,
      refusal: index === 1 ? refused : null,
    }));
    return new Response(JSON.stringify({ results }));
  });
  let saved = 1;
  const page = onPage(
    () =>
      useConfirmMany({
        commissionId: '11111111-1111-4111-8111-111111111111',
        ready,
        onBefore: async () => {
          saved = 2;
          return true;
        },
        versionOf: () => saved,
        invalidates: [],
      }),
    { around: (children) => <KeepingProvider value={keeping}>{children}</KeepingProvider> },
  );
  return { ...page, sent, broadcast };
}

it('a grader is told how many of many were confirmed and which were refused [G1]', async () => {
  const { result, announced } = confirming([7, 8, 9]);
  act(() => result.current.dialog.onConfirm());
  await waitFor(() => expect(result.current.outcome).toHaveLength(3));
  await waitFor(() => expect(announced()).toContain('2 are confirmed, 1 is not'));
});

it('one that was confirmed already, in another window, is said to be, and the other windows are told [G1]', async () => {
  const { result, announced, broadcast } = confirming([7, 8, 9], 'assessmentConfirmed');
  act(() => result.current.dialog.onConfirm());
  await waitFor(() =>
    expect(announced()).toContain('2 assessments are confirmed. 1 assessment was confirmed already.'),
  );
  expect(broadcast).toHaveBeenCalledTimes(1);
});

it('the versions are those that the server has once all that is typed is saved [G1]', async () => {
  const { result, sent } = confirming([7, 8]);
  act(() => result.current.dialog.onConfirm());
  await waitFor(() => expect(sent[0]?.versions).toEqual({ 7: 2, 8: 2 }));
});

it('no more is promised or sent than one request confirms [G1]', async () => {
  const ready = Array.from({ length: mostConfirmedAtOnce + 5 }, (_, index) => index + 1);
  const { result, sent } = confirming(ready);
  expect(result.current.asked).toHaveLength(mostConfirmedAtOnce);
  act(() => result.current.dialog.onConfirm());
  await waitFor(() => expect(sent[0]?.candidateNumbers).toHaveLength(mostConfirmedAtOnce));
});

it('each refused one is listed with its reason [G1]', () => {
  onPage(() => null, {
    around: (page) => (
      <>
        {page}
        <ConfirmOutcome
          results={[
            { candidateNumber: 7, refusal: null },
            { candidateNumber: 8, refusal: 'gradeMissing' },
          ]}
          onClose={() => undefined}
        />
      </>
    ),
  });
  expect(document.body.textContent).toMatch(/8: .*grade/i);
});
