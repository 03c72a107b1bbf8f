import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itIsAProcess } from '../test/process-kit.ts';
import type { RichText } from '../text/rich-text.ts';
import { isGuideComplete } from './grading-guide.ts';
import type { PaperContent } from './paper.ts';
import {
  applyPaper,
  decidePaper,
  type PaperFacts,
  type PaperState,
  paperCommandNames,
  paperCommands,
  paperFaults,
  paperRefusalIn,
  paperStates,
} from './paper-approval.ts';

const text = (words: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});
const both = <T>(value: T) => ({ nb: value, nn: value });
const option = (id: string, correct: boolean) => ({ id, text: both(`Valg ${id}`), correct });

const whole: PaperContent = {
  aids: both('Kalkulator'),
  questions: [
    { id: 'q1', kind: 'essay', title: both('Drøft'), text: both(text('Drøft dette.')), points: 60 },
    {
      id: 'q2',
      kind: 'multipleChoice',
      title: both('Velg'),
      text: both(text('Velg ett.')),
      points: 4,
      options: [option('a', true), option('b', false)],
      pointsForWrong: -1,
    },
  ],
};

const [essay, choice] = whole.questions;
const facts: PaperFacts = {
  by: 'second',
  writers: ['author'],
  faults: [],
  startsAt: Temporal.Instant.from('2026-03-02T08:00:00Z'),
  now: Temporal.Instant.from('2026-02-20T08:00:00Z'),
};

describe('a paper may be approved only when it is complete [A2, A3]', () => {
  test('a complete paper has no faults', () => {
    expect(paperFaults(whole, true)).toEqual([]);
    expect(paperFaults({ ...whole, questions: [{ ...essay!, points: 1 }] }, true)).toEqual([]);
  });

  test('all that is missing is listed, in the order of the questions, and of options each language once', () => {
    const empty = { nb: '', nn: '' };
    const options = ['a', 'b'].map((id) => ({ ...option(id, true), text: empty }));
    const faulty = { ...choice!, title: empty, options } as typeof choice & object;
    expect(
      paperFaults({ aids: empty, questions: [essay!, faulty] }, false).map(
        ({ code, question, language }) => `${question} ${code} ${language}`,
      ),
    ).toEqual([
      'null aidsMissing nb',
      'null aidsMissing nn',
      '2 titleMissing nb',
      '2 titleMissing nn',
      '2 noRightOption null',
      '2 optionMissing nb',
      '2 optionMissing nn',
      'null guideMissing null',
    ]);
  });

  test.each([
    ['a guide', whole, false, { code: 'guideMissing', question: null, language: null }],
    ['questions', { ...whole, questions: [] }, true, { code: 'noQuestions', question: null, language: null }],
    [
      'aids in nynorsk',
      { ...whole, aids: { nb: 'Ingen', nn: ' ' } },
      true,
      { code: 'aidsMissing', question: null, language: 'nn' },
    ],
    [
      'the nynorsk text of one question',
      { ...whole, questions: [{ ...essay!, text: { nb: text('Drøft.'), nn: text(' ') } }] },
      true,
      { code: 'textMissing', question: 1, language: 'nn' },
    ],
    [
      'a bokmål title',
      { ...whole, questions: [{ ...essay!, title: { nb: '', nn: 'Drøft' } }] },
      true,
      { code: 'titleMissing', question: 1, language: 'nb' },
    ],
    [
      'points',
      { ...whole, questions: [essay!, { ...choice!, points: 0 }] },
      true,
      { code: 'noPoints', question: 2, language: null },
    ],
    [
      'the nynorsk text of some options',
      {
        ...whole,
        questions: [
          essay!,
          {
            ...choice!,
            options: [
              option('a', true),
              ...['b', 'c'].map((id) => ({ ...option(id, false), text: { nb: id, nn: '' } })),
            ],
          } as typeof choice & object,
        ],
      },
      true,
      { code: 'optionMissing', question: 2, language: 'nn' },
    ],
    [
      'a right option',
      {
        ...whole,
        questions: [
          { ...choice!, options: [option('a', false), option('b', false)] } as typeof choice & object,
        ],
      },
      true,
      { code: 'noRightOption', question: 1, language: null },
    ],
    [
      'a second option',
      { ...whole, questions: [{ ...choice!, options: [option('a', true)] } as typeof choice & object] },
      true,
      { code: 'fewOptions', question: 1, language: null },
    ],
  ])('a paper without %s has exactly that fault', (_, content, hasGuide, fault) => {
    expect(paperFaults(content as PaperContent, hasGuide)).toEqual([fault]);
  });
});

describe('a paper [A9]', () =>
  itIsAProcess({
    name: 'paper',
    states: paperStates,
    first: ['draft'],
    final: [],
    table: paperCommands,
    commands: paperCommandNames,
    facts: [
      facts,
      { ...facts, by: 'author' },
      { ...facts, now: facts.startsAt },
      { ...facts, faults: paperFaults(whole, false) },
    ],
    refusalIn: paperRefusalIn,
    decide: decidePaper,
    apply: applyPaper,
  }));

const refusalOf = (...given: Parameters<typeof decidePaper>) => {
  const decision = decidePaper(...given);
  return decision.kind === 'refused' ? decision.code : undefined;
};

test('no one approves a paper they wrote or submitted [A9]', () => {
  const both = { ...facts, writers: ['author', 'helper'] };
  expect(refusalOf('submitted', 'approve', { ...both, by: 'author' })).toBe('paperNeedsSecondPerson');
  expect(refusalOf('submitted', 'approve', { ...both, by: 'helper' })).toBe('paperNeedsSecondPerson');
  expect(refusalOf('submitted', 'approve', both)).toBeUndefined();
});

test('an approved paper is not taken back once candidates may see it [A10]', () => {
  expect(refusalOf('approved', 'return', { ...facts, now: facts.startsAt })).toBe('paperIsInUse');
});

test('whatever commands two authors give, a paper is approved only by a person who did not write it [A9]', () => {
  const command = fc.record({
    command: fc.constantFrom(...paperCommandNames),
    by: fc.constantFrom('a', 'b', 'c'),
  });
  fc.assert(
    fc.property(fc.array(command, { maxLength: 20 }), (commands) => {
      let state: PaperState = 'draft';
      let writers: string[] = ['a'];
      for (const { command, by } of commands) {
        const decision = decidePaper(state, command, { ...facts, writers, by });
        if (decision.kind === 'refused') continue;
        if (command === 'approve') expect(writers).not.toContain(by);
        if (command === 'save' || command === 'submit') writers = [...writers, by];
        state = applyPaper(state, decision.event);
      }
    }),
  );
});

test('a grading guide is complete when every level of the scale is described [A3]', () => {
  const guide = {
    learningOutcomes: 'Kan',
    suggestedSolution: 'Slik',
    levels: { A: 'a', B: 'b', C: 'c', D: 'd', E: 'e', F: 'f' },
  };
  expect(isGuideComplete(guide, 'A-F')).toBe(true);
  expect(isGuideComplete({ ...guide, levels: { ...guide.levels, E: ' ' } }, 'A-F')).toBe(false);
  expect(isGuideComplete(guide, 'pass-fail')).toBe(false);
});
