import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { calendarFeedRoutes } from '@karakter/contract/today/calendar-feed';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useApi, useCommand } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { calendarFeedText } from './calendar-feed-texts.ts';

const ignore = () => undefined;

/** The secret address at which the person's calendar fetches dates: made, renewed and ended here [V5]. */
export function CalendarFeed() {
  const text = useText(calendarFeedText);
  const { language } = useLanguage();
  const announce = useAnnounce();
  const invalidates = [calendarFeedRoutes.myCalendarFeed];
  const feed = useApi(calendarFeedRoutes.myCalendarFeed, {});
  const make = useCommand(calendarFeedRoutes.makeCalendarFeed, {
    invalidates,
    onDone: () => announce(text.made),
  });
  const end = useCommand(calendarFeedRoutes.endCalendarFeed, {
    invalidates,
    onAccepted: () => make.reset(),
    onDone: () => announce(text.ended),
  });
  const madeAt = feed.data?.madeAt ?? null;
  const failure = make.error ?? end.error;
  return (
    <section className="form-stack" aria-labelledby="calendar-feed">
      <Heading level={2} data-size="xs" id="calendar-feed">
        {text.title}
      </Heading>
      <Paragraph>{text.about}</Paragraph>
      {feed.isPending && <LoadingState />}
      {feed.isError && <FailedState failure={feed.error} onRetry={() => void feed.refetch()} />}
      {make.data && (
        <TextFormField
          id="calendar-address"
          label={text.address}
          description={text.once}
          value={make.data.address}
          readOnly
          onChange={ignore}
        />
      )}
      {madeAt !== null && !make.data && (
        <Paragraph>{text.madeAt(writtenInstant(madeAt, language))}</Paragraph>
      )}
      {madeAt !== null && <Paragraph>{text.renewAbout}</Paragraph>}
      {failure && <FailedState failure={failure} />}
      {feed.data && (
        <Button variant="secondary" loading={make.isPending} onClick={() => make.mutate({})}>
          {madeAt === null ? text.make : text.renew}
        </Button>
      )}
      {madeAt !== null && (
        <Button variant="tertiary" loading={end.isPending} onClick={() => end.mutate({})}>
          {text.end}
        </Button>
      )}
    </section>
  );
}
