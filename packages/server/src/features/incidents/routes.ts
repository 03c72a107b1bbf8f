import { incidentsRoutes } from '@karakter/contract/incidents/routes';
import { dateOf } from '@karakter/domain/calendar/calendar';
import { areIncidentsOpen } from '@karakter/domain/incidents/incident';
import { isWithinRooms } from '@karakter/domain/invigilation/duty';
import { holdsRoleFor, orNotFound } from '../../platform/http/actor.ts';
import type { Mount } from '../../platform/http/mount.ts';
import { examToWatch } from '../invigilation/access.ts';
import { mountDeciding } from './decide.ts';
import { mountRegistering } from './register.ts';
import { incidentTable } from './report.ts';
import { candidatesOf } from './store.ts';
import { incidentsOf } from './views.ts';

/** Incidents on exam day, and the decisions on them [D10]. */
export function mountIncidents(mount: Mount): void {
  mount(incidentsRoutes.listIncidents, async ({ tx, actor, params, now }) => {
    const { exam, rooms } = await examToWatch(tx, actor, params.examId, { purpose: 'see', now });
    const isOpen = areIncidentsOpen(exam.state);
    const isOffice = holdsRoleFor(actor, ['examOffice'], exam);
    return {
      now: now.toString(),
      incidents: await incidentsOf(tx, exam.id, rooms),
      mayRegister: isOpen,
      mayDecide: isOpen && isOffice,
      mayReport: isOffice,
    };
  });

  mount(incidentsRoutes.listSeated, async ({ tx, actor, params, now }) => {
    const { exam, rooms } = await examToWatch(tx, actor, params.examId, { purpose: 'see', now });
    // A candidate who has withdrawn since the start may have done so because of the incident to be registered.
    const seated = await candidatesOf(tx, exam.id, exam.startsAt);
    return { candidates: seated.filter(({ room }) => isWithinRooms(rooms, room)) };
  });

  mount(incidentsRoutes.incidentReport, async ({ tx, actor, params, language, now }) => {
    const { exam, rooms } = await examToWatch(tx, actor, params.examId, { purpose: 'see', now });
    orNotFound(holdsRoleFor(actor, ['examOffice'], exam));
    const { name, text } = incidentTable(await incidentsOf(tx, exam.id, rooms), language);
    const file = `${name}-${exam.courseCode}-${dateOf(exam.startsAt)}.csv`;
    return { name: file, mediaType: 'text/csv; charset=utf-8', bytes: Buffer.from(text) };
  });

  mountRegistering(mount);
  mountDeciding(mount);
}
