import { switchNames } from '@karakter/domain/operations/switches';
import { z } from 'zod';
import { done, instantText, route } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';

const switchChange = z.object({
  isOn: z.boolean(),
  at: instantText,
  by: z.string(),
  reason: z.string(),
});

const switchView = z.object({
  name: z.enum(switchNames),
  isOn: z.boolean(),
  /** Work that waits until it is on again. */
  waiting: z.int(),
  /** The latest changes, the last first. */
  changes: z.array(switchChange),
});
export type SwitchView = z.infer<typeof switchView>;

export const operationsRoutes = {
  listSwitches: route({
    name: 'listSwitches',
    summary: 'The switches with their state, and the person, time and reason of the last change [D14]',
    method: 'GET',
    path: '/api/operations/switches',
    access: ['itOperator'],
    identity: 'visible',
    response: z.object({ switches: z.array(switchView) }),
  }),
  turnSwitch: route({
    name: 'turnSwitch',
    summary: 'Turn something off or on at once; as it stands already is harmless [D14]',
    method: 'PUT',
    path: '/api/operations/switches',
    access: ['itOperator'],
    identity: 'visible',
    body: z.object({
      name: z.enum(switchNames),
      isOn: z.boolean(),
      reason: writtenText(3, 500),
    }),
    response: done,
  }),
};
