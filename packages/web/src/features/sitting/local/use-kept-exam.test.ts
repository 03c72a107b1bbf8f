import { handinRoutes } from '@karakter/contract/hand-in/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { apiKey } from '../../../api/api.ts';
import { keepWhatComes } from './use-kept-exam.ts';

const { viewSitting, openPaper } = sittingRoutes;
const params = { candidacyId: 'c' };
const now = '2026-05-22T09:00:00Z';

/** A page that receives these answers in turn; returns what its device keeps in the end. */
function keptAfter(
  ...answers: readonly (readonly [typeof viewSitting | typeof openPaper, object] | 'receipt')[]
) {
  const queries = new QueryClient();
  const kept = new Map<string, unknown>();
  const stop = keepWhatComes(queries, 'c', {
    keep: ({ route, answer }) => kept.set(route, answer),
    forget: () => kept.clear(),
  });
  for (const each of answers) {
    const [route, answer] = each === 'receipt' ? [handinRoutes.viewReceipt, {}] : each;
    queries.setQueryData(apiKey(route, { params }), answer);
  }
  stop();
  return Object.fromEntries(kept);
}

const view = (state: string) => [viewSitting, { state, now }] as const;
const paper = [openPaper, { questions: [] }] as const;
const both = { viewSitting: { state: 'open', now }, openPaper: { questions: [] } };

it('a device keeps what opens the exam without a network, and nothing of it after the hand-in [D4]', () => {
  expect(keptAfter(view('open'), paper)).toEqual(both);
  expect(keptAfter(view('open'), paper, view('handedIn'))).toEqual({});
  expect(keptAfter(view('open'), paper, 'receipt')).toEqual({});
});

it('a device keeps nothing for a withdrawn candidate, and keeps all again when the withdrawal is reversed [D4, D16]', () => {
  expect(keptAfter(view('open'), paper, view('withdrawn'))).toEqual({});
  expect(keptAfter(view('open'), paper, view('withdrawn'), view('open'))).toEqual(both);
});

it('an answer that arrives after the hand-in does not bring the paper back to the device', () => {
  expect(keptAfter(view('open'), paper, 'receipt', view('open'))).not.toHaveProperty('openPaper');
});
