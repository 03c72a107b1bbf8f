import type { outsideDecider } from '@karakter/domain/rules/disagreement';
import { createContext, use, useMemo } from 'react';
import { filledText } from '../../../text/filled-text.ts';
import { useText } from '../../../text/language.tsx';
import { disputesText } from './disputes-texts.ts';
import { outsideText } from './outside-texts.ts';

/** The person outside the commission who decides, by the rule set of the exam that is shown. */
export const OutsideDeciderContext = createContext<ReturnType<typeof outsideDecider>>('thirdGrader');

/** The texts about unsettled grades, with what the deciding person is called at this institution. */
export function useDisputesText() {
  const text = useText(disputesText);
  const words = useText(outsideText)[use(OutsideDeciderContext)];
  return useMemo(() => filledText(text, words), [text, words]);
}
