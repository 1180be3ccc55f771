import { headcountNow, breaks, inWords, rosterCount } from '../../../src/ledger/dossier/headcount';
import {
  countsAllYear,
  countsOn,
  countsThroughout,
  formalityOn,
  isExempt,
  matchPerson,
  membersOn,
  needsNoProbation,
  partyAgeFrom,
} from '../../../src/ledger/dossier/people';
import type { Person } from '../../../src/ledger/dossier/dossier';
import { exactly, wholeMonth } from '../../../src/ledger/calendar';
import { at, B, day, dossierOf } from './support';

const person = (more: object, ...others: readonly object[]): Person => {
  const [first] = dossierOf({
    branches: [{ branch: B }],
    members: [
      { branch: B, name: '党员001', ...more },
      ...others.map((one) => ({ branch: B, name: '党员002', ...one })),
    ],
  }).people;
  if (!first) throw new Error('nobody');
  return first;
};

describe('who counts on a day', () => {
  test.each([
    ['the day of joining', { joinedOn: '2025-05-01' }, '2025-05-01', 'yes'],
    ['the day before', { joinedOn: '2025-05-01' }, '2025-04-30', 'no'],
    [
      'the later of joining and moving in',
      { joinedOn: '2010-05-01', movedInOn: '2025-05-01' },
      '2025-04-30',
      'no',
    ],
    ['the day before moving out', { movedOutOn: '2025-05-01' }, '2025-04-30', 'yes'],
    ['the day of moving out', { movedOutOn: '2025-05-01' }, '2025-05-01', 'no'],
    ['some day of the month of joining', { joinedOn: '2025年5月' }, '2025-05-15', 'unsure'],
    ['its last day', { joinedOn: '2025年5月' }, '2025-05-31', 'yes'],
    ['without any date', {}, '2025-05-01', 'yes'],
    ['a date nobody can read', { joinedOn: '不详！2' }, '2025-05-01', 'unsure'],
    ['expelled', { standing: '开除党籍' }, '2025-05-01', 'no'],
    ['dead', { standing: '去世' }, '2025-05-01', 'no'],
    ['standing suspended', { standing: '停止党籍' }, '2025-05-01', 'no'],
  ])('%s', (_, more, on, answer) => {
    expect(countsOn(person(more), day(on))).toBe(answer);
  });

  test('monthly rules look at months wholly inside', () => {
    const joined = person({ joinedOn: '2025-05-02' });
    expect(countsThroughout(joined, wholeMonth(2025, 5))).toBe('no');
    expect(countsThroughout(joined, wholeMonth(2025, 6))).toBe('yes');
  });

  test('yearly rules at members there on the first of January and at D', () => {
    expect(countsAllYear(person({ joinedOn: '2025-01-01' }), at())).toBe('yes');
    expect(countsAllYear(person({ joinedOn: '2025-01-02' }), at())).toBe('no');
    expect(countsAllYear(person({ movedOutOn: '2025-12-31' }), at())).toBe('no');
    expect(countsAllYear(person({ movedOutOn: '2025-12-31' }), at('2025-12-30'))).toBe('yes');
  });
});

describe('formal or on probation', () => {
  test.each([
    [
      'from the day of becoming formal',
      { joinedOn: '2020-05-01', formalOn: '2021-05-01' },
      '2021-05-01',
      '正式',
    ],
    ['the day before', { joinedOn: '2020-05-01', formalOn: '2021-05-01' }, '2021-04-30', '预备'],
    ['dates go before the status column', { formalOn: '2026-05-01', status: '正式' }, '2025-05-01', '预备'],
    ['without dates the status column', { status: '预备' }, '2025-05-01', '预备'],
    ['the status 正式, joined long ago', { joinedOn: '2010-05-01', status: '正式' }, '2025-05-01', '正式'],
    [
      'the status 正式 does not reach back into probation',
      { joinedOn: '2020-05-01', status: '正式' },
      '2021-04-30',
      'unknown',
    ],
    ['joined in a time without probation', { joinedOn: '1970-05-01' }, '1970-05-01', '正式'],
    ['a month leaves it open', { formalOn: '2025年5月' }, '2025-05-15', 'unknown'],
    ['nothing at all', {}, '2025-05-01', 'unknown'],
  ])('%s', (_, more, on, formality) => {
    expect(formalityOn(person(more), day(on))).toBe(formality);
  });

  test('a blank where others have a date is a probation that runs; not after twenty-four months', () => {
    const other = { formalOn: '2011-05-01' };
    expect(formalityOn(person({ joinedOn: '2025-05-01', formalOn: null }, other), day('2025-12-31'))).toBe(
      '预备',
    );
    expect(formalityOn(person({ joinedOn: '2020-05-01', formalOn: null }, other), day('2025-12-31'))).toBe(
      'unknown',
    );
  });

  test.each([
    ['1969-03-31', 'no'],
    ['1969-04-01', 'yes'],
    ['1977-08-31', 'yes'],
    ['1977-09-01', 'no'],
    ['1923-06-30', 'yes'],
    ['1923-07-01', 'no'],
    ['1928-06-01', 'yes'],
    ['1945-03-31', 'yes'],
    ['1945-04-15', 'unsure'],
    ['1956-09-30', 'unsure'],
    ['1956-10-01', 'no'],
  ])('joined on %s: no probation? %s', (on, answer) => {
    expect(needsNoProbation(exactly(day(on)))).toBe(answer);
  });

  test('party age runs from becoming formal, in times without probation from joining', () => {
    expect(partyAgeFrom(person({ joinedOn: '2010-05-01', formalOn: '2011-05-01' }))).toMatchObject({
      value: exactly(day('2011-05-01')),
    });
    expect(partyAgeFrom(person({ joinedOn: '1970-05-01' }))).toMatchObject({
      value: exactly(day('1970-05-01')),
    });
    expect(partyAgeFrom(person({ joinedOn: '2010-05-01' }))).toMatchObject({
      state: 'absent',
      kind: 'members',
      fields: ['formalOn'],
    });
  });
});

