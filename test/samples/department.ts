/**
 * A synthetic department whose ledgers are all in order in 2025: every person is 党员NNN, every ID number has the
 * region 999999, every organisation is 示例. Ledgers are laid out from it by `organ.ts` and `university.ts`.
 */
export const YEAR = 2025;

export interface BranchSpec {
  readonly name: string;
  readonly superior: string;
  readonly form: '正式' | '联合' | '临时';
  readonly formal: number;
  readonly probationary: number;
  /** Persons of the committee; 0 = a secretary only. */
  readonly committee: 0 | 3 | 5;
  readonly groups: number;
  readonly units: readonly string[];
  readonly electedOn: string;
  readonly personType: string;
}

export interface PersonRecord {
  readonly branch: string;
  readonly name: string;
  readonly sex: '男' | '女';
  readonly idNumber: string;
  readonly bornOn: string;
  readonly joinedOn: string;
  readonly formalOn: string | null;
  readonly group: string | null;
  readonly post: string | null;
  readonly unit: string;
  readonly leader: boolean;
}

export interface BranchRecord extends BranchSpec {
  readonly code: string;
  readonly people: readonly PersonRecord[];
}

const two = (value: number): string => String(value).padStart(2, '0');
export const day = (month: number, ofMonth: number, year = YEAR): string =>
  `${year}-${two(month)}-${two(ofMonth)}`;
export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An ID number with a right check digit (GB 11643-1999) in a region that does not exist. */
function idNumber(bornOn: string, order: number, sex: '男' | '女'): string {
  const sequence = (order % 400) * 2 + (sex === '男' ? 1 : 2);
  const body = `999999${bornOn.replace(/-/g, '')}${String(sequence).padStart(3, '0')}`;
  const sum = ID_WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return body + '10X98765432'.charAt(sum % 11);
}

const COMMITTEE_POSTS = {
  0: ['书记'],
  3: ['书记', '组织委员', '宣传委员、纪检委员'],
  5: ['书记', '副书记', '组织委员', '宣传委员', '纪检委员'],
} as const;

/** The same person is born, joins and turns formal on days that depend on nothing but the order. */
function person(spec: BranchSpec, order: number, index: number): PersonRecord {
  const sex = order % 2 === 0 ? '女' : '男';
  const probationary = index >= spec.formal;
  const student = spec.personType === '学生';
  const bornYear = student ? 2000 + (order % 2) : probationary ? 1998 : 1966 + ((order * 7) % 28);
  const month = 1 + ((order * 5) % 12);
  const bornOn = day(month, 1 + (order % 27), bornYear);
  const joinedYear = probationary ? YEAR : bornYear + (student ? 20 : 26);
  const joinedMonth = probationary ? 6 : 1 + ((order * 3) % 12);
  const joinedDay = 1 + ((order * 11) % 27);
  return {
    branch: spec.name,
    name: `党员${String(order).padStart(3, '0')}`,
    sex,
    idNumber: idNumber(bornOn, order, sex),
    bornOn,
    joinedOn: day(joinedMonth, joinedDay, joinedYear),
    formalOn: probationary ? null : day(joinedMonth, joinedDay, joinedYear + 1),
    group: spec.groups === 0 ? null : `第${'一二三四'.charAt(index % spec.groups)}党小组`,
    post: COMMITTEE_POSTS[spec.committee][index] ?? null,
    unit: spec.units[index % spec.units.length] ?? spec.name,
    leader: index === 0 && spec.committee === 5,
  };
}

/** Branches with their people, numbered through the whole department. */
export function department(specs: readonly BranchSpec[], codePrefix: string): readonly BranchRecord[] {
  let order = 0;
  return specs.map((spec, position) => ({
    ...spec,
    code: `${codePrefix}${two(position + 1)}`,
    people: Array.from({ length: spec.formal + spec.probationary }, (_, index) =>
      person(spec, ++order, index),
    ),
  }));
}

export interface MeetingRecord {
  readonly branch: string;
  readonly date: string;
  readonly type: '党员大会' | '支委会' | '党小组会' | '党课' | '主题党日' | '组织生活会';
  readonly group: string | null;
  readonly topic: string;
  readonly expected: number;
  readonly attended: number;
  readonly onLeave: number;
}

