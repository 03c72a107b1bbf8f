import type { MultipleChoiceQuestion, PaperContent } from '@karakter/domain/papers/paper';
import { type PaperFault, paperFaults } from '@karakter/domain/papers/paper-approval';
import { expect, it } from 'vitest';
import { faultPlace } from './fault-place.ts';
import { emptyQuestion } from './paper-draft.ts';

const empty = { nb: '', nn: '' };
const placesOf = (content: PaperContent) =>
  paperFaults(content, false).map((fault: PaperFault) => faultPlace(fault, content));

it('each thing that a paper lacks leads to the field in which it is written [A2]', () => {
  const question = { ...emptyQuestion('multipleChoice'), id: 'q', points: 0 } as MultipleChoiceQuestion;
  const [first] = question.options;
  const options = [{ ...first!, id: 'o', text: { nb: 'Ja', nn: '' } }];
  expect(placesOf({ aids: empty, questions: [{ ...question, options }] })).toEqual([
    'aids-nb',
    'aids-nn',
    'title-q-nb',
    'title-q-nn',
    'text-q-nb',
    'text-q-nn',
    'points-q',
    'add-option-q',
    'right-o',
    'option-o-nn',
    null,
  ]);
});

it('an image without an alternative text leads to that image, and a missing one to the text [A2]', () => {
  const image = (alt: string) => ({
    type: 'image' as const,
    attrs: { image: '7e57ab1e-0000-4000-8000-000000000001', alt, width: 20, height: 10 },
  });
  const words = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Se.' }] };
  const nb = { type: 'doc' as const, content: [words, image('En pil'), image('')] };
  const nn = { type: 'doc' as const, content: [words] };
  const both = { nb: 'Ja', nn: 'Ja' };
  const question = { ...emptyQuestion('essay'), id: 'q', points: 1, title: both, text: { nb, nn } };
  expect(placesOf({ aids: both, questions: [question] })).toEqual(['text-q-nb-alt-2', 'text-q-nn', null]);
});

it('an empty paper leads to the button for the first question, and only the guide is on another page', () => {
  expect(placesOf({ aids: { nb: 'Ingen', nn: 'Ingen' }, questions: [] })).toEqual(['add-question', null]);
});
