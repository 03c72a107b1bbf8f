import type { Language } from '../text/language.ts';

type Unit = 'minute' | 'hour' | 'day' | 'month' | 'year';

type DateWords = {
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  readonly units: Readonly<Record<Unit, { readonly one: string; readonly other: string }>>;
  readonly now: string;
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
      minute: { one: '# minutt', other: '# minutter' },
      hour: { one: '# time', other: '# timer' },
      day: { one: '# dag', other: '# dager' },
      month: { one: '# måned', other: '# måneder' },
      year: { one: '# år', other: '# år' },
    },
    now: 'nå',
    ago: (distance) => `for ${distance} siden`,
  },
  nn: {
    ...norwegian,
    weekdays: ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'søndag'],
    units: {
      minute: { one: '# minutt', other: '# minutt' },
      hour: { one: '# time', other: '# timar' },
      day: { one: '# dag', other: '# dagar' },
      month: { one: '# månad', other: '# månader' },
      year: { one: '# år', other: '# år' },
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
      minute: { one: '# minute', other: '# minutes' },
      hour: { one: '# hour', other: '# hours' },
      day: { one: '# day', other: '# days' },
      month: { one: '# month', other: '# months' },
      year: { one: '# year', other: '# years' },
    },
    now: 'now',
    date: (weekday, day, month, year) => `${weekday} ${day} ${month} ${year}`,
    dateAndTime: (date, hour, minute) => `${date} at ${hour}:${minute}`,
    ahead: (distance) => `in ${distance}`,
    ago: (distance) => `${distance} ago`,
  },
};
