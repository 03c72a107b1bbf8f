import { z } from 'zod';
import { done, fileResponse, instantText, route } from '../platform/route.ts';

/** The code in the address, and the ending by which calendars know what it is. */
const fileName = z.string().regex(/^[A-Za-z0-9_-]{43}\.ics$/);

export const calendarFeedRoutes = {
  myCalendarFeed: route({
    name: 'myCalendarFeed',
    summary: 'Whether one has an address for calendars, and since when; never the address itself [V5]',
    method: 'GET',
    path: '/api/settings/calendar',
    access: 'signedIn',
    identity: 'visible',
    response: z.object({ madeAt: instantText.nullable() }),
  }),
  makeCalendarFeed: route({
    name: 'makeCalendarFeed',
    summary: 'Make the secret address for calendars, shown this once; the former one stops working [V5]',
    method: 'POST',
    path: '/api/settings/calendar',
    access: 'signedIn',
    identity: 'visible',
    requestsPerMinute: 20,
    response: z.object({ address: z.string() }),
  }),
  endCalendarFeed: route({
    name: 'endCalendarFeed',
    summary: 'End the address for calendars at once [V5]',
    method: 'DELETE',
    path: '/api/settings/calendar',
    access: 'signedIn',
    identity: 'visible',
    response: done,
  }),
  calendarFeed: route({
    name: 'calendarFeed',
    summary:
      'A person’s dates, for the calendar that knows the secret address; no grade, ground or name [V5]',
    method: 'GET',
    path: '/api/calendar/:file',
    access: 'anyone',
    identity: 'visible',
    // A calendar asks a few times a day; many people’s calendars ask from one address of their provider.
    requestsPerMinute: 300,
    params: z.object({ file: fileName }),
    response: fileResponse,
  }),
};
