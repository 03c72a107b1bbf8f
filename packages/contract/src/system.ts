import { z } from 'zod';
import { route } from './route.ts';

export const systemRoutes = {
  health: route({
    name: 'health',
    summary: 'Whether Karakter and its database answer',
    method: 'GET',
    path: '/api/health',
    access: 'anyone',
    identity: 'visible',
    response: z.object({ status: z.literal('ok'), version: z.string(), database: z.string() }),
  }),
  openApi: route({
    name: 'openApi',
    summary: 'This whole API as OpenAPI 3.1',
    method: 'GET',
    path: '/api/openapi.json',
    access: 'anyone',
    identity: 'visible',
    response: z.record(z.string(), z.unknown()),
  }),
};
