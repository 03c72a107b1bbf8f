import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announced, appealed, decided, happened } from '../../test/case-events.ts';
import type { CaseEvent, CaseEventKind } from '../case-history.ts';
import type { AssessedExam } from '../deadlines.ts';
import { builtInRules, rulesFor } from '../rules-for.ts';
import { replayed, type TracedDecision, tracedDecisions, traceOf } from './decision-trace.ts';

const startsAt = Temporal.Instant.from('2026-04-20T07:00:00Z');
const rulesAt = (institution: string) =>
  rulesFor({ sector: 'higherEducation', institution, startsAt }, builtInRules);
const schoolRules = rulesFor({ sector: 'school', institution: 'VGS', startsAt }, builtInRules);
const written: AssessedExam = { form: 'written', recheckable: true };

describe('the trace of a decision', () => {
  it('has the events, and each rule with its value, paragraph, law and first day [X2]', () => {
    const history = [announced, appealed, decided];
    const trace = traceOf('appealDecided', { history, rules: rulesAt('NTNU'), exam: written });
    expect(trace.events).toEqual([
      { kind: 'announced', at: '2026-05-04T07:00:00Z' },
      { kind: 'appealFiled', at: '2026-05-13T08:00:00Z' },
      { kind: 'appealDecided', at: '2026-06-15T08:00:00Z' },
    ]);
    expect(trace.rules.find(({ parameter }) => parameter === 'transcriptBlock')).toEqual({
      parameter: 'transcriptBlock',
      value: { whileAppealOpen: true, legalBasis: 'NTNU § 6-2(4)' },
      legalBasis: 'NTNU § 6-2(4)',
      law: 'FOR-2025-03-06-384',
      from: '2025-08-01',
    });
    expect(trace.deadlines).toMatchObject({
      appeal: { kind: 'none', reason: 'decidedOnAppeal' },
      formalComplaint: { kind: 'running', deadline: { lastDay: '2026-07-06', legalBasis: 'uhl. § 11-9(1)' } },
    });
  });

  it('of the announcing of a new grading starts every deadline from then, whatever was before (uhl. § 11-9(2))', () => {
    const history = [happened('newGradingAnnounced', '2026-06-15T10:00')];
    const { deadlines } = traceOf('newGradingAnnounced', { history, rules: rulesAt('NTNU'), exam: written });
    expect(deadlines).toMatchObject({
      explanation: { kind: 'running', deadline: { lastDay: '2026-06-22' } },
      appeal: { kind: 'running', deadline: { lastDay: '2026-07-06' } },
      formalComplaint: { kind: 'running', deadline: { lastDay: '2026-07-06' } },
    });
  });

  it('of a decision about no result has rules alone, and replays to none', () => {
    const trace = traceOf('extensionGranted', { history: [], rules: rulesAt('NTNU'), exam: written });
    expect(trace.rules.map(({ parameter }) => parameter)).toEqual(['gradingExtension', 'grading']);
    expect([trace.deadlines, replayed(trace)]).toEqual([null, null]);
  });

  it('says of every decision that the Act leaves to judgement that a person decides', () => {
    const judged = Object.entries(tracedDecisions).flatMap(([kind, { isJudged }]) =>
      isJudged ? [kind] : [],
    );
    expect(judged).toEqual(
      expect.arrayContaining(['appealTakenUp', 'appealDismissed', 'appealDecided', 'complaintUpheld']),
    );
    for (const automatic of ['gradesAnnounced', 'appealWithdrawn', 'appealReopened'] as const)
      expect(tracedDecisions[automatic].isJudged).toBe(false);
  });
});

const kinds: readonly CaseEventKind[] = [
  'explanationRequested',
  'explanationReceived',
  'appealFiled',
  'appealWithdrawn',
  'appealDismissed',
  'appealDecided',
  'formalErrorKnown',
  'formalComplaintFiled',
  'formalComplaintDecided',
  'formalComplaintWithdrawn',
  'annulled',
  'newGradingAnnounced',
];
const anyStep = fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 40_000 }));
const anyExtension = fc.option(fc.integer({ min: 1, max: 60 }), { nil: null });
const anyExam: fc.Arbitrary<AssessedExam> = fc.record({
  form: fc.constantFrom('written', 'oral', 'practical', 'home'),
  recheckable: fc.boolean(),
});
const anyRules = fc.constantFrom(...['NTNU', 'DMMH', 'HVL', 'UiS', 'HIF'].map(rulesAt), schoolRules);
const anyDecision = fc.constantFrom(...(Object.keys(tracedDecisions) as TracedDecision[]));

it('replaying the events and rules of any trace, as it is stored, gives the same dates', () => {
  fc.assert(
    fc.property(
      fc.array(anyStep, { maxLength: 8 }),
      anyExtension,
      anyExam,
      anyRules,
      anyDecision,
      (steps, days, exam, rules, decision) => {
        const history: CaseEvent[] = [happened('announced', '2026-05-04T09:00')];
        let at = history[0]?.at ?? startsAt;
        for (const [kind, minutes] of steps) {
          at = at.add({ minutes });
          history.push({ kind, at, ref: kind.startsWith('explanation') ? 'one' : 'two' });
        }
        if (days !== null)
          history.push({
            kind: 'deadlineExtended',
            at,
            of: 'appeal',
            until: Temporal.PlainDate.from('2026-05-20').add({ days }),
          });
        const trace = traceOf(decision, { history, rules, exam });
        const stored = JSON.parse(JSON.stringify(trace)) as typeof trace;
        expect(replayed(stored)).toEqual(trace.deadlines);
      },
    ),
  );
});
