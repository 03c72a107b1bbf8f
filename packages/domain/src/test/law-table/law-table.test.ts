import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseDeadlineName } from '../../rules/case-history.ts';
import { type AssessedExam, caseDeadline, type DeadlineState } from '../../rules/deadlines.ts';
import type { RuleSet, Sector } from '../../rules/rule-set.ts';
import { builtInRules, rulesFor } from '../../rules/rules-for.ts';
import { periods } from './law-table.ts';
import { lives } from './lives.ts';
import { type PlainRules, readTable } from './read-table.ts';

const startsAt = Temporal.Instant.from('2026-05-20T07:00:00Z');
const written: AssessedExam = { form: 'written', recheckable: true };
const oral: AssessedExam = { form: 'oral', recheckable: false };
const practical: AssessedExam = { form: 'practical', recheckable: false };
/** A performance that was recorded can be graded again (uhl. § 11-10(4)). */
const recorded: AssessedExam = { form: 'oral', recheckable: true };

const names: CaseDeadlineName[] = ['explanation', 'appeal', 'formalComplaint'];

function plainRules(sector: Sector, { form, recheckable }: AssessedExam): PlainRules {
  const { explanation, appeal, formalComplaint } = periods[sector];
  return {
    explanation: explanation[form === 'written' ? 'written' : 'oral'] ?? 'noRule',
    appeal: recheckable ? appeal : 'notRecheckable',
    formalComplaint,
  };
}

const textOf = (at: Temporal.Instant) => new Date(at.epochMilliseconds).toISOString();

function inShort(state: DeadlineState): string {
  if (state.kind === 'none') return state.reason;
  if (state.kind === 'suspended') return `${state.by} since ${textOf(state.since)}`;
  return `${state.deadline.lastDay} until ${textOf(state.deadline.at)}`;
}

/** Walks many lives with both, and compares every deadline after every event. */
function compare(rules: RuleSet, plain: PlainRules, exam: AssessedExam) {
  fc.assert(
    fc.property(lives, (life) => {
      for (const length of life.keys()) {
        const history = life.slice(0, length + 1);
        const table = readTable(history, plain);
        for (const name of names) {
          expect({ [name]: inShort(caseDeadline(name, history, rules, exam)) }).toEqual({
            [name]: table[name],
          });
        }
      }
    }),
    { seed: 20_261_201, numRuns: 60 },
  );
}

test.for<[Sector, string, AssessedExam]>([
  ['higherEducation', 'HIF', written],
  ['higherEducation', 'HIF', oral],
  ['higherEducation', 'HIF', practical],
  ['higherEducation', 'HIF', recorded],
  ['higherEducation', 'NTNU', written],
  ['higherEducation', 'DMMH', oral],
  ['higherEducation', 'HVL', written],
  ['higherEducation', 'UiS', practical],
  ['school', 'VGS', written],
  ['school', 'VGS', oral],
])(
  'every deadline is what the table of the law says, for %s, %s, %o [K1, E6]',
  ([sector, institution, exam]) => {
    compare(rulesFor({ sector, institution, startsAt }, builtInRules), plainRules(sector, exam), exam);
  },
);

test.for([1, 8, 36, 72])(
  'an institution that gives %i hours after an oral exam gives them as the law counts them [E6]',
  (hours) => {
    const rules = rulesFor({ sector: 'higherEducation', institution: 'HIF', startsAt }, builtInRules);
    const own = { ...rules, explanationRequestOral: { period: { hours }, legalBasis: 'lokal forskrift' } };
    compare(own, { ...plainRules('higherEducation', recorded), explanation: { hours } }, recorded);
  },
);
