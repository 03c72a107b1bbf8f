import { switchNames } from '@karakter/domain/operations/switches';
import { z } from 'zod';
import { done, fileResponse, instantText, route } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';
import { providerNames } from '../sign-in/routes.ts';
import { check } from './checks.ts';

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

/** Work that is done later; the server defines each queue. */
export const queueNames = ['mail', 'pdf', 'archive', 'timers', 'other'] as const;
export type QueueName = (typeof queueNames)[number];

const queueView = z.object({
  name: z.enum(queueNames),
  /** The pending work, including work that failed and is tried again. */
  waiting: z.int(),
  /** How long the oldest item has waited. */
  waitedSeconds: z.int().nullable(),
  /** The work that waits for a switch. */
  held: z.int(),
  /** The work that has failed at least once and is tried again automatically. */
  failing: z.int(),
  /** The work that is not tried any more. */
  givenUp: z.int(),
  /** The message of the latest failure. */
  lastError: z.string().nullable(),
  needsAttention: z.boolean(),
});
export type QueueView = z.infer<typeof queueView>;

const signInFailures = z.object({
  provider: z.enum(providerNames),
  /** The code of the refusal that the person got. */
  refusal: z.string(),
  lastHour: z.int(),
  lastDay: z.int(),
  lastAt: instantText,
});

const room = z.object({ free: z.number(), total: z.number(), needsAttention: z.boolean() });

const operationsState = z.object({
  at: instantText,
  queues: z.array(queueView),
  /** Of the data folder; with a database elsewhere little is written there. */
  disk: room.extend({ holdsDatabase: z.boolean() }),
  database: z.object({
    version: z.string(),
    bytes: z.number(),
    connections: z.object({ used: z.int(), most: z.int(), needsAttention: z.boolean() }),
    /** The latest change of the tables. */
    migration: z.string(),
  }),
  program: z.object({ version: z.string(), node: z.string(), startedAt: instantText }),
  signInFailures: z.array(signInFailures),
});
export type OperationsState = z.infer<typeof operationsState>;

export const operationsRoutes = {
  operationsState: route({
    name: 'operationsState',
    summary:
      'Queues with their age, room on the disk, database, versions and failed sign-ins; of no person [D14]',
    method: 'GET',
    path: '/api/operations/state',
    access: ['itOperator'],
    identity: 'visible',
    response: operationsState,
  }),
  tryQueueAgain: route({
    name: 'tryQueueAgain',
    summary: 'Tries again at once what has failed in a queue, what was given up included',
    method: 'POST',
    path: '/api/operations/queues/:queue/again',
    access: ['itOperator'],
    identity: 'visible',
    params: z.object({ queue: z.enum(queueNames) }),
    response: z.object({ tried: z.int() }),
  }),
  checkOutside: route({
    name: 'checkOutside',
    summary:
      'Tries the address, the providers, the mail server and the seal for real, and says what each answered',
    method: 'GET',
    path: '/api/operations/checks',
    access: ['itOperator'],
    identity: 'visible',
    requestsPerMinute: 30,
    response: z.object({ at: instantText, checks: z.array(check) }),
  }),
  sendTestMail: route({
    name: 'sendTestMail',
    summary: 'Sends a test mail to the caller’s own address at once, and says what the mail server answered',
    method: 'POST',
    path: '/api/operations/test-mail',
    access: ['itOperator'],
    identity: 'visible',
    requestsPerMinute: 5,
    response: z.object({
      outcome: z.enum(['sent', 'failed', 'noServer']),
      to: z.string(),
      detail: z.string().nullable(),
    }),
  }),
  makeTestSeal: route({
    name: 'makeTestSeal',
    summary: 'A page sealed as answers are, to be opened in any PDF reader',
    method: 'GET',
    path: '/api/operations/test-seal',
    access: ['itOperator'],
    identity: 'visible',
    requestsPerMinute: 10,
    response: fileResponse,
  }),
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
