type Facts = Readonly<Record<string, string | number>>;

/**
 * What one who was shown the facts as `seen` wants them to be: each fact that was left as it was shown stays as it is
 * now, so that a page that has been open since the morning brings nothing back that a colleague has corrected.
 */
export function wantedFacts<F extends Facts>(given: F, seen: F, known: F): F {
  const kept = Object.keys(given).filter((name) => given[name] === seen[name]);
  return { ...given, ...Object.fromEntries(kept.map((name) => [name, known[name]])) };
}

/** Whether one of the facts that are to be changed is not any more what was shown. */
export function isOvertaken<F extends Facts>(wanted: F, seen: F, known: F): boolean {
  return Object.keys(wanted).some((name) => wanted[name] !== known[name] && known[name] !== seen[name]);
}
