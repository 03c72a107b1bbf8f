import { describe, expect, it } from 'vitest';
import { isWeakKey, isWeakPassword } from './secret-strength.ts';

/** 32 random characters. */
const drawn = '9f2c7a41e8b35d06c1f4a7e29b8d3056';

describe('a key', () => {
  it.each([
    ['of 32 signs by chance', drawn, false],
    ['of 31 signs', drawn.slice(1), true],
    ['that holds a word of examples', `${drawn}bytt-passord`, true],
    ['that holds one in capitals and signs', `${drawn}P@55-0rd`, true],
    ['that holds one only where digits are letters', `${drawn}${'k4r4kt3r'}`, true],
    ['that says the same again', `${drawn.slice(0, 18)}${drawn.slice(0, 18)}`, true],
    ['that runs up', '0123456789abcdefghijklmnopqrstuvwxyz', true],
    ['that runs down', '9876543210zyxwvutsrqponmlkjihgfedcba', true],
    ['of words', 'bluetablesoutrungreymountainsquickly', true],
    ['with spaces between', `${drawn.slice(0, 16)} ${drawn.slice(16)}`, true],
  ])('%s is weak or not', (_, key, isWeak) => {
    expect(isWeakKey(key)).toBe(isWeak);
  });
});

describe('a password', () => {
  it.each([
    ['of 8 signs', 'h3Kx-wQ9', false],
    ['of 7 signs', 'h3Kx-wQ', true],
    ['of words, which its author chose', 'blå bordplater i nord', false],
    ['that holds an example', 'h3Kx-wQ9qwerty', true],
    ['that says the same again', 'h3Kxh3Kxh3Kx', true],
    ['that runs up', 'abcdefghijkl', true],
  ])('%s is weak or not', (_, password, isWeak) => {
    expect(isWeakPassword(password)).toBe(isWeak);
  });
});
