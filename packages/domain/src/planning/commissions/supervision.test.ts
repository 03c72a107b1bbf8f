import { expect, test } from 'vitest';
import { builtInRules, rulesFor } from '../../rules/rules-for.ts';
import { checkCommission } from '../commission.ts';

const startsAt = Temporal.Instant.from('2026-06-02T07:00:00Z');
const rulesOf = (institution: string) =>
  rulesFor({ sector: 'higherEducation', institution, startsAt }, builtInRules);

test.each([
  ['NTNU', 'masterThesis', ['stop: supervises, NTNU § 5-14']],
  ['NTNU', 'bachelorThesis', []],
  ['HVL', 'masterThesis', ['stop: supervises, HVL § 13-5']],
  ['HVL', 'bachelorThesis', ['warn: supervises, HVL § 13-5']],
  ['another', 'masterThesis', ['warn: supervises, lokal forskrift']],
  ['another', 'exam', []],
] as const)('at %s, a supervisor who grades a %s: %s [P5]', (institution, workKind, expected) => {
  const members = [
    { personId: 'anna', external: false, supervises: true },
    { personId: 'lien', external: true },
  ];
  const proposed = {
    kind: 'ordinary',
    workKind,
    credits: 30,
    recheckable: true,
    members,
    earlierGraders: [],
  } as const;
  const found = checkCommission(proposed, rulesOf(institution));
  expect(found.map(({ severity, code, paragraph }) => `${severity}: ${code}, ${paragraph}`)).toEqual(
    expected,
  );
});

test.each([
  ['NTNU', ['tooFewExternals', 'externalTeaches'], ['tooFewExternals', 'supervises', 'externalSupervises']],
  ['HVL', [], ['supervises']],
])(
  'at %s, a person from outside who teaches is: %s, and who supervises is: %s [P5]',
  (institution, ...expected) => {
    const codesFor = (about: { teaches?: boolean; supervises?: boolean }) =>
      checkCommission(
        {
          kind: 'ordinary',
          workKind: 'masterThesis',
          credits: 30,
          recheckable: true,
          members: [
            { personId: 'anna', external: false },
            { personId: 'lien', external: true, ...about },
          ],
          earlierGraders: [],
        },
        rulesOf(institution),
      ).map(({ code }) => code);
    expect([codesFor({ teaches: true }), codesFor({ supervises: true })]).toEqual(expected);
  },
);
