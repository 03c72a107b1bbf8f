import { createHash, verify, X509Certificate } from 'node:crypto';
import forge from 'node-forge';

type Node = forge.asn1.Asn1;
const { asn1 } = forge;

const partsOf = (node: Node | undefined): Node[] => (node?.value ?? []) as Node[];
const bytesOf = (node: Node | undefined): Buffer => Buffer.from(String(node?.value), 'binary');
const derOf = (node: Node): Buffer => Buffer.from(asn1.toDer(node).getBytes(), 'binary');
const sha256Of = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** The bytes that are signed and the signature itself, found by the file's last `ByteRange`. */
function partsOfFile(pdf: Buffer) {
  const [range] = [...pdf.toString('latin1').matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+)\]/gu)].slice(-1);
  const [before = 0, after = 0, length = 0] = (range ?? []).slice(1).map(Number);
  return {
    signed: Buffer.concat([pdf.subarray(0, before), pdf.subarray(after, after + length)]),
    signature: Buffer.from(pdf.toString('latin1', before + 1, after - 1), 'hex'),
    reachesTheEnd: after + length === pdf.length,
  };
}

/** What is signed beside the content, by the type's number, and the bytes the signature is over. */
function attributesOf(signer: readonly Node[]) {
  const list = partsOf(signer[3]);
  const entries = list.map((attribute) => {
    const [type, values] = partsOf(attribute);
    return [asn1.derToOid(bytesOf(type).toString('binary')), partsOf(values)[0]] as const;
  });
  const set = asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SET, true, list);
  return { byType: new Map(entries), bytes: derOf(set) };
}

/** Verifies a sealed PDF from its bytes alone, as a PDF reader would (RFC 5652, ETSI EN 319 142-1). */
export function checkSeal(file: Uint8Array) {
  const pdf = Buffer.from(file);
  const { signed, signature, reachesTheEnd } = partsOfFile(pdf);
  const cms = asn1.fromDer(forge.util.createBuffer(signature.toString('binary')), {
    parseAllBytes: false,
  } as never);
  const [, , , certificates, signers] = partsOf(partsOf(partsOf(cms)[1])[0]);
  const [first] = partsOf(certificates);
  if (first === undefined) throw new Error('the seal carries no certificate');
  const certificate = new X509Certificate(derOf(first));
  const signer = partsOf(partsOf(signers)[0]);
  const { byType, bytes } = attributesOf(signer);
  const named = partsOf(partsOf(partsOf(byType.get('1.2.840.113549.1.9.16.2.47'))[0])[0])[0];
  return {
    isValid:
      reachesTheEnd &&
      bytesOf(byType.get('1.2.840.113549.1.9.4')).equals(sha256Of(signed)) &&
      bytesOf(named).equals(sha256Of(certificate.raw)) &&
      verify('sha256', bytes, certificate.publicKey, bytesOf(signer[5])),
    certificate,
  };
}
