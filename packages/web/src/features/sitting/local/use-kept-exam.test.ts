import { handinRoutes } from '@karakter/contract/hand-in/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { apiKey } from '../../../api/api.ts';
import { keepWhatComes } from './use-kept-exam.ts';

const { viewSitting, openPaper } = sittingRoutes;
const params = { candidacyId: 'c' };
const now = '2026-05-22T09:00:00Z';

/** A page that is told these things in turn; answers with what its machine keeps in the end. */
function keptAfter(
  ...told: readonly (readonly [typeof viewSitting | typeof openPaper, object] | 'receipt')[]
) {
  const queries = new QueryClient();
  const kept = new Map<string, unknown>();
  const stop = keepWhatComes(queries, 'c', {
    keep: ({ route, answer }) => kept.set(route, answer),
    forget: () => kept.clear(),
  });
  for (const each of told) {
    const [route, answer] = each === 'receipt' ? [handinRoutes.viewReceipt, {}] : each;
    queries.setQueryData(apiKey(route, { params }), answer);
  }
  stop();
  return Object.fromEntries(kept);
}

const view = (state: string) => [viewSitting, { state, now }] as const;
const paper = [openPaper, { questions: [] }] as const;
const both = { viewSitting: { state: 'open', now }, openPaper: { questions: [] } };

it('a machine keeps what opens the exam without a network, and nothing of it once it is handed in [D4]', () => {
  expect(keptAfter(view('open'), paper)).toEqual(both);
  expect(keptAfter(view('open'), paper, view('handedIn'))).toEqual({});
  expect(keptAfter(view('open'), paper, 'receipt')).toEqual({});
});

it('it keeps nothing of one who is withdrawn, and the paper too again when that is taken back [D4, D16]', () => {
  expect(keptAfter(view('open'), paper, view('withdrawn'))).toEqual({});
  expect(keptAfter(view('open'), paper, view('withdrawn'), view('open'))).toEqual(both);
});

it('a word that was on its way at the hand-in brings no paper back to the machine', () => {
  expect(keptAfter(view('open'), paper, 'receipt', view('open'))).not.toHaveProperty('openPaper');
});
