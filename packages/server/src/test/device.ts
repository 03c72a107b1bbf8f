import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { deviceProofText } from '@karakter/contract/sitting/socket';

/** A device with a key of its own, as a browser has one. */
export type TestDevice = {
  /** The public key that it claims. */
  readonly name: string;
  sign(of: { candidacyId: string; writer: string; nonce: string }): string;
};

function pointOf(key: KeyObject): string {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const parts = [Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')];
  return Buffer.concat(parts).toString('base64url');
}

export function aDevice(): TestDevice {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const;
  return {
    name: pointOf(publicKey),
    sign: (of) => sign('sha256', Buffer.from(deviceProofText(of)), key).toString('base64'),
  };
}
