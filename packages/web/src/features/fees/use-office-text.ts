import { useText } from '../../text/language.tsx';
import { feesText } from './fees-texts.ts';
import { officeFeesText } from './office-fees-texts.ts';

/** The words of the exam office's pages of fees: its own, and those it shares with the graders' pages. */
export const useOfficeText = () => ({ ...useText(feesText), ...useText(officeFeesText) });
