import { courseLevels } from '@karakter/domain/institution/catalogue';
import { catalogueListFaults } from '@karakter/domain/planning/list/catalogue-list';
import { z } from 'zod';
import { done, id, route } from '../platform/route.ts';

const short = z.string().trim().max(200);
const names = { nb: short, nn: short, en: short };
const code = z.string().trim().max(60);
const unitFacts = z.object({
  code,
  ...names,
  parentId: id.nullable(),
  /** Whether a second person publishes the exams here and below; as it was where it is left out [P13]. */
  secondPublisher: z.boolean().optional(),
});
const courseFacts = z.object({
  code,
  ...names,
  unitId: id,
  credits: z.number().min(0).max(100_000),
  level: z.enum(courseLevels),
});

const wholeUnit = unitFacts.extend({ secondPublisher: z.boolean() });
const unit = wholeUnit.extend({
  id,
  /** The institution itself: its names are changed on its own page. */
  isTop: z.boolean(),
});
export type ShownUnit = z.infer<typeof unit>;
const course = courseFacts.extend({ id });
export type ShownCourse = z.infer<typeof course>;

const access = ['examOffice', 'itOperator'] as const;

/** A list as pasted text, or an Excel or CSV file in base64. */
const givenList = z.union([
  z.object({ text: z.string().max(2_000_000) }),
  z.object({ fileName: z.string().max(200), base64: z.base64() }),
]);
const imported = z.object({
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  /** Headings from which nothing was read. */
  unread: z.array(z.string()),
  /** The faults, by line; while there are any, nothing is stored. */
  errors: z.array(z.object({ line: z.int(), code: z.enum(catalogueListFaults), value: z.string() })),
});
const importBody = z.object({
  list: givenList,
  /** The unit of lines that name none. */
  unitId: id,
  /** Whether only to report what would be done. */
  isTrial: z.boolean(),
});
const listBytes = 8 * 1024 * 1024;

/** The institution's units and courses, for its exam office and IT operators. */
export const catalogueRoutes = {
  listUnits: route({
    name: 'listUnits',
    summary: 'The units that the caller keeps',
    method: 'GET',
    path: '/api/units',
    access,
    identity: 'visible',
    response: z.object({ units: z.array(unit) }),
  }),
  addUnit: route({
    name: 'addUnit',
    summary: 'Add a unit below one that the caller keeps',
    method: 'POST',
    path: '/api/units',
    access,
    identity: 'visible',
    body: unitFacts,
    response: z.object({ id }),
  }),
  changeUnit: route({
    name: 'changeUnit',
    summary: 'Change a unit that was shown as it was `before`: its code, its names or the unit above it',
    method: 'PUT',
    path: '/api/units/:unitId',
    access,
    identity: 'visible',
    params: z.object({ unitId: id }),
    body: unitFacts.extend({ before: wholeUnit }),
    response: done,
  }),
  importUnits: route({
    name: 'importUnits',
    summary: 'Add and change units by a list, all or none',
    method: 'POST',
    path: '/api/units/import',
    access,
    identity: 'visible',
    body: importBody,
    bodyLimit: listBytes,
    response: imported,
  }),
  listCatalogue: route({
    name: 'listCatalogue',
    summary: 'The courses of the units that the caller keeps',
    method: 'GET',
    path: '/api/catalogue',
    access,
    identity: 'visible',
    response: z.object({ courses: z.array(course) }),
  }),
  addCourse: route({
    name: 'addCourse',
    summary: 'Add a course to a unit that the caller keeps',
    method: 'POST',
    path: '/api/catalogue',
    access,
    identity: 'visible',
    body: courseFacts,
    response: z.object({ id }),
  }),
  changeCourse: route({
    name: 'changeCourse',
    summary: 'Change a course that was shown as it was `before`; exams that are made keep their credits',
    method: 'PUT',
    path: '/api/catalogue/:courseId',
    access,
    identity: 'visible',
    params: z.object({ courseId: id }),
    body: courseFacts.extend({ before: courseFacts }),
    response: done,
  }),
  importCourses: route({
    name: 'importCourses',
    summary: 'Add and change courses by a list, all or none',
    method: 'POST',
    path: '/api/catalogue/import',
    access,
    identity: 'visible',
    body: importBody,
    bodyLimit: listBytes,
    response: imported,
  }),
};
