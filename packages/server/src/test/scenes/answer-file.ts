import { randomUUID, webcrypto } from 'node:crypto';
import {
  type AnswerFileContent,
  type AnswerFileKey,
  answerFileInfo,
  answerFileMark,
} from '@karakter/contract/sitting/answer-file';
import * as Y from 'yjs';

const { subtle } = webcrypto;
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const p256 = { name: 'ECDH', namedCurve: 'P-256' };

/** The file that a candidate's window would save of this document. */
export function answerFileOf(
  doc: Y.Doc,
  of: { candidacyId: string; key: AnswerFileKey; writer?: string; savedAt: Temporal.Instant },
  unconfirmed: AnswerFileContent['unconfirmed'] = [],
): AnswerFileContent {
  return {
    candidacyId: of.candidacyId,
    token: of.key.token,
    writer: of.writer ?? randomUUID(),
    savedAt: of.savedAt.epochMilliseconds,
    state: base64(Y.encodeStateAsUpdate(doc)),
    unconfirmed,
  };
}

/** Seals as a browser does, by WebCrypto. */
export async function sealForTest(publicKey: string, content: unknown): Promise<Buffer> {
  const theirs = Buffer.from(publicKey, 'base64');
  const mark = Buffer.from(await subtle.digest('SHA-256', theirs)).subarray(0, 8);
  const pair = (await subtle.generateKey(p256, false, ['deriveBits'])) as webcrypto.CryptoKeyPair;
  const own = Buffer.from(await subtle.exportKey('raw', pair.publicKey));
  const known = await subtle.importKey('raw', theirs, p256, false, []);
  const shared = await subtle.deriveBits({ name: 'ECDH', public: known }, pair.privateKey, 256);
  const source = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: own, info: Buffer.from(answerFileInfo) };
  const key = await subtle.deriveKey(hkdf, source, { name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  const nonce = webcrypto.getRandomValues(new Uint8Array(12));
  const head = Buffer.concat([Buffer.from(answerFileMark), mark, own, nonce]);
  const text = Buffer.from(JSON.stringify(content));
  const sealed = await subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: head }, key, text);
  return Buffer.concat([head, Buffer.from(sealed)]);
}
