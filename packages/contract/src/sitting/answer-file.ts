import { z } from 'zod';
import { id } from '../platform/route.ts';

/**
 * The layout of an answer file [D4], each part by the offset of its first byte: the mark, the beginning of the SHA-256
 * of the public key it is sealed for, the file's own public key (P-256, uncompressed), the nonce, and the AES-256-GCM
 * ciphertext with its tag. All that comes before the ciphertext is authenticated with it.
 */
export const answerFileMark = 'KARAKT01';
export const answerFileAt = { keyMark: 8, publicKey: 16, nonce: 81, content: 93 } as const;
/** The context to which HKDF binds the file's key. */
export const answerFileInfo = 'karakter answer file';
export const largestAnswerFile = 8 * 1024 * 1024;

/**
 * What a candidate's device needs to seal an answer file: the institution's public key, and a token for this sitting
 * only.
 */
export const answerFileKey = z.object({ publicKey: z.base64(), token: z.string() });
export type AnswerFileKey = z.infer<typeof answerFileKey>;

/** The content of an answer file: the whole document, and the updates that the server had not confirmed. */
export const answerFileContent = z.object({
  candidacyId: id,
  token: z.string(),
  writer: id,
  /** By Karakter's clock as estimated on the device, in milliseconds since 1970, as all times here. */
  savedAt: z.int().min(0).max(8e15),
  state: z.base64(),
  unconfirmed: z
    .array(
      z.object({
        number: z.int().min(1).max(2_147_000_000),
        writtenAt: z.int().min(0).max(8e15),
        update: z.base64(),
      }),
    )
    .max(5000),
});
export type AnswerFileContent = z.infer<typeof answerFileContent>;
