import { randomUUID } from 'node:crypto';
import { answerFileAt } from '@karakter/contract/sitting/answer-file';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { answerFileOf, sealForTest } from '../../test/scenes/answer-file.ts';
import { createAnswerFiles } from './answer-file.ts';

const secret = 'the secret of the institution that sets the exam';
const files = createAnswerFiles(secret);
const candidacyId = randomUUID();
const savedAt = Temporal.Instant.from('2026-03-02T09:00:00Z');
const key = files.keyFor(candidacyId);
const content = answerFileOf(new Y.Doc(), { candidacyId, key, savedAt });
const sealed = await sealForTest(key.publicKey, content);

test('a sealed answer file can be opened by its own institution, and by no other [D4]', () => {
  expect(files.open(sealed)).toEqual({ kind: 'opened', content });
  const other = createAnswerFiles('the secret of quite another institution').open(sealed);
  expect(other).toEqual({ kind: 'ofAnotherInstitution' });
});

test('the key is the same after every restart, and the token differs for every sitting [D4]', () => {
  expect(createAnswerFiles(secret).keyFor(candidacyId)).toEqual(key);
  const other = files.keyFor(randomUUID());
  expect(other.publicKey).toBe(key.publicKey);
  expect(other.token).not.toBe(key.token);
});

test('a file with any changed byte, or without its end, is never opened [D4]', () => {
  fc.assert(
    fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (place, flip) => {
      const changed = Buffer.from(sealed);
      changed[place] = (changed[place] ?? 0) ^ flip;
      expect(files.open(changed).kind).not.toBe('opened');
    }),
  );
  fc.assert(
    fc.property(fc.nat(sealed.length - 1), (length) => {
      expect(files.open(sealed.subarray(0, length)).kind).not.toBe('opened');
    }),
  );
});

test('a file sealed by a person who was never given the sitting counts as damaged [D4]', async () => {
  const forged = await sealForTest(key.publicKey, { ...content, candidacyId: randomUUID() });
  expect(files.open(forged)).toEqual({ kind: 'damaged' });
});

test('a file that is not an answer file is distinguished from a damaged one [D4]', () => {
  expect(files.open(Buffer.from('%PDF-1.7'))).toEqual({ kind: 'unknown' });
  expect(files.open(new Uint8Array())).toEqual({ kind: 'unknown' });
  expect(files.open(sealed.subarray(0, answerFileAt.content))).toEqual({ kind: 'damaged' });
});
