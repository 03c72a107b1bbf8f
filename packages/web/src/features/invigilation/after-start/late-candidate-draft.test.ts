import { lateCandidateRoutes } from '@karakter/contract/invigilation/late-candidates';
import { describe, expect, it } from 'vitest';
import { bodyOf, emptyLate, faultsOf, type LateDraft, type LateField } from './late-candidate-draft.ts';

const person = { personId: crypto.randomUUID(), name: 'Sen Student', studentNumber: '612345' };
const known: LateDraft = { ...emptyLate, person, reason: 'Falt ut av listen' };
const unknown = {
  ...known,
  person: null,
  isUnknown: true,
  name: 'A B',
  email: 'a@b.no',
  studentNumber: '1234',
};

describe('a candidate who is added on the spot, as it is typed [P14]', () => {
  it.each<[string, LateDraft, LateField[]]>([
    ['a known person', known, []],
    ['an unknown person', unknown, []],
    ['no one chosen', { ...known, person: null }, ['person']],
    ['no reason', { ...known, reason: ' a ' }, ['reason']],
    [
      'an unknown person without facts',
      { ...unknown, name: ' ', email: '', studentNumber: '' },
      ['name', 'email', 'studentNumber'],
    ],
    ...['-1', '601', '1,5', 'x', '1e9'].map((extraMinutes): [string, LateDraft, LateField[]] => [
      `${extraMinutes} minutes`,
      { ...known, extraMinutes },
      ['extraMinutes'],
    ]),
  ])('%s', (_, draft, expected) => expect(faultsOf(draft)).toEqual(expected));

  it.each([known, unknown, { ...known, extraMinutes: ' 30 ', time: 'own' as const }])(
    'is sent in a form that the server takes',
    (draft) => {
      expect(lateCandidateRoutes.addLateCandidate.body.safeParse(bodyOf(draft)).success).toBe(true);
    },
  );
});
