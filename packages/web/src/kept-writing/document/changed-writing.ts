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
