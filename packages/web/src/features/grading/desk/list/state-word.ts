import { useText } from '../../../../text/language.tsx';
import type { ScriptLine } from '../../api-types.ts';
import { compareText } from '../../compare/compare-texts.ts';
import { gradingText } from '../../texts.ts';

/** The state of a script in words. */
export function useStateWord(): (state: ScriptLine['state']) => string {
  const { states } = useText(gradingText);
  const { disputed } = useText(compareText);
  return (state) => (state === 'disputed' ? disputed : states[state]);
}
