import { describe, expect, test } from 'vitest';
import type { ExamFacts } from '../exam/exam.ts';
import type { PublishingFacts } from '../exam/publishing-facts.ts';
import { type RuleFact, ruleFacts } from '../rules/rule-facts.ts';
import { higherEducationRules as rules } from '../test/rules.ts';
import {
  changedRules,
  changesFor,
  faultsInNewRules,
  findingsOfNewRules,
  partsConcerned,
  toldFacts,
} from './rules-change.ts';

const now = Temporal.Instant.from('2026-02-02T08:00:00Z');
const facts: ExamFacts = {
  credits: 7.5,
  form: 'written',
  workKind: 'exam',
  supervised: true,
  individual: true,
  recheckable: true,
  scale: 'A-F',
  startsAt: now.add({ hours: 24 }),
  durationMinutes: 240,
  assessing: 'individual',
  confirming: 'eachCandidate',
  completing: 'all',
  announcing: 'together',
  explanationOpen: true,
  appealOpen: true,
  contactName: 'Eksamenskontoret',
  contactPhone: '70 00 00 00',
  takeoverConfirmed: true,
  graceSeconds: 300,
  gradingPeriod: null,
  gradingBasis: '',
  planGraders: 0,
  planExternals: 0,
  planBasis: '',
};

describe('other form and rules for a published exam [P14]', () => {
  test.each<[RuleFact[], string[]]>([
    [['form'], ['candidates', 'invigilators', 'coordinators', 'graders']],
    [['scale'], ['candidates', 'coordinators', 'graders']],
    [['supervised'], ['candidates', 'invigilators', 'coordinators']],
    [['confirming'], ['graders']],
    [
      ['appealOpen', 'confirming'],
      ['candidates', 'graders'],
    ],
    [['planGraders', 'planBasis'], []],
  ])('%s matter to %s', (changed, parts) => {
    expect(partsConcerned(changed)).toEqual(parts);
  });

  test('a candidate is told of what matters to candidates, and staff of all that matters to anyone', () => {
    const changed: RuleFact[] = ['confirming', 'scale', 'planGraders'];
    expect(changesFor('candidates', changed)).toEqual(['scale']);
    expect(toldFacts(changed)).toEqual(['scale', 'confirming']);
  });

  test('are what differs, and nothing else of the exam', () => {
    const after = { ...facts, scale: 'pass-fail', durationMinutes: 60, contactName: 'En annen' } as const;
    expect(changedRules(facts, after)).toEqual(['scale']);
    expect(ruleFacts.filter((fact) => fact in facts)).toEqual(ruleFacts);
  });

  test.each<[string, Partial<ExamFacts>, string[]]>([
    ['are possible', { scale: 'pass-fail' }, []],
    [
      'need a form that fits what can be graded again',
      { form: 'oral', appealOpen: false },
      ['recheckable followsForm'],
    ],
    [
      'open no appeal of what cannot be graded again',
      { form: 'oral', recheckable: false },
      ['appealOpen notRecheckable'],
    ],
    ['need a place in the course plan', { planGraders: 2 }, ['planBasis noBasis']],
    [
      'put no exam of days under supervision',
      { supervised: true, durationMinutes: 3000 },
      ['durationMinutes tooLongSupervised'],
    ],
    ['do not judge a start that is past', { startsAt: now.subtract({ hours: 1 }) }, []],
  ])('%s', (_, changed, faults) => {
    const found = faultsInNewRules({ ...facts, ...changed }, { now, rules });
    expect(found.map(({ field, code }) => `${field} ${code}`)).toEqual(faults);
  });
});

describe('what is worth knowing of the new rules [P14]', () => {
  const published: PublishingFacts = {
    ...facts,
    state: 'published',
    endsAt: facts.startsAt.add({ hours: 4 }),
    now,
    usualMinutes: 300,
    rules,
    candidates: 3,
    candidatesWithoutRoom: 0,
    candidatesWithoutSignIn: 1,
    candidatesWithClash: 0,
    commissions: 1,
    unlawful: [],
    advised: [],
    coordinators: 1,
    invigilators: 1,
    paper: 'approved',
    hasGuide: true,
    hasExamDayPhone: true,
  };
  test.each<[string, Partial<PublishingFacts>, string[]]>([
    ['nothing of what does not follow from them', {}, []],
    ['nothing of a form in which nothing is handed in [G8]', { form: 'oral' }, []],
    [
      'a commission that becomes unlawful, which is put right after',
      { unlawful: ['§ 3'] },
      ['warn commissionUnlawful'],
    ],
    ['supervision without anyone to watch', { invigilators: 0 }, ['warn noInvigilators']],
  ])('%s', (_, changed, findings) => {
    const found = findingsOfNewRules({ ...published, ...changed });
    expect(found.map(({ severity, code }) => `${severity} ${code}`)).toEqual(findings);
  });
});
