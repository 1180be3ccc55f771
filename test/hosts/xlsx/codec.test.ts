import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { crc32InJavaScript, webCodec } from '../../../src/hosts/xlsx/codec';
import { nodeCodec } from '../../../src/hosts/xlsx/node-codec';

const sample = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (index * index) % 251);

describe.each([
  ['Node', nodeCodec],
  ['page', webCodec],
])('the codec of a %s', (_, codec) => {
  it.each([0, 1, 1000, 100_000])('inflates what %d bytes were deflated to', async (length) => {
    const data = sample(length);
    const packed = new Uint8Array(deflateRawSync(data));
    expect(Buffer.from(await codec.inflate(packed, length)).equals(data)).toBe(true);
    expect(inflateRawSync(await codec.deflate(data)).equals(data)).toBe(true);
  });

  it('deflates to the same bytes each time', async () => {
    const data = sample(90_000);
    expect(Buffer.from(await codec.deflate(data)).equals(await codec.deflate(data))).toBe(true);
  });

  it.each([100, 100_000])('never gives much more than the %d bytes it was told of', async (size) => {
    const bomb = new Uint8Array(deflateRawSync(new Uint8Array(3_000_000)));
    const given = await codec.inflate(bomb, size).then(
      ({ length }) => length,
      () => 0,
    );
    expect(given).toBeLessThanOrEqual(size + 70_000);
  });

  // The check value of the CRC-32 that zip uses, and one over more than eight bytes and a rest.
  it('has the checksum of the zip format', () => {
    expect(codec.crc32(Buffer.from('123456789'))).toBe(0xcbf43926);
    expect(codec.crc32(new Uint8Array(0))).toBe(0);
  });
});

it('agrees with the native checksum on any length', () => {
  for (let length = 0; length < 40; length += 1) {
    expect(crc32InJavaScript(sample(length))).toBe(nodeCodec.crc32(sample(length)));
  }
});
