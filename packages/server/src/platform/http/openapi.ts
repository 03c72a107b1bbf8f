import { fileResponse, type Route, redirectResponse, refusalAnswer } from '@karakter/contract/platform/route';
import { z } from 'zod';
import { cookieName } from './cookies.ts';

type Json = Readonly<Record<string, unknown>>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
};

function parametersIn(place: 'path' | 'query', schema: z.ZodType): Json[] {
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, of]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: of,
  }));
}

function answerOf({ response }: Route): Json {
  if (response === redirectResponse) return { 302: { description: 'The browser is sent on' } };
  const content =
    response === fileResponse
      ? { 'application/octet-stream': {} }
      : { 'application/json': { schema: schemaOf(response, 'output') } };
  return { 200: { description: 'Done', content } };
}

function bodyOf({ method, body }: Route): Json {
  if (method === 'GET') return {};
  const schema = schemaOf(body, 'input');
  if (Object.keys((schema.properties as Json) ?? {}).length === 0 && schema.type === 'object') return {};
  return { requestBody: { required: true, content: { 'application/json': { schema } } } };
}

const whoMay = ({ access }: Route) => (typeof access === 'string' ? [access] : access);

function operation(route: Route): Json {
  return {
    operationId: route.name,
    summary: route.summary,
    tags: [route.path.split(/[/.]/)[2] ?? 'api'],
    parameters: [...parametersIn('path', route.params), ...parametersIn('query', route.query)],
    ...bodyOf(route),
    responses: { ...answerOf(route), default: { $ref: '#/components/responses/Refusal' } },
    security: route.access === 'anyone' ? [] : [{ session: [] }],
    'x-access': whoMay(route),
    'x-identity': route.identity,
  };
}

/** The API as OpenAPI 3.1, generated from the routes themselves. */
export function openApiOf(routes: readonly Route[], about: { version: string; url: string }): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  const refusal = {
    description: 'Refused: nothing was done; the message says what happened and what to do',
    content: { 'application/json': { schema: schemaOf(refusalAnswer, 'output') } },
  };
  return {
    openapi: '3.1.0',
    info: { title: 'Karakter', version: about.version, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: about.url }],
    paths,
    components: {
      responses: { Refusal: refusal },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: cookieName({ publicUrl: about.url }, 'session') },
      },
    },
  };
}
