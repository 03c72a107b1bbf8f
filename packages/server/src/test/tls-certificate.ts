import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import forge from 'node-forge';

/** A certificate for `localhost`, with its key: in PEM. */
export type TlsCertificate = {
  readonly key: string;
  readonly cert: string;
  /** The SHA-256 of the public key, by which a browser can be told to accept this certificate alone. */
  readonly publicKeyHash: string;
};

const day = 24 * 3600_000;

/** A TLS certificate that vouches only for itself, made for one test. Takes some tenths of a second. */
export function selfMadeTlsCertificate(): TlsCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const key = forge.pki.privateKeyFromPem(pem);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
  // A serial number is positive: its first byte stays below 0x80.
  certificate.serialNumber = `00${randomBytes(15).toString('hex')}`;
  certificate.validity.notBefore = new Date(Date.now() - day);
  certificate.validity.notAfter = new Date(Date.now() + 365 * day);
  const name = [{ name: 'commonName', value: 'localhost' }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.setExtensions([
    { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
    { name: 'extKeyUsage', serverAuth: true },
  ]);
  certificate.sign(key, forge.md.sha256.create());
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return {
    key: pem,
    cert: forge.pki.certificateToPem(certificate),
    publicKeyHash: createHash('sha256').update(spki).digest('base64'),
  };
}
