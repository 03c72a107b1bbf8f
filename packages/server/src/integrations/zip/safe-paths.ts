/** Letters that every system and every unpacker accepts; our names contain ids and numbers. */
const safeSegment = /^(?!\.)[A-Za-z0-9._-]{1,100}(?<!\.)$/u;
/** Windows treats these names as devices, with any extension. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu;

/**
 * The paths, when each is relative, stays inside the folder it is unpacked in, works on every system and
 * differs from the others by more than case. Throws otherwise: such a path is a mistake of ours.
 */
export function checkedPaths(paths: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  for (const path of paths) {
    if (!path.split('/').every((segment) => safeSegment.test(segment) && !devices.test(segment))) {
      throw new Error(`Not a safe path in a bundle: ${JSON.stringify(path)}`);
    }
    if (seen.has(path.toLowerCase())) throw new Error(`Twice in the same bundle: ${JSON.stringify(path)}`);
    seen.add(path.toLowerCase());
  }
  return paths;
}