test('abroad, long ill, old and infirm, or exempt from the appraisal', () => {
  const dossier = dossierOf({
    branches: [{ branch: B }],
    members: ['在职', '出国（境）', '长期病假', '年老体弱', '在职'].map((duty, index) => ({
      branch: B,
      name: `党员00${index}`,
      duty,
    })),
    ratings: [
      { branch: B, name: '党员004', grade: '', exempt: '领导干部参加民主生活会' },
      { branch: B, name: '党员000', grade: '合格', exempt: '否' },
    ],
  });
  expect(dossier.people.map((one) => isExempt(dossier, one))).toEqual([false, true, true, true, true]);
});

test('a row is about the person with its number, else with its name if only one has it', () => {
  const dossier = dossierOf({
    branches: [{ branch: B }],
    members: [
      { branch: B, name: '党员001', personCode: 'P1' },
      { branch: B, name: '党员001', personCode: 'P2' },
      { branch: B, name: '党员002' },
    ],
    ratings: [
      { branch: B, name: '党员001', personCode: 'P2', grade: '合格' },
      { branch: B, name: '党员001', grade: '合格' },
      { branch: B, name: '党员002', grade: '合格' },
      { branch: B, name: '党员003', grade: '合格' },
    ],
  });
  expect(dossier.rows.ratings.map((row) => matchPerson(dossier, row).state)).toEqual([
    'one',
    'several',
    'one',
    'none',
  ]);
});

describe('headcount', () => {
  const formal = (index: number, more: object = {}) => ({
    branch: B,
    name: `党员${index}`,
    joinedOn: '2010-05-01',
    formalOn: '2011-05-01',
    ...more,
  });

  test('the roster counts, and leaves open what it leaves open', () => {
    const dossier = dossierOf({
      branches: [{ branch: B }],
      members: [
        formal(1),
        formal(2, { formalOn: null, joinedOn: '2025-03-01' }),
        formal(3, { formalOn: '？8' }),
      ],
    });
    expect(rosterCount(dossier, 'formal', day('2025-12-31'))).toEqual({ atLeast: 1, atMost: 2 });
    expect(rosterCount(dossier, 'probationary', day('2025-12-31'))).toEqual({ atLeast: 1, atMost: 2 });
    expect(rosterCount(dossier, 'total', day('2025-12-31'))).toEqual({ atLeast: 3, atMost: 3 });
    expect(membersOn(dossier, day('2010-06-01'))).toHaveLength(2);
  });

  test.each([
    [3, 3, 'no'],
    [2, 2, 'yes'],
    [2, 1, 'yes'],
    [2, 3, 'unsure'],
    [3, 2, 'unsure'],
  ])('roster %d and register %d under three: %s', (roster, register, answer) => {
    const members = Array.from({ length: roster }, (_, index) => formal(index));
    const count = headcountNow(
      dossierOf({ branches: [{ branch: B, formalCount: register }], members }),
      'formal',
      at(),
    );
    expect(count.state === 'known' && breaks(count.value, (number) => number < 3)).toBe(answer);
  });

  test('the register’s two other counts tell the third', () => {
    const of = (register: object, tally: 'formal' | 'probationary' | 'total') => {
      const count = headcountNow(dossierOf({ branches: [{ branch: B, ...register }] }), tally, at());
      return count.state === 'known' ? inWords(count.value) : count.state;
    };
    expect(of({ memberCount: 10, probationaryCount: 2 }, 'formal')).toBe('8');
    expect(of({ formalCount: 8, probationaryCount: 2 }, 'total')).toBe('10');
    expect(of({ memberCount: 10 }, 'formal')).toBe('absent');
    expect(of({ formalCount: '约20' }, 'formal')).toBe('unreadable');
  });
});
