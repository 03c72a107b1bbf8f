import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../rules/case-history.ts';
import { appealDeadline, explanationDue, explanationRequestDeadline } from '../rules/deadlines.ts';
import { itIsAProcess } from '../test/process-kit.ts';
import { higherEducationRules as rules } from '../test/rules.ts';
import { explanationDraft } from './content/draft.ts';
import {
  allowedExplanationCommands,
  applyExplanation,
  decideExplanation,
  type ExplanationCommand,
  type ExplanationState,
  type ExplanationText,
  explanationCommandNames,
  explanationCommands,
  explanationFaults,
  explanationRefusalIn,
  explanationStates,
  isExplanationLate,
} from './explanation.ts';
import { decideExplanationRequest } from './request.ts';

const whole: ExplanationText = {
  guidelines: 'Besvarelsen er vurdert mot læringsutbyttene.',
  assessment: 'Oppgave 1 er godt drøftet, men oppgave 2 mangler kilder.',
  overall: 'Samlet en god prestasjon.',
};

const empty: ExplanationText = { guidelines: '', assessment: '', overall: '' };
const outcome = (state: ExplanationState, command: ExplanationCommand, text = whole) => {
  const decision = decideExplanation(state, command, text);
  if (decision.kind === 'accepted') return applyExplanation(state, decision.event);
  return decision.kind === 'refused' ? decision.code : 'unchanged';
};

describe('an explanation [E3]', () => {
  itIsAProcess({
    name: 'explanation',
    states: explanationStates,
    first: ['requested'],
    final: ['read', 'lapsed'],
    table: explanationCommands,
    commands: explanationCommandNames,
    facts: [whole, empty],
    refusalIn: explanationRefusalIn,
    decide: decideExplanation,
    apply: applyExplanation,
  });

  it('shows a page only the commands that would change something', () => {
    for (const state of explanationStates) {
      const changing = explanationCommandNames.filter(
        (command) => command !== 'lapse' && decideExplanation(state, command, whole).kind === 'accepted',
      );
      expect(allowedExplanationCommands(state)).toEqual(changing);
    }
  });

  it('once sent is never changed again, whatever commands come', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...explanationCommandNames)), (commands) => {
        let state: ExplanationState = 'sent';
        for (const command of commands) {
          const decision = decideExplanation(state, command, whole);
          if (decision.kind === 'accepted') state = applyExplanation(state, decision.event);
          expect(['sent', 'read']).toContain(state);
        }
      }),
    );
  });

  it.each(['send', 'markReady'] as const)('that lacks a part is not %s', (command) => {
    for (const field of ['guidelines', 'assessment', 'overall'] as const) {
      expect(outcome('draft', command, { ...whole, [field]: '  ' })).toBe('explanationIncomplete');
    }
  });

  it('given orally needs no text', () => {
    expect(outcome('requested', 'recordOral', empty)).toBe('sent');
  });
});

describe('the text [E5]', () => {
  it('must hold principles, the concrete assessment and the whole', () => {
    expect(explanationFaults(whole)).toEqual([]);
    expect(explanationFaults({ ...empty, assessment: '\n' })).toEqual([
      { field: 'guidelines', code: 'missing' },
      { field: 'assessment', code: 'missing' },
      { field: 'overall', code: 'missing' },
    ]);
  });

  it("that repeats the guide's words is no assessment of the answer", () => {
    const copied = { ...whole, assessment: ` ${whole.guidelines.toUpperCase().replaceAll(' ', '  ')}\n` };
    expect(explanationFaults(copied)).toEqual([{ field: 'assessment', code: 'onlyGuidelines' }]);
  });

  it("begins with the guide and the grader's own comment, and nothing else [G11]", () => {
    const draft = explanationDraft({ levelText: 'God prestasjon. ', ownComment: '\nKlar drøfting.' });
    expect(draft).toEqual({ guidelines: 'God prestasjon.', assessment: 'Klar drøfting.', overall: '' });
  });
});

const at = Temporal.Instant.from('2026-03-10T11:00:00Z');
const announced: CaseEvent = { kind: 'announced', at };
const asked = {
  now: at.add({ hours: 1 }),
  hasGrade: true,
  deadline: explanationRequestDeadline([announced], rules),
  existing: undefined,
  lateRequest: undefined,
};
const asking = (change: Partial<Parameters<typeof decideExplanationRequest>[0]>) => {
  const decision = decideExplanationRequest({ ...asked, ...change });
  if (decision.kind === 'accepted') return decision.event.kind;
  return decision.kind === 'refused' ? decision.code : decision.kind;
};

describe('a request [E1]', () => {
  it.each([
    [{}, 'explanationRequested'],
    [{ lateRequest: 'requestedLate' as const }, 'explanationRequested'],
    [{ existing: 'requested' as const }, 'unchanged'],
    [{ existing: 'ready' as const }, 'unchanged'],
    [{ existing: 'sent' as const }, 'explanationGivenBefore'],
    [{ hasGrade: false }, 'gradeNotAnnounced'],
    [
      { deadline: explanationRequestDeadline([announced], { ...rules, explanationRequest: null }) },
      'explanationNoRight',
    ],
  ])('%o: %s', (change, then) => {
    expect(asking(change)).toBe(then);
  });

  it('may come until the last second of the week, and not a second later', () => {
    const last = Temporal.Instant.from('2026-03-17T22:59:59Z');
    expect(asking({ now: last })).toBe('explanationRequested');
    expect(asking({ now: last.add({ seconds: 1 }) })).toBe('explanationRequestedLate');
  });

  it('that is late is never refused, however late; a second one changes nothing, and a dismissal stands (fvl. § 31)', () => {
    const now = at.add({ hours: 24 * 500 });
    expect(asking({ now })).toBe('explanationRequestedLate');
    expect(asking({ now, lateRequest: 'requestedLate' })).toBe('unchanged');
    expect(asking({ now, lateRequest: 'dismissed' })).toBe('explanationDismissedBefore');
    expect(asking({ lateRequest: 'dismissed' })).toBe('explanationRequested');
  });

  it('made while one is open is still only one', () => {
    expect(asking({ existing: 'draft', now: at.add({ hours: 24 * 30 }) })).toBe('unchanged');
  });
});

describe('what an explanation does to the deadline of appeal [E6]', () => {
  const minutes = fc.integer({ min: 1, max: 6 * 24 * 60 });

  it('it runs again in full from the time of sending', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 60 * 24 * 60 }), (until, then) => {
        const requestedAt = at.add({ minutes: until });
        const sentAt = requestedAt.add({ minutes: then });
        const history: CaseEvent[] = [
          announced,
          { kind: 'explanationRequested', at: requestedAt },
          { kind: 'explanationReceived', at: sentAt },
        ];
        const moved = appealDeadline(history, rules);
        const fresh = appealDeadline([{ kind: 'announced', at: sentAt }], rules);
        if (moved.kind !== 'running' || fresh.kind !== 'running') throw new Error('both run');
        expect(moved.deadline.at.equals(fresh.deadline.at)).toBe(true);
      }),
    );
  });
});

it('is late from the instant it was due until it is sent [E2]', () => {
  const { at: dueAt } = explanationDue(at, rules);
  expect(isExplanationLate({ state: 'ready', dueAt }, dueAt.subtract({ milliseconds: 1 }))).toBe(false);
  expect(isExplanationLate({ state: 'ready', dueAt }, dueAt)).toBe(true);
  expect(isExplanationLate({ state: 'sent', dueAt }, dueAt)).toBe(false);
});
