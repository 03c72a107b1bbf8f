/// <reference path="./saxen.d.ts" />
import { Parser } from 'saxen';
import { UnreadableSpreadsheet } from './unreadable.ts';

type Attributes = Readonly<Record<string, string>>;
export type XmlListener = {
  readonly open: (name: string, attributes: () => Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

/** A name without its prefix: the same workbook may be written with one or without. */
const localName = (name: string) => name.slice(name.indexOf(':') + 1);

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** Excel writes characters that XML cannot contain as `_x000D_`. */
export function withoutEscapes(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(/_x([\dA-F]{4})_/giu, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}

/**
 * Reads a part of a workbook from its first element to its last. No workbook has a document type, in which entities that
 * multiply would be declared; one that has is not read.
 */
export function readXml(bytes: Uint8Array, { open, text, close }: XmlListener): void {
  const parser = new Parser();
  parser.on('attention', () => {
    throw new UnreadableSpreadsheet('damaged');
  });
  parser.on('openTag', (name, attributes, decode) =>
    open(localName(name), () => {
      const decoded = Object.entries(attributes()).map(([key, value]) => [localName(key), decode(value)]);
      return Object.fromEntries(decoded) as Attributes;
    }),
  );
  if (close) parser.on('closeTag', (name) => close(localName(name)));
  if (text) {
    parser.on('text', (value, decode) => text(decode(value)));
    parser.on('cdata', text);
  }
  parser.parse(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes));
}
