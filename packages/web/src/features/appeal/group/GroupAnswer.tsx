import { Paragraph } from '@digdir/designsystemet-react';
import { useText } from '../../../text/language.tsx';
import { groupAnswerText } from './group-answer-texts.ts';

type Props = { readonly isGroup: boolean; readonly reader: 'candidate' | 'staff' | 'exam' };

/** Says of a group's answer that each member appeals alone, and only that member's grade can change [K10]. */
export function GroupAnswer({ isGroup, reader }: Props) {
  const text = useText(groupAnswerText);
  return isGroup ? <Paragraph>{text[reader]}</Paragraph> : null;
}
