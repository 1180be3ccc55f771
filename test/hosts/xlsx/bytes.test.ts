import fc from 'fast-check';
import { equalBytes, indexOfBytes, utf8 } from '../../../src/hosts/xlsx/bytes';

/** Few letters, so that needles are often there, and often nearly. */
const letters = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom('a', 'b'), maxLength });

it('finds bytes where a text finds its letters', () => {
  fc.assert(
    fc.property(letters(20), letters(4), fc.nat(8), (hay, needle, from) => {
      fc.pre(needle !== '' && from <= hay.length);
      expect(indexOfBytes(utf8(hay), utf8(needle), from)).toBe(hay.indexOf(needle, from));
    }),
  );
});

it('finds nothing that ends behind the range', () => {
  const hay = utf8('<row></row>');
  expect(indexOfBytes(hay, utf8('</row>'), 0, 10)).toBe(-1);
  expect(indexOfBytes(hay, utf8('</row>'), 0, 11)).toBe(5);
});

it('tells bytes apart by any one of them, wherever they lie in their buffers', () => {
  const bytes = (text: string, offset: number): Uint8Array =>
    utf8(' '.repeat(offset) + text).subarray(offset);
  const text = 'abcdefghijk';
  expect(equalBytes(bytes(text, 1), bytes(text, 2))).toBe(true);
  expect(equalBytes(bytes(text, 0), bytes(`${text}l`, 0))).toBe(false);
  for (const letter of text) {
    expect(equalBytes(bytes(text, 3), bytes(text.replace(letter, '-'), 0))).toBe(false);
  }
});
