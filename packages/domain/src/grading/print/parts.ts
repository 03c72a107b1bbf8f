/** As many scripts as one file for printing holds: some 150 pages, which a printer takes at once. */
export const scriptsInPart = 25;

/** The scripts in the order in which they are printed, in files of a sensible size [G12]. */
export function partsOf<Script>(scripts: readonly Script[], size = scriptsInPart): Script[][] {
  const parts = Math.ceil(scripts.length / size);
  return Array.from({ length: parts }, (_, part) => scripts.slice(part * size, (part + 1) * size));
}
