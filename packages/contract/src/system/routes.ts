import { z } from 'zod';
import { route } from '../platform/route.ts';

/** Why Karakter answers requests but cannot store text. */
const healthProblem = z.enum(['databaseNotWritable', 'dataFolderNotWritable']);
export type HealthProblem = z.infer<typeof healthProblem>;

export const systemRoutes = {
  health: route({
    name: 'health',
    summary:
      'Whether Karakter and its database answer and can be written to; 503 with what is wrong where not',
    method: 'GET',
    path: '/api/health',
    access: 'anyone',
    identity: 'visible',
    response: z.object({
      status: z.enum(['ok', 'degraded']),
      version: z.string(),
      database: z.string(),
      problems: z.array(healthProblem),
    }),
  }),
  openApi: route({
    name: 'openApi',
    summary: 'This whole API as OpenAPI 3.1',
    method: 'GET',
    path: '/api/openapi.json',
    access: 'anyone',
    // It is a megabyte, and a program reads it once.
    requestsPerMinute: 60,
    identity: 'visible',
    response: z.record(z.string(), z.unknown()),
  }),
};
