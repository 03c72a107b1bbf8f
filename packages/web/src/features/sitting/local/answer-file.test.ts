import {
  type AnswerFileContent,
  answerFileAt,
  answerFileContent,
  answerFileInfo,
} from '@karakter/contract/sitting/answer-file';
import { expect, test, vi } from 'vitest';
import { sealAnswerFile } from './answer-file.ts';

const p256 = { name: 'ECDH', namedCurve: 'P-256' };
const institution = await crypto.subtle.generateKey(p256, true, ['deriveBits']);
const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', institution.publicKey));

const content: AnswerFileContent = {
  candidacyId: '00000000-0000-4000-8000-000000000001',
  token: 'ordet',
  writer: '00000000-0000-4000-8000-000000000002',
  savedAt: 1_772_442_000_000,
  state: 'AAA=',
  unconfirmed: [{ number: 3, writtenAt: 1_772_441_999_000, update: 'AAA=' }],
};

const seal = () => sealAnswerFile(btoa(String.fromCharCode(...publicKey)), content);

/** As the institution opens it, by the contract's layout alone. */
async function opened(file: Uint8Array<ArrayBuffer>): Promise<string> {
  const own = file.slice(answerFileAt.publicKey, answerFileAt.nonce);
  const known = await crypto.subtle.importKey('raw', own, p256, false, []);
  const how = { name: 'ECDH', public: known };
  const shared = await crypto.subtle.deriveBits(how, institution.privateKey, 256);
  const source = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: own, info: new TextEncoder().encode(answerFileInfo) };
  const aes = { name: 'AES-GCM', length: 256 };
  const key = await crypto.subtle.deriveKey(hkdf, source, aes, false, ['decrypt']);
  const iv = file.slice(answerFileAt.nonce, answerFileAt.content);
  const bound = { name: 'AES-GCM', iv, additionalData: file.slice(0, answerFileAt.content) };
  return new TextDecoder().decode(await crypto.subtle.decrypt(bound, key, file.slice(answerFileAt.content)));
}

test('the institution can open a file that the candidate’s browser has sealed, by the layout in the contract [D4]', async () => {
  const file = await seal();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', publicKey));
  expect(file.slice(answerFileAt.keyMark, answerFileAt.publicKey)).toEqual(digest.slice(0, 8));
  expect(answerFileContent.parse(JSON.parse(await opened(file)))).toEqual(content);
});

test('two files of one answer share only the header, since each has its own key [D4]', async () => {
  const [one, other] = [await seal(), await seal()];
  const { publicKey: from, content: sealed } = answerFileAt;
  expect(one.slice(0, from)).toEqual(other.slice(0, from));
  expect(one.slice(from, sealed)).not.toEqual(other.slice(from, sealed));
  expect(one.slice(sealed)).not.toEqual(other.slice(sealed));
});

test('the keys of a file cannot be taken out of the browser [D4]', async () => {
  const made = (['generateKey', 'importKey', 'deriveKey'] as const).map((how) =>
    vi.spyOn(crypto.subtle, how),
  );
  await seal();
  const keys = (await Promise.all(made.flatMap(({ mock }) => mock.results.map(({ value }) => value)))) as (
    | CryptoKey
    | CryptoKeyPair
  )[];
  vi.restoreAllMocks();
  const secret = keys.map((key) => ('privateKey' in key ? key.privateKey : key));
  expect(secret.map(({ extractable }) => extractable)).toEqual([false, false, false, false]);
});
