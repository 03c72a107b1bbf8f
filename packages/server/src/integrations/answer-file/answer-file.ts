import {
  createDecipheriv,
  createECDH,
  createHash,
  createHmac,
  type ECDH,
  hkdfSync,
  timingSafeEqual,
} from 'node:crypto';
import {
  type AnswerFileContent,
  type AnswerFileKey,
  answerFileContent,
  answerFileInfo,
  answerFileMark,
  answerFileAt as at,
} from '@karakter/contract/sitting/answer-file';

const curve = 'prime256v1';
const tagBytes = 16;

/** The institution's own key pair, derived from the secret each time: nothing is stored. */
function keyPair(secret: string): ECDH {
  for (let round = 0; ; round += 1) {
    const scalar = Buffer.from(hkdfSync('sha256', secret, '', `${answerFileInfo} ${round}`, 32));
    const pair = createECDH(curve);
    try {
      pair.setPrivateKey(scalar);
      return pair;
    } catch {
      // Beyond the curve's order, which happens once in four thousand million secrets.
    }
  }
}

function tokenOf(secret: string, candidacyId: string): string {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `${answerFileInfo} token`, 32));
  return createHmac('sha256', key).update(candidacyId).digest('base64url');
}

function isToken(given: string, expected: string): boolean {
  const [a, b] = [given, expected].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

export type OpenedAnswerFile =
  | { readonly kind: 'opened'; readonly content: AnswerFileContent }
  | { readonly kind: 'unknown' | 'damaged' | 'ofAnotherInstitution' };

function partsOf(file: Buffer) {
  return {
    mark: file.subarray(0, at.keyMark).toString('latin1'),
    keyMark: file.subarray(at.keyMark, at.publicKey),
    publicKey: file.subarray(at.publicKey, at.nonce),
    nonce: file.subarray(at.nonce, at.content),
    head: file.subarray(0, at.content),
    sealed: file.subarray(at.content),
  };
}

function decrypted(pair: ECDH, { publicKey, nonce, head, sealed }: ReturnType<typeof partsOf>): unknown {
  const shared = pair.computeSecret(publicKey);
  const key = Buffer.from(hkdfSync('sha256', shared, publicKey, answerFileInfo, 32));
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
    .setAAD(head)
    .setAuthTag(sealed.subarray(-tagBytes));
  const text = Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
  return JSON.parse(text.toString('utf8'));
}

/** The institution's side of answer files [D4]. */
export type AnswerFiles = {
  /** What a candidate's device needs to seal a file; the token is only for this sitting. */
  keyFor(candidacyId: string): AnswerFileKey;
  /**
   * Opens a file sealed by a candidate's device. `unknown`: not an answer file at all; `damaged`: changed, cut short,
   * or sealed by a person who was never given that sitting.
   */
  open(bytes: Uint8Array): OpenedAnswerFile;
};

/** Derives the institution's key pair from its secret, once. */
export function createAnswerFiles(secret: string): AnswerFiles {
  const pair = keyPair(secret);
  const publicKey = pair.getPublicKey('base64');
  const ownMark = createHash('sha256')
    .update(pair.getPublicKey())
    .digest()
    .subarray(0, at.publicKey - at.keyMark);

  function opened(parts: ReturnType<typeof partsOf>): OpenedAnswerFile {
    const content = answerFileContent.parse(decrypted(pair, parts));
    const isTheirs = isToken(content.token, tokenOf(secret, content.candidacyId));
    return isTheirs ? { kind: 'opened', content } : { kind: 'damaged' };
  }

  return {
    keyFor: (candidacyId) => ({ publicKey, token: tokenOf(secret, candidacyId) }),
    open(bytes) {
      const parts = partsOf(Buffer.from(bytes));
      if (parts.mark !== answerFileMark) return { kind: 'unknown' };
      if (parts.sealed.length <= tagBytes) return { kind: 'damaged' };
      if (!ownMark.equals(parts.keyMark)) return { kind: 'ofAnotherInstitution' };
      try {
        return opened(parts);
      } catch {
        return { kind: 'damaged' };
      }
    },
  };
}
