import { Paragraph } from '@digdir/designsystemet-react';
import { commonText } from '../../text/common-texts.ts';
import { useText } from '../../text/language.tsx';
import { PhoneLink } from './PhoneLink.tsx';

/** The institution's telephone for exam day; nothing where it has none. */
export function ExamDayPhone({ phone }: { readonly phone: string | null | undefined }) {
  const text = useText(commonText);
  if (!phone) return null;
  return (
    <Paragraph>
      {text.examDayPhone} <PhoneLink phone={phone} />
    </Paragraph>
  );
}
