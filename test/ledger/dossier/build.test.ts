import { departmentOf } from '../../rules/rule-tester';

const held = (branch: string, more: object = {}) => ({ branch, date: '2025-03-05', type: '支委会', ...more });
const REGISTER = [
  { branch: '第一党支部', superior: '中共文学院委员会', branchCode: '101' },
  { branch: '第一党支部', superior: '理学院党委', branchCode: '201' },
  { branch: '理学院第二党支部', superior: '理学院党委', branchCode: '202' },
  { branch: '机关直属党支部', superior: null, branchCode: '301' },
];

/** Code of the branch → number of meetings placed there. */
const placed = (...meetings: readonly object[]): Readonly<Record<string, number>> => {
  const { dossiers } = departmentOf({
    branches: REGISTER,
    meetings: meetings.map((one) => ({ ...held(''), ...one })),
  });
  return Object.fromEntries(
    dossiers.flatMap(({ branch, rows }) =>
      rows.meetings.length > 0 ? [[branch.key, rows.meetings.length]] : [],
    ),
  );
};

test.each([
  ['by its code, whatever the name', { branch: '随便写的', branchCode: '201' }, 'code 201'],
  ['by superior and name', { branch: '第一支部', superior: '文学院党委' }, 'code 101'],
  [
    'by superior and the name with the superior in front',
    { branch: '文学院第1党支部', superior: '文学院党委' },
    'code 101',
  ],
  ['by the superior in front alone', { branch: '文学院第一党支部' }, 'code 101'],
  [
    'the superior left out where the register has it',
    { branch: '第二党支部', superior: '理学院党委' },
    'code 202',
  ],
  ['by a name that is unique', { branch: '第二党支部' }, 'code 202'],
  ['in another spelling', { branch: ' 中共机关直属支部委员会 ' }, 'code 301'],
])('%s', (_, meeting, key) => {
  expect(placed(meeting)).toEqual({ [key]: 1 });
});

test('a name that several have is nobody’s, and both are doubted', () => {
  const { dossiers, unplaced } = departmentOf({ branches: REGISTER, meetings: [held('第一党支部')] });
  expect(unplaced).toMatchObject([{ written: '第一党支部', reason: 'ambiguous' }]);
  expect(dossiers.map(({ doubtful }) => [...doubtful])).toEqual([['meetings'], ['meetings'], [], []]);
});

test('another superior’s branch of the name is not this one’s', () => {
  expect(placed({ branch: '第二党支部', superior: '文学院党委' })).toEqual({});
});

test('a cell that names several belongs to each', () => {
  expect(placed({ branch: '理学院第一党支部、理学院第二党支部' })).toEqual({ 'code 201': 1, 'code 202': 1 });
  expect(placed({ branch: '理学院第一、二党支部' })).toEqual({ 'code 201': 1, 'code 202': 1 });
});

test('committees and general branches are left alone, and listed', () => {
  const department = departmentOf({
    branches: [...REGISTER, { branch: '理学院党总支' }],
    meetings: [held('文学院党委')],
  });
  expect(department.dossiers).toHaveLength(4);
  expect(department.unplaced).toEqual([]);
  expect(department.otherBodies).toEqual(['理学院党总支', '文学院党委']);
});

test('without a register the branches are those the other ledgers name', () => {
  const department = departmentOf({
    members: [
      { branch: '第一党支部', name: '党员001' },
      { branch: '第1支部', name: '党员002' },
    ],
    meetings: [held('第二党支部'), held('第一党支部、第二党支部'), held('机关党委')],
  });
  expect(department.hasRegister).toBe(false);
  expect(
    department.dossiers.map(({ branch, rows }) => [branch.name, rows.members.length, rows.meetings.length]),
  ).toEqual([
    ['第一党支部', 2, 1],
    ['第二党支部', 0, 2],
  ]);
});

test('the sheet’s branch stands for rows that name none', () => {
  const { dossiers } = departmentOf({
    branches: [{ branch: '第一党支部' }],
    tables: [{ kind: 'members', branch: '第一党支部', rows: [{ name: '党员001' }] }],
  });
  expect(dossiers[0]?.people.map(({ name }) => name)).toEqual(['党员001']);
});

test('a register in two sheets is one line a branch', () => {
  const { dossiers } = departmentOf({
    tables: [
      {
        kind: 'branches',
        sheet: '基本情况',
        rows: [{ branch: '第一党支部', superior: '理学院党委', formalCount: 5 }],
      },
      { kind: 'branches', sheet: '换届', rows: [{ branch: '第一党支部', electedOn: '2024-05-06' }] },
    ],
  });
  expect(dossiers).toHaveLength(1);
  expect(dossiers[0]?.register).toMatchObject({
    formalCount: { state: 'value', value: 5 },
    electedOn: { state: 'value' },
  });
});

test('a branch is known by what it is called and by its register', () => {
  const { dossiers } = departmentOf({
    branches: [
      { branch: '援建临时党支部', type: null },
      { branch: '第二党支部', type: '联合', approvedOn: '2024年5月' },
      { branch: '第三党支部', type: '正式', foundedOn: '2024-05-06', dissolvedOn: '2025年5月' },
      { branch: '第四党支部', status: '撤销' },
    ],
  });
  const facts = dossiers.map(({ branch }) => [
    branch.form,
    branch.foundedOn,
    branch.dissolvedOn,
    branch.isStruckOff,
  ]);
  // 19,874 days from 1970-01-01 to 2024-05-31; 19,849 to 2024-05-06; 20,209 to 2025-05-01.
  expect(facts).toEqual([
    ['临时', null, null, false],
    ['联合', 19_874, null, false],
    ['正式', 19_849, 20_209, false],
    ['正式', null, null, true],
  ]);
});

describe('people', () => {
  const people = (...members: readonly object[]) =>
    departmentOf({
      branches: [{ branch: '第一党支部' }],
      members: members.map((one) => ({ branch: '第一党支部', name: '党员001', ...one })),
    }).dossiers[0]?.people.map(({ key }) => key) ?? [];

  test('a name that is unique is its own key', () => {
    expect(people({}, { name: '党员002' })).toEqual(['党员001', '党员002']);
  });

  test('two of one name are told apart by birth date, else ID number, else order', () => {
    expect(people({ bornOn: '1990-01-01' }, { bornOn: '1991-01-01' })).toEqual([
      '党员001 7305-7305',
      '党员001 7670-7670',
    ]);
    const byId = people({ idNumber: '999999199001010016' }, { idNumber: '999999199001010024' });
    expect(new Set(byId).size).toBe(2);
    expect(byId.join()).not.toContain('9999');
    expect(people({}, {})).toEqual(['党员001 #1', '党员001 #2']);
  });

  test('one ID number, or one name and birth date, is one person', () => {
    expect(people({ personCode: 'P1' }, { personCode: 'P1' })).toHaveLength(1);
    expect(people({ bornOn: '1990-01-01' }, { bornOn: '1990-01-01' })).toHaveLength(1);
  });
});

test('organisations: those of the register, and those that only the leadership ledger names', () => {
  const { superiors } = departmentOf({
    branches: [
      { branch: '第一党支部', superior: '示例局党委' },
      { branch: '第二党支部', superior: '中共示例局委员会' },
    ],
    leadership: [
      { org: '示例局党委', kind: '专题研究' },
      { org: '示例厅党组', kind: '专题研究' },
    ],
  });
  expect(
    superiors.map(({ name, branches, rows }) => [name, branches.length, rows.leadership.length]),
  ).toEqual([
    ['示例局党委', 2, 1],
    ['示例厅党组', 0, 1],
  ]);
});
