/** The samples against the tables of faults: every planted fault is found, and nothing else. */
import { ORGAN_FAULTS } from '../samples/organ-faults';
import { UNIVERSITY_ABSENT, UNIVERSITY_FAULTS } from '../samples/university-faults';
import { checkSample, compare, expectedOf } from './compare';

const NOTHING_AMISS = { missed: [], unlisted: [] };

test('a clean organ with every ledger gives no finding at all', async () => {
  const { findings, year, annex } = await checkSample('organ-clean.xlsx');
  expect(compare(findings, [])).toEqual(NOTHING_AMISS);
  expect({ year, annex }).toEqual({ year: 2025, annex: 'O' });
});

test('the organ: what was planted is found, and nothing else', async () => {
  const { findings } = await checkSample('organ-planted.xlsx');
  expect(compare(findings, expectedOf(ORGAN_FAULTS))).toEqual(NOTHING_AMISS);
});

test('a clean university gives no violation, and names once what it does not keep', async () => {
  const { findings, year, annex } = await checkSample('university-clean.xlsx');
  expect(compare(findings, UNIVERSITY_ABSENT)).toEqual(NOTHING_AMISS);
  expect({ year, annex }).toEqual({ year: 2025, annex: 'U' });
});

test('the university: what was planted is found, and nothing else', async () => {
  const { findings } = await checkSample('university-planted.xlsx');
  const expected = [...expectedOf(UNIVERSITY_FAULTS), ...UNIVERSITY_ABSENT];
  expect(compare(findings, expected)).toEqual(NOTHING_AMISS);
});
