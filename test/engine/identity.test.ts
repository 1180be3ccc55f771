import { digest, findingId, type FindingKeys } from '../../src/engine/identity';

const keys: FindingKeys = {
  rule: 'meeting.lesson',
  message: 'missed',
  owner: '第一党支部',
  subject: '',
  year: 2025,
};

test('an id is sixteen hexadecimal digits, the same on every run', () => {
  expect(findingId(keys)).toMatch(/^[0-9a-f]{16}$/);
  expect(findingId({ ...keys })).toBe(findingId(keys));
});

test.each<[string, Partial<FindingKeys>]>([
  ['rule', { rule: 'meeting.assembly' }],
  ['message', { message: 'unclear' }],
  ['branch', { owner: '第二党支部' }],
  ['no branch', { owner: null }],
  ['subject', { subject: '党员001' }],
  ['year', { year: 2024 }],
  ['no year', { year: null }],
])('another %s is another finding', (_, change) => {
  expect(findingId({ ...keys, ...change })).not.toBe(findingId(keys));
});

test('parts do not run into one another', () => {
  expect(digest(['ab', 'c'])).not.toBe(digest(['a', 'bc']));
  expect(digest(['a', ''])).not.toBe(digest(['a']));
});

test('a hundred thousand similar keys have as many digests, in both halves', () => {
  const all = Array.from({ length: 100_000 }, (_, index) =>
    digest(['data.date', `第${index % 1000}党支部`, index]),
  );
  expect(new Set(all).size).toBe(all.length);
  // 32 bits alone would see about one pair alike; neither half may do much worse.
  for (const half of [0, 8]) {
    expect(new Set(all.map((one) => one.slice(half, half + 8))).size).toBeGreaterThan(all.length - 10);
  }
});
