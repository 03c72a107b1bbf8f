import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './mount.ts';
import { Refusal, refusalReply } from './refusals.ts';

type Headers = Readonly<Record<string, string>>;

/** Fastify's own refusals, by status. */
export function refusalByStatus({ statusCode = 500 }: Partial<FastifyError>): Refusal | undefined {
  if (statusCode >= 500) return undefined;
  if (statusCode === 404) return new Refusal('notFound');
  if (statusCode === 408) return new Refusal('tooSlow');
  if (statusCode === 413) return new Refusal('tooLarge');
  return new Refusal(statusCode === 415 ? 'unknownMediaType' : 'badRequest');
}

/**
 * Answers an invalid address, for which no route could be looked up: no hook has run, so the headers are set here.
 */
export function refuseAddress(headers: Headers) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const refusal = new Refusal(error.statusCode === 414 ? 'addressTooLong' : 'malformed');
    const { status, body } = refusalReply(refusal, languageOf(request));
    void reply
      .headers({ ...headers, 'cache-control': 'no-store' })
      .status(status)
      .send(body);
  };
}

/** Node's errors for a connection without a complete request. */
const refusedConnections: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: new Refusal('headersTooLarge'),
  HPE_CHUNK_EXTENSIONS_OVERFLOW: new Refusal('tooLarge'),
  ERR_HTTP_REQUEST_TIMEOUT: new Refusal('tooSlow'),
};

/** Answers data that is not HTTP, is too long or never ends, and closes the connection. */
export function refuseConnection(headers: Headers) {
  return (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
      socket.destroy();
      return;
    }
    const { status, body } = refusalReply(
      refusedConnections[error.code ?? ''] ?? new Refusal('malformed'),
      'nb',
    );
    const text = JSON.stringify(body);
    const lines = Object.entries({
      ...headers,
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(text)),
      connection: 'close',
    }).map(([name, value]) => `${name}: ${value}`);
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\n\r\n${text}`);
    // Does not wait for further data from the other side.
    setTimeout(() => socket.destroy(), lingerMs).unref();
  };
}

const lingerMs = 1_000;
