import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { changeReasonTexts } from '@karakter/contract/rules/change-reason-texts';
import type { SittingView } from '@karakter/contract/sitting/routes';
import { useLanguage, useText } from '../../../text/language.tsx';
import { cancelledText } from './cancelled-texts.ts';

/** Says that the exam is cancelled, why, and what is kept; whom to call is further down the page [P14]. */
export function CancelledNotice({ cancelled }: Pick<SittingView, 'cancelled'>) {
  const text = useText(cancelledText);
  const { language } = useLanguage();
  return (
    <Alert data-color="warning" role="alert">
      <Heading level={2} data-size="2xs">
        {text.title}
      </Heading>
      {cancelled && (
        <Paragraph>
          {text.why(changeReasonTexts[language][cancelled.reason])} {cancelled.explanation}
        </Paragraph>
      )}
      <Paragraph>{text.words}</Paragraph>
    </Alert>
  );
}
