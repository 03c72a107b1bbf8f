import type { Language } from '../text/language.ts';

type Unit = 'minute' | 'hour' | 'day' | 'month' | 'year';

type DateWords = {
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  readonly units: Readonly<Record<Unit, readonly [one: string, many: string]>>;
  readonly now: string;
  readonly and: string;
  readonly date: (weekday: string, day: number, month: string, year: number) => string;
  readonly dateAndTime: (date: string, hour: string, minute: string) => string;
  readonly ahead: (distance: string) => string;
  readonly ago: (distance: string) => string;
};

const norwegianMonths = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
];

const norwegian = {
  months: norwegianMonths,
  and: 'og',
  date: (weekday: string, day: number, month: string, year: number) => `${weekday} ${day}. ${month} ${year}`,
  dateAndTime: (date: string, hour: string, minute: string) => `${date} kl. ${hour}.${minute}`,
  ahead: (distance: string) => `om ${distance}`,
};

/** Our own tables: what browsers know of nynorsk varies, and a legal deadline must read the same everywhere. */
export const dateWords: Readonly<Record<Language, DateWords>> = {
  nb: {
    ...norwegian,
    weekdays: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
    units: {
      minute: ['minutt', 'minutter'],
      hour: ['time', 'timer'],
      day: ['dag', 'dager'],
      month: ['måned', 'måneder'],
      year: ['år', 'år'],
    },
    now: 'nå',
    ago: (distance) => `for ${distance} siden`,
  },
  nn: {
    ...norwegian,
    weekdays: ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'sundag'],
    units: {
      minute: ['minutt', 'minutt'],
      hour: ['time', 'timar'],
      day: ['dag', 'dagar'],
      month: ['månad', 'månader'],
      year: ['år', 'år'],
    },
    now: 'no',
    ago: (distance) => `for ${distance} sidan`,
  },
  en: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    units: {
      minute: ['minute', 'minutes'],
      hour: ['hour', 'hours'],
      day: ['day', 'days'],
      month: ['month', 'months'],
      year: ['year', 'years'],
    },
    now: 'now',
    and: 'and',
    date: (weekday, day, month, year) => `${weekday} ${day} ${month} ${year}`,
    dateAndTime: (date, hour, minute) => `${date} at ${hour}:${minute}`,
    ahead: (distance) => `in ${distance}`,
    ago: (distance) => `${distance} ago`,
  },
};
