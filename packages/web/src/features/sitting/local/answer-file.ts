import {
  type AnswerFileContent,
  type AnswerFileKey,
  answerFileInfo,
  answerFileMark,
} from '@karakter/contract/sitting/answer-file';
import * as Y from 'yjs';
import type { AnswerSession } from '../session/answer-session.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const p256 = { name: 'ECDH', namedCurve: 'P-256' } as const;
const keyMarkBytes = 8;
const nonceBytes = 12;
const ascii = (text: string): Bytes => new TextEncoder().encode(text);
const bytesOf = (base64: string): Bytes => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** In chunks, since the number of arguments of a function is limited. */
function base64Of(bytes: Uint8Array): string {
  const piece = 0x8000;
  const texts = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * piece, (index + 1) * piece)),
  );
  return btoa(texts.join(''));
}

function joined(...parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * The content of an answer file: the whole answer in this window with the unconfirmed updates, or everything that was
 * set aside.
 */
export function answerFileContent(
  session: AnswerSession,
  { token }: AnswerFileKey,
  now: number,
  setAside?: readonly Uint8Array[],
): AnswerFileContent {
  const state = setAside ? Y.mergeUpdates([...setAside]) : Y.encodeStateAsUpdate(session.doc);
  return {
    candidacyId: session.candidacyId,
    token,
    writer: session.writer,
    savedAt: Math.round(now),
    state: base64Of(state),
    unconfirmed: (setAside ? [] : session.unconfirmed()).map(({ number, writtenAt, update }) => ({
      number,
      writtenAt: Math.round(writtenAt),
      update: base64Of(update),
    })),
  };
}

/** A key for this file only, derived from a new key pair and the institution's public key. */
async function fileKey(theirs: Bytes): Promise<{ own: Bytes; key: CryptoKey }> {
  const pair = await crypto.subtle.generateKey(p256, false, ['deriveBits']);
  const own = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const known = await crypto.subtle.importKey('raw', theirs, p256, false, []);
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: known }, pair.privateKey, 256);
  const source = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: own, info: ascii(answerFileInfo) };
  const aes = { name: 'AES-GCM', length: 256 };
  return { own, key: await crypto.subtle.deriveKey(hkdf, source, aes, false, ['encrypt']) };
}

/** Seals an answer so that only the institution can open it, also without a connection [D4]; see `answerFileAt`. */
export async function sealAnswerFile(publicKey: string, content: AnswerFileContent): Promise<Bytes> {
  const theirs = bytesOf(publicKey);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', theirs));
  const { own, key } = await fileKey(theirs);
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const head = joined(ascii(answerFileMark), digest.subarray(0, keyMarkBytes), own, nonce);
  const text = ascii(JSON.stringify(content));
  const how = { name: 'AES-GCM', iv: nonce, additionalData: head };
  return joined(head, new Uint8Array(await crypto.subtle.encrypt(how, key, text)));
}

/** Makes the browser download the bytes as a file with this name. */
export function saveAs(name: string, bytes: Bytes): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