const groupNames = ({ groups }: BranchRecord): readonly string[] =>
  Array.from({ length: groups }, (_, index) => `第${'一二三四'.charAt(index)}党小组`);

export const groupsOf = (
  branch: BranchRecord,
): readonly { group: string; leader: string; members: number }[] =>
  groupNames(branch).map((group) => {
    const members = branch.people.filter((one) => one.group === group);
    return { group, leader: members.find(({ post }) => post === null)?.name ?? '', members: members.length };
  });

export const officersOf = (branch: BranchRecord): readonly PersonRecord[] =>
  branch.people.filter(({ post }) => post !== null);

const meeting = (
  branch: BranchRecord,
  type: MeetingRecord['type'],
  date: string,
  topic: string,
  due: number,
  group: string | null = null,
): MeetingRecord => {
  const onLeave = due > 5 ? 1 : 0;
  return { branch: branch.name, date, type, group, topic, expected: due, attended: due - onLeave, onLeave };
};

const joinedBy = (branch: BranchRecord, date: string, group: string | null = null): number =>
  branch.people.filter((one) => one.joinedOn <= date && (group === null || one.group === group)).length;

/** A year of meetings in good order: each on its own fixed day. */
export function meetingsOf(branch: BranchRecord): readonly MeetingRecord[] {
  const all = (type: MeetingRecord['type'], date: string, topic: string): MeetingRecord =>
    meeting(branch, type, date, topic, joinedBy(branch, date));
  const monthly = MONTHS.flatMap((month) => [
    ...(branch.committee === 0
      ? []
      : [
          meeting(
            branch,
            '支委会',
            day(month, 5),
            month === 12 ? '组织生活会会前对照检查，开展批评与自我批评，提出整改清单' : '研究支部工作',
            branch.committee,
          ),
        ]),
    ...groupNames(branch).map((group) =>
      meeting(
        branch,
        '党小组会',
        day(month, 10),
        '交流学习体会',
        joinedBy(branch, day(month, 10), group),
        group,
      ),
    ),
    all('主题党日', day(month, 15), '专题学习、思想交流、集中点评、为民服务、缴纳党费'),
  ]);
  const quarterly = [3, 6, 9, 11].flatMap((month) => [
    all('党员大会', day(month, 20), month === 11 ? '听取支部年度工作报告' : '通报支部工作'),
    all('党课', day(month, 25), '党的创新理论专题党课'),
  ]);
  const rows = [...monthly, ...quarterly, all('组织生活会', day(12, 18), '年度专题组织生活会')];
  return rows.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** A third at most are 优秀; those on probation take part and get no grade. */
export const gradeOf = (branch: BranchRecord, index: number): string =>
  index >= branch.formal ? '不定等次' : index < Math.floor(branch.formal / 3) ? '优秀' : '合格';

export interface TalkRecord {
  readonly branch: string;
  readonly date: string;
  readonly from: string;
  readonly to: string;
}

/** Committee members talk to one another, the secretary to every member, and members to the next member. */
export function talksOf(branch: BranchRecord): readonly TalkRecord[] {
  const officers = officersOf(branch);
  const [secretary] = officers;
  const members = branch.people.filter(({ post }) => post === null);
  if (!secretary) return [];
  const talk = (month: number, from: PersonRecord, to: PersonRecord): TalkRecord => ({
    branch: branch.name,
    date: day(month, 12),
    from: from.name,
    to: to.name,
  });
  const between = members.slice(1).map((one, index) => talk(9, members[index] ?? one, one));
  return [
    ...officers.slice(1).map((one) => talk(3, secretary, one)),
    ...members.map((one) => talk(7, secretary, one)),
    ...between.slice(0, 2),
  ];
}

/** Dues in yuan a month; the same for a person all year. */
export const dueOf = (index: number): number => 20 + (index % 7) * 5;

/** Months of 2025 in which a person who joined then owes dues and attends. */
export const monthsOf = ({ joinedOn }: PersonRecord): readonly number[] =>
  MONTHS.filter((month) => day(month, 1) > joinedOn || joinedOn < day(1, 1));
