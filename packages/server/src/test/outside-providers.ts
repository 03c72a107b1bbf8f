/**
 * Feide and ID-porten outside of Karakter, for a journey in production: a program of its own, with its own port, over https.
 * The people whom it signs in are known here alone; Karakter learns of them by the protocol and nothing else.
 */

import { providerNames } from '@karakter/contract/sign-in/routes';
import fastify, { type FastifyInstance } from 'fastify';
import { callbackUrl, signedOutUrl } from '../features/sign-in/providers.ts';
import {
  mountDevelopmentProvider,
  mountStandInStyle,
} from '../integrations/identity/development-provider.ts';
import type { StandInPerson } from '../integrations/identity/port.ts';
import { standInPath } from '../integrations/identity/stand-in-client.ts';

/** What the journey gives this program, as JSON in `OUTSIDE_PROVIDERS`. */
export type OutsideProviders = {
  readonly port: number;
  readonly tls: { readonly key: string; readonly cert: string };
  readonly client: { readonly id: string; readonly secret: string };
  readonly karakterUrl: string;
  readonly people: readonly StandInPerson[];
};

const { port, tls, client, karakterUrl, people }: OutsideProviders = JSON.parse(
  process.env.OUTSIDE_PROVIDERS ?? '',
);
const publicUrl = `https://localhost:${port}`;
const karakter = { publicUrl: karakterUrl };
const app = fastify({ https: tls }) as unknown as FastifyInstance;
mountStandInStyle(app);
for (const name of providerNames)
  await mountDevelopmentProvider(app, {
    name,
    client: { issuer: publicUrl + standInPath(name), clientId: client.id, clientSecret: client.secret },
    publicUrl,
    redirectUri: callbackUrl(karakter, name),
    signedOutUri: signedOutUrl(karakter),
    people: async () => people.filter(({ provider }) => provider === name),
  });
await app.listen({ port, host: 'localhost' });
process.stdout.write('The providers are ready\n');
