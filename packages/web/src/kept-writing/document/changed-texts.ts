import type { JsonValue } from '@karakter/domain/text/canonical-json';
import { plainText, type RichText } from '@karakter/domain/text/rich-text';

/** What was written, as text to read, whatever kind of field it stands in. */
export function inWords(value: JsonValue): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (value === null || typeof value === 'boolean') return '';
  const isRichText = !Array.isArray(value) && (value as { type?: JsonValue }).type === 'doc';
  if (isRichText) return plainText(value as unknown as RichText);
  return Object.values(value).map(inWords).filter(Boolean).join('\n');
}

/** What the pages put in by themselves. */
const notWritten = ['id', 'kind'];

function textsIn(value: JsonValue): string[] {
  const isWhole =
    value === null || typeof value !== 'object' || (value as { type?: JsonValue }).type === 'doc';
  if (isWhole) return [inWords(value).trim()];
  const members = Array.isArray(value)
    ? Object.entries(value as readonly JsonValue[])
    : Object.entries(value);
  return members.filter(([name]) => !notWritten.includes(name)).flatMap(([, member]) => textsIn(member));
}

/** The texts that were written since: each that did not stand there before. */
export function changedTexts(before: JsonValue, after: JsonValue): string[] {
  const old = new Set(textsIn(before));
  return textsIn(after).filter((text) => text !== '' && !old.has(text));
}
