import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import forge from 'node-forge';
import type { SealFile } from './port.ts';

/** An opened seal: the key, its certificate, and the certificates above it that verifiers may need. */
export type SealCertificate = {
  readonly key: KeyObject;
  readonly certificate: X509Certificate;
  readonly chain: readonly X509Certificate[];
};

const { asn1, pki } = forge;
type Bag = forge.pkcs12.Bag;

const derOf = (node: forge.asn1.Asn1): Buffer => Buffer.from(asn1.toDer(node).getBytes(), 'binary');

function bagsOf(file: forge.pkcs12.Pkcs12Pfx, type: string): readonly Bag[] {
  return file.getBags({ bagType: type })[type] ?? [];
}

/** Forge reads RSA only and leaves other keys as they are in the file; Node reads both. */
function keyIn({ key, asn1: raw }: Bag): KeyObject {
  const pkcs8 = key ? pki.wrapRsaPrivateKey(pki.privateKeyToAsn1(key)) : raw;
  return createPrivateKey({ key: derOf(pkcs8), format: 'der', type: 'pkcs8' });
}

function certificateIn({ cert, asn1: raw }: Bag): X509Certificate {
  return new X509Certificate(derOf(cert ? pki.certificateToAsn1(cert) : raw));
}

function opened({ pkcs12, password }: SealFile): forge.pkcs12.Pkcs12Pfx {
  const content = asn1.fromDer(forge.util.createBuffer(Buffer.from(pkcs12).toString('binary')));
  return forge.pkcs12.pkcs12FromAsn1(content, password);
}

/**
 * Opens the seal, for RSA or elliptic curves. Throws the second half of a sentence when the password is wrong, or
 * when there is no key with its certificate; the password is never repeated. It takes about 50 ms, so it is opened
 * once.
 */
export function openSeal(file: SealFile): SealCertificate {
  let content: forge.pkcs12.Pkcs12Pfx;
  try {
    content = opened(file);
  } catch (cause) {
    throw new Error('it is no PKCS#12 file that the password opens', { cause });
  }
  const { oids } = pki;
  const keys = ['pkcs8ShroudedKeyBag', 'keyBag']
    .flatMap((type) => bagsOf(content, oids[type] ?? ''))
    .map(keyIn);
  const certificates = bagsOf(content, oids.certBag ?? '').map(certificateIn);
  for (const key of keys) {
    const certificate = certificates.find((each) => each.checkPrivateKey(key));
    if (certificate) {
      return { key, certificate, chain: certificates.filter((each) => each !== certificate) };
    }
  }
  throw new Error('it holds no private key with its own certificate');
}
