import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const require = createRequire(import.meta.url);
const viewer = dirname(require.resolve('@fastify/swagger-ui/static/swagger-ui.css'));

const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Karakter API</title><link rel="stylesheet" href="/api/docs/viewer/swagger-ui.css"></head>
<body><div id="api"></div><script src="/api/docs/viewer/swagger-ui-bundle.js"></script>
<script src="/api/docs/open.js"></script></body></html>`;

// No validator: the viewer would send the API's address to a third party's server.
const open = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api', deepLinking: true, validatorUrl: null });`;

/** A page to read the API at `/api/docs`; everything that it needs comes from this server. */
export async function serveApiDocs(app: FastifyInstance): Promise<void> {
  await app.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root: viewer,
      prefix: '/api/docs/viewer/',
      decorateReply: false,
      index: false,
    });
    scope.get('/api/docs', (_, reply) => reply.type('text/html; charset=utf-8').send(page));
    scope.get('/api/docs/open.js', (_, reply) => reply.type('text/javascript; charset=utf-8').send(open));
  });
}
