import {
  compensationKinds,
  incidentKinds,
  incidentScopes,
  incidentStates,
} from '@karakter/domain/incidents/incident';
import { mostExtensionMinutes } from '@karakter/domain/sitting/time-command';
import { z } from 'zod';
import { watchers } from '../invigilation/watchers.ts';
import { done, fileResponse, id, instantText, route } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';

const words = writtenText(1, 4000);

const scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('candidates'), candidacyIds: z.array(id).min(1).max(20_000) }),
  z.object({ kind: z.literal('room'), room: writtenText(1, 120) }),
  z.object({ kind: z.literal('exam') }),
]);

const compensation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('extraMinutes'), minutes: z.int().min(1).max(mostExtensionMinutes) }),
  z.object({ kind: z.literal('newExam') }),
]);

const decision = z.object({
  consequence: z.string(),
  compensation: z.enum(compensationKinds),
  minutes: z.int().nullable(),
  graderNotice: z.string().nullable(),
  at: instantText,
  by: z.string(),
});

const incidentView = z.object({
  id,
  /** From 1 within the exam. */
  number: z.int(),
  kind: z.enum(incidentKinds),
  state: z.enum(incidentStates),
  scope: z.enum(incidentScopes),
  room: z.string().nullable(),
  what: z.string(),
  happenedAt: instantText,
  registeredAt: instantText,
  by: z.string(),
  affected: z.int(),
  /** Of those affected: handed in, absent or withdrawn, so that more time would come too late. */
  atRest: z.int(),
  /** The affected candidates by number, where they were chosen one by one. */
  candidateNumbers: z.array(z.int()),
  decision: decision.nullable(),
});
export type IncidentView = z.infer<typeof incidentView>;

const seated = z.object({
  candidacyId: id,
  candidateNumber: z.int(),
  name: z.string(),
  room: z.string(),
  seat: z.string(),
});
export type SeatedView = z.infer<typeof seated>;

const ofExam = z.object({ examId: id });
const ofIncident = ofExam.extend({ incidentId: id });

export const incidentsRoutes = {
  listIncidents: route({
    name: 'listIncidents',
    summary: 'The exam’s incidents, the affected candidates, and the decisions [D10]',
    method: 'GET',
    path: '/api/exams/:examId/incidents',
    access: watchers,
    identity: 'visible',
    params: ofExam,
    response: z.object({
      now: instantText,
      incidents: z.array(incidentView),
      mayRegister: z.boolean(),
      mayDecide: z.boolean(),
      mayReport: z.boolean(),
    }),
  }),
  listSeated: route({
    name: 'listSeated',
    summary: 'The candidates an incident may have affected, with room and seat [D10]',
    method: 'GET',
    path: '/api/exams/:examId/incidents/candidates',
    access: watchers,
    identity: 'visible',
    params: ofExam,
    response: z.object({
      candidates: z.array(seated),
    }),
  }),
  registerIncident: route({
    name: 'registerIncident',
    summary:
      'Register an incident, its time and the affected candidates; the same id again changes nothing [D10]',
    method: 'PUT',
    path: '/api/exams/:examId/incidents/:incidentId',
    access: watchers,
    identity: 'visible',
    params: ofIncident,
    body: z.object({ kind: z.enum(incidentKinds), what: words, happenedAt: instantText, scope }),
    response: done,
    bodyLimit: 2 * 1024 * 1024,
  }),
  decideIncident: route({
    name: 'decideIncident',
    summary:
      'Decide the consequence of an incident, the same for all affected candidates, in one decision [D10]',
    method: 'POST',
    path: '/api/exams/:examId/incidents/:incidentId/decision',
    access: ['examOffice'],
    identity: 'visible',
    params: ofIncident,
    body: z.object({ consequence: words, compensation, graderNotice: words.nullable() }),
    response: done,
  }),
  incidentReport: route({
    name: 'incidentReport',
    summary: 'The exam’s incidents as a table for spreadsheets, by candidate number [D10]',
    method: 'GET',
    path: '/api/exams/:examId/incidents/report',
    access: ['examOffice'],
    identity: 'visible',
    params: ofExam,
    response: fileResponse,
  }),
};
