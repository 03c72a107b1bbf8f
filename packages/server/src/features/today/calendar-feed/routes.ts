import { calendarFeedRoutes } from '@karakter/contract/today/calendar-feed';
import { calendarFeed } from '@karakter/domain/calendar/icalendar';
import { orNotFound } from '../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { datesOf } from './dates.ts';
import { feedTexts } from './feed-texts.ts';
import { endFeed, feedMadeAt, makeFeed, personOfFeed } from './store.ts';

/** A person's calendar, and its secret address, which is made, renewed and ended in the settings [V5]. */
export function mountCalendarFeed(mount: Mount, { publicUrl: url }: { publicUrl: string }): void {
  mount(calendarFeedRoutes.myCalendarFeed, async ({ tx, actor }) => ({
    madeAt: (await feedMadeAt(tx, actor.personId))?.toString() ?? null,
  }));

  mount(calendarFeedRoutes.makeCalendarFeed, async ({ tx, actor, now }) => ({
    address: `${url}/api/calendar/${await makeFeed(tx, actor.personId, now)}.ics`,
  }));

  mount(calendarFeedRoutes.endCalendarFeed, async ({ tx, actor }) => {
    await endFeed(tx, actor.personId);
    return accepted;
  });

  mount(calendarFeedRoutes.calendarFeed, async ({ tx, now, params }) => {
    const reader = orNotFound(await personOfFeed(tx, params.file.replace(/\.ics$/, '')));
    const entries = await datesOf({ tx, ...reader, url, now });
    const file = calendarFeed(feedTexts[reader.language].name, entries, now);
    return {
      name: 'karakter.ics',
      mediaType: 'text/calendar; charset=utf-8',
      bytes: new TextEncoder().encode(file),
    };
  });
}
