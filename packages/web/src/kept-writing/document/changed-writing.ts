import type { JsonValue } from '@karakter/domain/text/canonical-json';
import { plainText, type RichText } from '@karakter/domain/text/rich-text';

/** Written content as plain text, for any kind of field. */
export function inWords(value: JsonValue): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (value === null || typeof value === 'boolean') return '';
  const isRichText = !Array.isArray(value) && (value as { type?: JsonValue }).type === 'doc';
  if (isRichText) return plainText(value as unknown as RichText);
  return Object.values(value).map(inWords).filter(Boolean).join('\n');
}

/** Values that the pages fill in automatically. */
const notWritten = ['id', 'kind', 'questionId', 'passage'];

function textsIn(value: JsonValue): string[] {
  const isWhole =
    value === null || typeof value !== 'object' || (value as { type?: JsonValue }).type === 'doc';
  if (isWhole) return [inWords(value).trim()];
  const members = Array.isArray(value)
    ? Object.entries(value as readonly JsonValue[])
    : Object.entries(value);
  return members.filter(([name]) => !notWritten.includes(name)).flatMap(([, member]) => textsIn(member));
}

/** The texts that are new since `before`. */
export function changedWriting(before: JsonValue, after: JsonValue): string[] {
  const old = new Set(textsIn(before));
  return textsIn(after).filter((text) => text !== '' && !old.has(text));
}

export type WrittenPart = { readonly field: string; readonly words: string };

/** The texts of the named fields of a form that none of `others`, forms with the same fields, has in the same field. */
export function partsNotIn(
  others: readonly unknown[],
  form: unknown,
  names: Readonly<Partial<Record<string, string>>>,
): WrittenPart[] {
  const at = (of: unknown, field: string) => (of as Record<string, JsonValue> | null)?.[field] ?? '';
  return Object.keys(names).flatMap((field) => {
    const known = new Set(others.flatMap((other) => textsIn(at(other, field))));
    const words = textsIn(at(form, field)).filter((text) => text !== '' && !known.has(text));
    return words.length === 0 ? [] : [{ field, words: words.join('\n') }];
  });
}
