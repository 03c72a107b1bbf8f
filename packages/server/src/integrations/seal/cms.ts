import { createHash, sign, type X509Certificate } from 'node:crypto';
import forge from 'node-forge';
import type { SealCertificate } from './certificate.ts';
import { der, oid, sequence, setOf, tags } from './der.ts';

const oids = {
  data: oid('1.2.840.113549.1.7.1'),
  signedData: oid('1.2.840.113549.1.7.2'),
  contentType: oid('1.2.840.113549.1.9.3'),
  messageDigest: oid('1.2.840.113549.1.9.4'),
  signingCertificate: oid('1.2.840.113549.1.9.16.2.47'),
  sha256: oid('2.16.840.1.101.3.4.2.1'),
  rsa: oid('1.2.840.113549.1.1.1'),
  ecdsaWithSha256: oid('1.2.840.10045.4.3.2'),
};
const one = der(tags.integer, Uint8Array.of(1));
const noParameters = der(tags.null);
const sha256Of = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** The issuer's name and the serial number, byte for byte as in the certificate. */
function issuerAndSerial(certificate: X509Certificate): Buffer {
  const parsed = forge.asn1.fromDer(forge.util.createBuffer(certificate.raw.toString('binary')));
  const [body] = parsed.value as forge.asn1.Asn1[];
  const fields = body?.value as forge.asn1.Asn1[];
  // The version, when stated, comes before the serial number; the signature algorithm comes between it and the issuer.
  const from = fields[0]?.tagClass === forge.asn1.Class.CONTEXT_SPECIFIC ? 1 : 0;
  const [serial, , issuer] = fields.slice(from);
  if (!serial || !issuer) throw new Error('the certificate has no issuer');
  const bytes = (node: forge.asn1.Asn1) => Buffer.from(forge.asn1.toDer(node).getBytes(), 'binary');
  return sequence(bytes(issuer), bytes(serial));
}

/**
 * The signed attributes: what is signed, its digest, and which certificate signs it, so that no other with the same key
 * can be substituted (ETSI EN 319 142-1: PAdES has its time in the PDF and none here).
 */
function signedAttributes(digest: Uint8Array, certificate: X509Certificate): readonly Buffer[] {
  const attribute = (type: Buffer, value: Buffer) => sequence(type, setOf(value));
  const identified = sequence(der(tags.octets, sha256Of(certificate.raw)));
  return [
    attribute(oids.contentType, oids.data),
    attribute(oids.messageDigest, der(tags.octets, digest)),
    attribute(oids.signingCertificate, sequence(sequence(identified))),
  ].toSorted(Buffer.compare);
}

/** A detached CMS signature (RFC 5652) over content with this SHA-256, with the certificates needed to check it. */
export function cmsSignature(digest: Uint8Array, seal: SealCertificate): Buffer {
  const { key, certificate, chain } = seal;
  const attributes = signedAttributes(digest, certificate);
  const algorithm =
    key.asymmetricKeyType === 'rsa' ? sequence(oids.rsa, noParameters) : sequence(oids.ecdsaWithSha256);
  const signer = sequence(
    one,
    issuerAndSerial(certificate),
    sequence(oids.sha256),
    der(tags.first, ...attributes),
    algorithm,
    der(tags.octets, sign('sha256', setOf(...attributes), key)),
  );
  const certificates = [certificate, ...chain].map(({ raw }) => raw);
  const signed = sequence(
    one,
    setOf(sequence(oids.sha256)),
    sequence(oids.data),
    der(tags.first, ...certificates),
    setOf(signer),
  );
  return sequence(oids.signedData, der(tags.first, signed));
}
