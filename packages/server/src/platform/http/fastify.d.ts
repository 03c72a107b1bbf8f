import '@fastify/cookie';
import type { Language } from '@karakter/domain/text/language';

declare module 'fastify' {
  interface FastifyRequest {
    /** The caller's language, for responses and refusals. */
    language: Language;
  }
}
