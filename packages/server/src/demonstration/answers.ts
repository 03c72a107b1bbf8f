import type { PaperLanguage, Question } from '@karakter/domain/papers/paper';
import { byQuestionKind } from '@karakter/domain/papers/question-kinds';
import type { RichTextNode } from '@karakter/domain/text/rich-text';
import { type Chance, chanceFrom, oneOf, shuffled, worded } from './chance.ts';
import type { AnswerBank, Level, Subject, Theme } from './subject.ts';

/** How able a candidate is, from 0 (fails) to 1 (excellent). */
export type Ability = number;
/** The themes that an answer covers, so that graders can write about that particular answer. */
export type Covered = { readonly theme: string; readonly level: Level };
export type EssayAnswer = {
  readonly blocks: readonly RichTextNode[];
  readonly covered: readonly Covered[];
  readonly missing: readonly string[];
};
export type DemoAnswer = {
  readonly essays: ReadonlyMap<string, EssayAnswer>;
  readonly choices: ReadonlyMap<string, string>;
};

const paragraph = (text: string): RichTextNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });

function heading(text: string): RichTextNode {
  return { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] };
}

function list(items: readonly string[]): RichTextNode {
  return {
    type: 'bulletList',
    content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
  };
}

function table(rows: readonly (readonly string[])[]): RichTextNode {
  const cell = (text: string, type: 'tableHeader' | 'tableCell'): RichTextNode => ({
    type,
    content: [text === '' ? { type: 'paragraph' } : paragraph(text)],
  });
  return {
    type: 'table',
    content: rows.map((row, index) => ({
      type: 'tableRow',
      content: row.map((text) => cell(text, index === 0 ? 'tableHeader' : 'tableCell')),
    })),
  };
}

/** The slips of candidates who write in haste: rarer for able candidates. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/ å (?=[a-zæøå]+e[ .,])/, ' og '],
  [/forskjellige/, 'forskjelige'],
  [/interessant/, 'interesant'],
  [/ikke bare/, 'ikkje bare'],
  [/sammenlign/, 'sammenling'],
  [/begrep/, 'begrepp'],
  [/, (?=men )/, ' '],
];

function withSlips(chance: Chance, ability: Ability, text: string): string {
  if (chance() < 0.45 + ability / 2) return text;
  const [pattern, instead] = oneOf(chance, slips);
  return text.replace(pattern, instead);
}

/** An able candidate writes most sentences well, and some ordinarily; no candidate is the same throughout. */
function levelOf(chance: Chance, ability: Ability): Level {
  const form = ability + (chance() - 0.5) * 0.34;
  if (form > 0.66) return 'strong';
  return form > 0.33 ? 'solid' : 'weak';
}

function sentencesOn(chance: Chance, theme: Theme, level: Level, ability: Ability): string[] {
  const most = Math.max(1, Math.round(theme[level].length * (0.45 + ability * 0.65)));
  const chosen = new Set(shuffled(chance, theme[level]).slice(0, most));
  const own = theme[level].filter((sentence) => chosen.has(sentence));
  // Able candidates build on the ordinary; average candidates have a good day now and then.
  const added = level === 'strong' && chance() < 0.5 ? shuffled(chance, theme.solid).slice(0, 1) : [];
  return [...own, ...added].map((sentence) => withSlips(chance, ability, worded(chance, sentence)));
}

/** Some write one long paragraph, most write several. */
function inParagraphs(chance: Chance, sentences: readonly string[]): RichTextNode[] {
  if (chance() < 0.55) return [paragraph(sentences.join(' '))];
  const cut = Math.ceil(sentences.length / 2);
  return [sentences.slice(0, cut), sentences.slice(cut)]
    .filter((part) => part.length > 0)
    .map((part) => paragraph(part.join(' ')));
}

type Style = { readonly headings: boolean; readonly lists: boolean; readonly tables: boolean };

function blocksOn(chance: Chance, theme: Theme, level: Level, by: { ability: Ability; style: Style }) {
  const sentences = sentencesOn(chance, theme, level, by.ability);
  const blocks: RichTextNode[] = by.style.headings ? [heading(theme.name)] : [];
  blocks.push(...inParagraphs(chance, sentences));
  if (level === 'weak') return blocks;
  if (theme.list && by.style.lists) blocks.push(list(theme.list));
  if (theme.table && by.style.tables) blocks.push(table(theme.table));
  return blocks;
}

/** How many of the themes are covered: an F finds one or two, an A nearly all of them. */
function themesFor(chance: Chance, bank: AnswerBank, ability: Ability): Theme[] {
  const share = 0.2 + ability * 0.85 + (chance() - 0.5) * 0.15;
  const count = Math.min(bank.themes.length, Math.max(1, Math.round(bank.themes.length * share)));
  const taken = new Set(shuffled(chance, bank.themes).slice(0, count));
  return bank.themes.filter((theme) => taken.has(theme));
}

/** An essay as a candidate of this ability would write it; the same seed gives the same essay. */
function writtenEssay(word: string, bank: AnswerBank, ability: Ability): EssayAnswer {
  const chance = chanceFrom(word);
  const style = { headings: chance() < 0.4, lists: chance() < 0.35, tables: chance() < 0.3 };
  const open = (part: AnswerBank['opening']) =>
    withSlips(chance, ability, worded(chance, oneOf(chance, part[levelOf(chance, ability)])));
  const blocks: RichTextNode[] = [paragraph(open(bank.opening))];
  const covered: Covered[] = [];
  const themes = themesFor(chance, bank, ability);
  for (const theme of themes) {
    const level = levelOf(chance, ability);
    blocks.push(...blocksOn(chance, theme, level, { ability, style }));
    covered.push({ theme: theme.name, level });
  }
  if (chance() < 0.25 + ability) blocks.push(paragraph(open(bank.closing)));
  const missing = bank.themes.filter((theme) => !themes.includes(theme)).map(({ name }) => name);
  return { blocks, covered, missing };
}

const chosenOption = (chance: Chance, question: Question, ability: Ability) =>
  byQuestionKind<Question, string | undefined>(question, {
    essay: () => undefined,
    multipleChoice: ({ options }) => {
      const right = options.find((option) => option.correct);
      if (chance() < 0.3 + ability * 0.7) return right?.id;
      return chance() < 0.1 ? undefined : oneOf(chance, options).id;
    },
  });

/** A whole answer to a subject's paper. */
export function writtenAnswer(
  subject: Subject,
  by: { word: string; ability: Ability; language: PaperLanguage },
): DemoAnswer {
  const essays = new Map<string, EssayAnswer>();
  const choices = new Map<string, string>();
  for (const question of subject.paper.questions) {
    const word = `${by.word}:${question.id}`;
    const banks = subject.banks[question.id];
    const bank = banks?.[by.language] ?? banks?.nb;
    if (bank) essays.set(question.id, writtenEssay(word, bank, by.ability));
    const chosen = chosenOption(chanceFrom(word), question, by.ability);
    if (chosen !== undefined) choices.set(question.id, chosen);
  }
  return { essays, choices };
}
