import type { GuideContent } from '@karakter/domain/papers/grading-guide';
import type { InBoth, MultipleChoiceQuestion, PaperContent } from '@karakter/domain/papers/paper';
import type { RichText, RichTextNode } from '@karakter/domain/text/rich-text';

/** The quality of a sentence: as written for an A, a C and an E. */
export type Level = 'strong' | 'solid' | 'weak';
type ByLevel = Readonly<Record<Level, readonly string[]>>;

/** One theme that an answer may take up. In a sentence, `{one|other}` is either. */
export type Theme = ByLevel & {
  readonly name: string;
  readonly list?: readonly string[];
  /** Rows of cells; the first row is the heading. */
  readonly table?: readonly (readonly string[])[];
};
export type AnswerBank = {
  readonly opening: ByLevel;
  readonly themes: readonly Theme[];
  readonly closing: ByLevel;
};

/** The questions of a course, how they are graded, and what candidates may write. */
export type Subject = {
  readonly paper: PaperContent;
  readonly guide: GuideContent;
  /** By question id; where nynorsk is missing, no candidate answers in it. */
  readonly banks: Readonly<Record<string, { readonly nb: AnswerBank; readonly nn?: AnswerBank }>>;
};

const node = (type: 'paragraph', text: string): RichTextNode => ({ type, content: [{ type: 'text', text }] });

/** Paragraphs; those that begin with `- ` form a list together. */
function written(...lines: readonly string[]): RichText {
  const content: RichTextNode[] = [];
  for (const line of lines) {
    if (!line.startsWith('- ')) {
      content.push(node('paragraph', line));
      continue;
    }
    const item: RichTextNode = { type: 'listItem', content: [node('paragraph', line.slice(2))] };
    const last = content.at(-1);
    if (last && 'content' in last && last.type === 'bulletList') {
      content[content.length - 1] = { ...last, content: [...(last.content ?? []), item] };
    } else content.push({ type: 'bulletList', content: [item] });
  }
  return { type: 'doc', content };
}

type Both = readonly [nb: string, nn: string];
const both = ([nb, nn]: Both): InBoth<string> => ({ nb, nn });

/** An essay question in both written forms. */
export function essay(
  id: string,
  points: number,
  title: Both,
  text: { nb: readonly string[]; nn: readonly string[] },
) {
  const inBoth = { nb: written(...text.nb), nn: written(...text.nn) };
  return { id, kind: 'essay', points, title: both(title), text: inBoth } as const;
}

/** A multiple-choice question; the option that begins with `*` is the right one. */
export function choice(
  id: string,
  points: number,
  title: Both,
  text: Both,
  options: readonly Both[],
): MultipleChoiceQuestion {
  return {
    id,
    kind: 'multipleChoice',
    points,
    pointsForWrong: 0,
    title: both(title),
    text: { nb: written(text[0]), nn: written(text[1]) },
    options: options.map(([nb, nn], index) => ({
      id: `${id}${'abcdef'[index]}`,
      text: both([nb.replace(/^\*/, ''), nn.replace(/^\*/, '')]),
      correct: nb.startsWith('*'),
    })),
  };
}

/** A theme of an answer bank. */
export function theme(
  name: string,
  strong: readonly string[],
  solid: readonly string[],
  weak: readonly string[],
  more: Pick<Theme, 'list' | 'table'> = {},
): Theme {
  return { name, strong, solid, weak, ...more };
}
