/** One recipient: a name, and the address in angle brackets. No part of it can be matched in two ways: a list is long. */
const recipient = /^([^<>@]*)<([^<>\s@]+@[^<>\s@]+)>$/u;
const quotes = /^"([^"]*)"$/u;
/** Between recipients, which may have a comma in the name. */
const between = /(?<=>)\s*[;,]?\s*/u;

/**
 * The names and addresses of recipients as a mail program shows them, `Kari Moe <kari@eksempel.no>; …`, each as a row of
 * two cells; undefined for any other text. A name with its family name first keeps its comma.
 */
export function addressField(text: string): string[][] | undefined {
  const parts = text.trim().split(between);
  const recipients = parts.filter((part) => part !== '').map((part) => recipient.exec(part));
  if (recipients.length === 0 || recipients.includes(null)) return undefined;
  return recipients.map((found) => [(found?.[1] ?? '').trim().replace(quotes, '$1'), found?.[2] ?? '']);
}
