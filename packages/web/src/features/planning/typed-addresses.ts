/**
 * The addresses in a text as people paste it: a column of a list, or what a mail program copies
 * (`Kari Moe <kari@eksempel.no>; …`), each once.
 */
export function typedAddresses(text: string): string[] {
  const words = text.split(/[\s,;<>]+/).filter((word) => word.includes('@'));
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()];
}
