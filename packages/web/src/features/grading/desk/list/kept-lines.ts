import type { ScriptLine } from '../../api-types.ts';
import type { KeptEntries } from '../../saving/autosaves.ts';

/**
 * The lines as the grader has left them: a script on which the device keeps something is begun, with the grade that is
 * chosen there. The sum stays the server's, which alone knows the automatic points [G15].
 */
export function withKeptEntries(lines: readonly ScriptLine[], kept: KeptEntries): readonly ScriptLine[] {
  if (kept.size === 0) return lines;
  return lines.map((line) => {
    const entry = kept.get(line.candidateNumber);
    const isOpen = line.state === 'untouched' || line.state === 'draft';
    return entry && isOpen ? { ...line, state: 'draft', grade: entry.grade } : line;
  });
}
