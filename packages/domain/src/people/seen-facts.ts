/** Facts as a page shows them. */
export type SeenFacts = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * The facts that a person who was shown `seen` wants: a fact that the person left unchanged keeps its current value,
 * so that a page open since the morning does not undo a colleague's correction.
 */
export function wantedFacts<F extends SeenFacts>(given: F, seen: F, known: F): F {
  const kept = Object.keys(given).filter((name) => given[name] === seen[name]);
  return { ...given, ...Object.fromEntries(kept.map((name) => [name, known[name]])) };
}

/** Whether one of the facts that are to be changed has changed since it was shown. */
export function isOvertaken<F extends SeenFacts>(wanted: F, seen: F, known: F): boolean {
  return Object.keys(wanted).some((name) => wanted[name] !== known[name] && known[name] !== seen[name]);
}
