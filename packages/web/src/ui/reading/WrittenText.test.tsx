import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ExplanationBody } from '../../features/explanation/ExplanationBody.tsx';
import { GuidePanel } from '../../features/grading/desk/GuidePanel.tsx';
import { PaperQuestions } from '../../features/papers/PaperQuestions.tsx';
import { TypesetPaper } from '../../features/papers/reading/TypesetPaper.tsx';
import { MyGuide } from '../../features/results/MyGuide.tsx';
import { WrittenText } from './WrittenText.tsx';

const inNynorsk = 'Kandidaten gjer greie for kva som skil dei to, men ikkje korleis.';
const inEnglish = 'The candidate explains what sets the two apart.';
const levels = Object.fromEntries([...'ABCDEF'].map((grade) => [grade, inNynorsk]));
const guide = { learningOutcomes: inNynorsk, suggestedSolution: inEnglish, levels };
const languagesOf = (html: string, text: string) =>
  [...html.matchAll(/<(\w+) lang="(\w+)"[^>]*>(.*?)<\/\1>/g)].flatMap(([, , lang, words]) =>
    words?.replace(/<[^>]*>/g, '').trim() === text ? [lang] : [],
  );

const doc = (text: string) =>
  ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }) as const;

describe('a person’s text is marked with its own language, whatever the language of the page [Q4, Q5]', () => {
  it('uses the language that is given, and otherwise detects it from the text', () => {
    expect(renderToStaticMarkup(<WrittenText lang="nn">Svar</WrittenText>)).toContain('lang="nn"');
    expect(renderToStaticMarkup(<WrittenText>{inEnglish}</WrittenText>)).toContain('lang="en"');
    expect(renderToStaticMarkup(<WrittenText otherwise="nn">Godt.</WrittenText>)).toContain('lang="nn"');
  });

  it('the grading guide, for graders and for candidates', () => {
    const desk = renderToStaticMarkup(<GuidePanel guide={guide} scale="A-F" />);
    expect(languagesOf(desk, inNynorsk)).toEqual(Array(7).fill('nn'));
    expect(languagesOf(desk, inEnglish)).toEqual(['en']);
    const own = renderToStaticMarkup(<MyGuide guide={guide} scale="A-F" grade="B" />);
    expect(languagesOf(own, inNynorsk)).toEqual(Array(7).fill('nn'));
  });

  it('the explanation', () => {
    const text = { guidelines: inNynorsk, assessment: inEnglish, overall: 'Godt.' };
    const html = renderToStaticMarkup(<ExplanationBody text={text} language="nb" />);
    expect([inNynorsk, inEnglish, 'Godt.'].flatMap((words) => languagesOf(html, words))).toEqual([
      'nn',
      'en',
      'nb',
    ]);
  });

  it('the paper, as the office reads it; Karakter’s own words beside it are not marked', () => {
    const options = [
      { id: 'a', text: 'Alternativ' },
      { id: 'b', text: 'Anna' },
    ];
    const question = {
      id: 'q',
      kind: 'multipleChoice',
      title: 'Tittel',
      text: doc('Spørsmål'),
      points: 5,
    } as const;
    const paper = { language: 'nn', aids: 'Ordbok', questions: [{ ...question, options }] } as const;
    const html = renderToStaticMarkup(<PaperQuestions paper={paper} />);
    for (const words of ['Tittel', 'Spørsmål', 'Alternativ', 'Anna', 'Ordbok']) {
      expect(languagesOf(html, words), words).toEqual(['nn']);
    }
    expect(html).toMatch(/<p class="quiet">[^<]*poeng/);
  });

  it('the paper, as its approver reads it: each written form is marked with its own language [A2]', () => {
    const both = <T,>(nb: T, nn: T) => ({ nb, nn });
    const question = {
      id: 'q',
      kind: 'multipleChoice',
      title: both('Overskrift', 'Tittel'),
      text: both(doc('Oppgavetekst'), doc('Spørsmål')),
      points: 5,
      pointsForWrong: 0,
      options: [{ id: 'a', text: both('Valget', 'Alternativ'), correct: true }],
    } as const;
    const content = { aids: both('Kalkulator', 'Ordbok'), questions: [question] };
    const html = renderToStaticMarkup(
      <TypesetPaper content={content} markOf={() => null} belowOf={() => null} />,
    );
    for (const words of ['Tittel', 'Spørsmål', 'Alternativ', 'Ordbok'])
      expect(languagesOf(html, words), words).toEqual(['nn']);
    for (const words of ['Overskrift', 'Oppgavetekst', 'Valget', 'Kalkulator'])
      expect(languagesOf(html, words), words).toEqual(['nb']);
  });
});
