/** After this many tries, the next document is more important. */
const mostTries = 60;

/**
 * Finds the texts that stop a document, by bisection: `isSet` reports whether it is set with these texts as they are
 * and all others replaced. Undefined when it takes too many tries.
 */
export function textsRefused(
  texts: readonly string[],
  isSet: (texts: ReadonlySet<string>) => boolean,
): Set<string> | undefined {
  const refused = new Set<string>();
  let tries = 0;
  const search = (part: readonly string[]): boolean => {
    if (part.length === 0) return true;
    tries += 1;
    if (tries > mostTries) return false;
    if (isSet(new Set(part))) return true;
    if (part.length === 1) {
      for (const text of part) refused.add(text);
      return true;
    }
    const half = part.length >>> 1;
    return search(part.slice(0, half)) && search(part.slice(half));
  };
  return search(texts) ? refused : undefined;
}

/** Every text in the data, once. */
export function textsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') found.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const item of Object.values(value)) textsIn(item, found);
  return found;
}
