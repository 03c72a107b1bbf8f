import { Fragment, type Mark, type Schema, Slice } from '@tiptap/pm/model';

/** Characters that no keyboard produces and no page shows; Word's own line break is one of them, and stays a line. */
const controls = /[^\P{Cc}\t\n\r]/gu;

/**
 * The text that can be stored: half surrogate pairs, which no store accepts, are replaced by the replacement
 * character.
 */
export const keepable = (text: string): string =>
  text.replaceAll('\u000b', '\n').replace(controls, '').toWellFormed();

/** A paragraph for each line, the empty ones too. */
export function pastedLines(text: string, schema: Schema, marks: readonly Mark[]): Slice {
  const lines = text.split(/\r\n?|\n/);
  const paragraphs = lines.map((line) =>
    schema.node('paragraph', null, line === '' ? [] : [schema.text(line, marks)]),
  );
  return new Slice(Fragment.from(paragraphs), 1, 1);
}
