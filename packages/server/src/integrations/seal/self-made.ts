import { generateKeyPairSync, randomBytes } from 'node:crypto';
import forge from 'node-forge';
import type { SealFile } from './port.ts';

/** From before the demonstration's first exam until long after any copy is still used. */
const validity = { from: '2020-01-01T00:00:00Z', to: '2099-12-31T23:59:59Z' };
/** A name that no certificate authority would certify, so that it cannot be mistaken for an institution's own. */
const holder = [
  { name: 'commonName', value: 'Karakter demonstrasjon' },
  { name: 'organizationName', value: 'Ingen virkelig institusjon' },
];

/** A seal that vouches only for itself, for the demonstration and tests. Takes some tenths of a second. */
export function selfMadeSeal(password: string): SealFile {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = forge.pki.privateKeyFromPem(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
  // A serial number is positive: its first byte stays below 0x80.
  certificate.serialNumber = `00${randomBytes(15).toString('hex')}`;
  certificate.validity.notBefore = new Date(validity.from);
  certificate.validity.notAfter = new Date(validity.to);
  certificate.setSubject(holder);
  certificate.setIssuer(holder);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false, critical: true },
    { name: 'keyUsage', digitalSignature: true, nonRepudiation: true, critical: true },
  ]);
  certificate.sign(key, forge.md.sha256.create());
  const file = forge.pkcs12.toPkcs12Asn1(key, [certificate], password, { algorithm: 'aes256' });
  return { pkcs12: Buffer.from(forge.asn1.toDer(file).getBytes(), 'binary'), password };
}
