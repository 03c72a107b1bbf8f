import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { activityLimits } from '@karakter/domain/activity/activity-flags';
import { useText } from '../../../../text/language.tsx';
import { activityNoticeText } from './activity-notice-texts.ts';

/** The activity log of the exam, explained beforehand in plain words [D11]. */
export function ActivityNotice({ days }: { readonly days: number }) {
  const text = useText(activityNoticeText);
  return (
    <section>
      <Heading level={2} data-size="2xs">
        {text.title}
      </Heading>
      <Paragraph>{text.when}</Paragraph>
      <ul>
        <li>{text.signIns}</li>
        <li>{text.away}</li>
        <li>{text.paste(activityLimits.largePaste)}</li>
        <li>{text.offline}</li>
      </ul>
      <Paragraph>{text.who(days)}</Paragraph>
    </section>
  );
}
