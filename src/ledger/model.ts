/**
 * The ledger kinds and their fields (MODEL.md). Kind and field names are public: they stand in settings, in the
 * command line's output and in the docs. Every rule, parser and test is typed against this one table.
 */
import type { DateSpan } from './calendar';

export const MEETING_TYPES = ['党员大会', '支委会', '党小组会', '党课', '主题党日', '组织生活会'] as const;
export type MeetingType = (typeof MEETING_TYPES)[number];

export const GRADES = ['优秀', '合格', '基本合格', '不合格'] as const;
export type Grade = (typeof GRADES)[number];

/** What a `type` cell (or the sheet's name) says was held. */
export interface MeetingTypeCell {
  /** Types named: `党员大会暨党课` names two. */
  readonly named: readonly MeetingType[];
  /** `三会一课`, `组织生活` or blank: the topic may tell. */
  readonly generic: boolean;
  /** The words as they stand, for messages. */
  readonly words: string;
}

/** Covered units: names where the cell lists them, and how many (`XX等3家单位` = 3). */
export interface Units {
  readonly names: readonly string[];
  readonly count: number;
}

/** A payment of dues in 分, or a mark that says paid, exempt or deferred without an amount. */
export type Payment = { readonly fen: number } | 'paid' | 'exempt' | 'deferred';

/** `absent` (缺席, ×) may have been a leave where a sheet has no mark of its own for one; `unexcused` says 无故. */
export type AttendanceMark = 'present' | 'leave' | 'absent' | 'unexcused';

/** A deadline or a closing: a date, or words such as 立行立改, 长期坚持 that never fall due. */
export type Deadline = DateSpan | 'continuous';

/** What a field's cell is parsed to. */
export interface FieldValues {
  text: string;
  /** Person name, spaces removed. */
  name: string;
  /** Several persons in one cell. */
  names: readonly string[];
  /** One cell may name several branches: as written, resolved against the register later. */
  branch: string;
  date: DateSpan;
  deadline: Deadline;
  year: number;
  count: number;
  /** Yuan in whole 分. */
  money: number;
  /** Hundredths of an hour. */
  hours: number;
  yesNo: boolean;
  units: Units;
  sex: '男' | '女';
  idNumber: string;
  branchForm: '正式' | '联合' | '临时';
  branchStatus: '在册' | '撤销';
  memberStatus: '正式' | '预备';
  standing: '正常' | '停止党籍' | '出党' | '除名' | '去世' | '其他';
  duty: '在职' | '离退休' | '出国（境）' | '长期病假' | '年老体弱' | '其他';
  appointed: '选举' | '指派';
  /** One of the four grades, `不定等次` for no grade, or the words found when they are none of these. */
  grade: string;
  meetingType: MeetingTypeCell;
  electionKind: '换届' | '补选' | '首次' | '指派' | '延期' | '提前' | '增补';
  decision: '按期' | '延长' | '取消';
  recipient: '上级' | '党员大会';
  reportKind: '工作报告' | '请示' | '备案';
  room: '专用' | '共用' | '无';
  leadershipKind: '专题研究' | '联系点';
  payment: Payment;
  attendance: AttendanceMark;
}
export type FieldType = keyof FieldValues;

const ORGANISATION = { superior: 'text', branchCode: 'text' } as const;
const PERSON = { ...ORGANISATION, personCode: 'text', idNumber: 'idNumber' } as const;

/** Field → type for every kind; the order is MODEL.md's. */
export const KIND_FIELDS = {
  branches: {
    branch: 'branch',
    branchCode: 'text',
    type: 'branchForm',
    superior: 'text',
    status: 'branchStatus',
    units: 'units',
    approvedOn: 'date',
    approvalNo: 'text',
    foundedOn: 'date',
    dissolvedOn: 'date',
    hostEndedOn: 'date',
    formalCount: 'count',
    probationaryCount: 'count',
    memberCount: 'count',
    secretary: 'names',
    deputySecretary: 'names',
    committeeCount: 'count',
    groupCount: 'count',
    electedOn: 'date',
    termYears: 'count',
    termEndsOn: 'date',
    selfCheckedOn: 'date',
  },
  members: {
    ...PERSON,
    branch: 'branch',
    name: 'name',
    sex: 'sex',
    ethnicity: 'text',
    bornOn: 'date',
    education: 'text',
    joinedOn: 'date',
    formalOn: 'date',
    status: 'memberStatus',
    group: 'text',
    post: 'text',
    unit: 'text',
    isLeader: 'yesNo',
    isFloating: 'yesNo',
    isLost: 'yesNo',
    movedInOn: 'date',
    movedOutOn: 'date',
    standing: 'standing',
    duty: 'duty',
    introducers: 'names',
    personType: 'text',
  },
  committee: {
    ...PERSON,
    branch: 'branch',
    name: 'name',
    post: 'text',
    since: 'date',
    leftOn: 'date',
    appointed: 'appointed',
    electedOn: 'date',
    termEndsOn: 'date',
  },
  groups: { ...ORGANISATION, branch: 'branch', group: 'text', leader: 'names', memberCount: 'count' },
  meetings: {
    ...ORGANISATION,
    branch: 'branch',
    date: 'date',
    type: 'meetingType',
    group: 'text',
    topic: 'text',
    content: 'text',
    expected: 'count',
    attended: 'count',
    onLeave: 'count',
    absent: 'count',
    host: 'text',
    recorder: 'text',
    place: 'text',
    elements: 'text',
  },
  'meeting-counts': { ...ORGANISATION, branch: 'branch', year: 'year', month: 'date', count: 'count' },
  ratings: {
    ...PERSON,
    branch: 'branch',
    name: 'name',
    grade: 'grade',
    status: 'memberStatus',
    year: 'year',
    date: 'date',
    exempt: 'text',
    note: 'text',
  },
  'rating-summary': {
    ...ORGANISATION,
    branch: 'branch',
    excellent: 'count',
    qualified: 'count',
    basic: 'count',
    unqualified: 'count',
    memberCount: 'count',
    participantCount: 'count',
    year: 'year',
  },
  training: {
    ...PERSON,
    branch: 'branch',
    name: 'name',
    hours: 'hours',
    year: 'year',
    date: 'date',
    course: 'text',
    category: 'text',
  },
  talks: {
    ...ORGANISATION,
    branch: 'branch',
    date: 'date',
    from: 'names',
    to: 'names',
    method: 'text',
    topic: 'text',
  },
  dues: {
    ...PERSON,
    branch: 'branch',
    name: 'name',
    base: 'money',
    standard: 'payment',
    paid: 'payment',
    date: 'date',
    coversFrom: 'date',
    coversTo: 'date',
    exempt: 'text',
    year: 'year',
  },
  elections: {
    ...ORGANISATION,
    branch: 'branch',
    kind: 'electionKind',
    electedOn: 'date',
    termEndsOn: 'date',
    termYears: 'count',
    remindedOn: 'date',
    requestedOn: 'date',
    approvedOn: 'date',
    extendedTo: 'date',
    extensionApprovedOn: 'date',
  },
  development: {
    ...PERSON,
    branch: 'branch',
    name: 'name',
    bornOn: 'date',
    appliedOn: 'date',
    activistOn: 'date',
    candidateOn: 'date',
    probationaryOn: 'date',
    formalOn: 'date',
    decision: 'decision',
    extendedTo: 'date',
    introducers: 'names',
    stage: 'text',
  },
  reports: {
    ...ORGANISATION,
    branch: 'branch',
    date: 'date',
    recipient: 'recipient',
    kind: 'reportKind',
    topic: 'text',
    year: 'year',
  },
  attendance: { ...PERSON, branch: 'branch', name: 'name', year: 'year', mark: 'attendance' },
  pledges: {
    ...PERSON,
    branch: 'branch',
    name: 'name',
    year: 'year',
    pledge: 'text',
    points: 'text',
    review: 'text',
  },
  birthdays: {
    ...PERSON,
    branch: 'branch',
    name: 'name',
    joinedOn: 'date',
    heldOn: 'date',
    form: 'text',
  },
  venues: {
    ...ORGANISATION,
    branch: 'branch',
    room: 'room',
    flag: 'yesNo',
    oath: 'yesNo',
    chart: 'yesNo',
    flowchart: 'yesNo',
    board: 'yesNo',
    register: 'yesNo',
    upkeep: 'yesNo',
  },
  leadership: {
    org: 'text',
    kind: 'leadershipKind',
    leader: 'names',
    branch: 'branch',
    date: 'date',
    topic: 'text',
  },
  rectification: {
    ...ORGANISATION,
    branch: 'branch',
    problem: 'text',
    measure: 'text',
    deadline: 'deadline',
    owner: 'text',
    progress: 'text',
    closed: 'yesNo',
    closedOn: 'date',
    evidence: 'text',
  },
} as const satisfies Record<string, Record<string, FieldType>>;

export type KindId = keyof typeof KIND_FIELDS;
export type FieldOf<K extends KindId> = keyof (typeof KIND_FIELDS)[K] & string;
type TypeOf<K extends KindId, F extends FieldOf<K>> = (typeof KIND_FIELDS)[K][F] & FieldType;

/** The user's words for a kind, in messages and in the pane. */
export const KIND_NAMES: Readonly<Record<KindId, string>> = {
  branches: '党支部基本情况',
  members: '党员名册',
  committee: '支委会名册',
  groups: '党小组',
  meetings: '组织生活记录',
  'meeting-counts': '组织生活开展情况统计',
  ratings: '民主评议',
  'rating-summary': '民主评议汇总',
  training: '教育培训',
  talks: '谈心谈话',
  dues: '党费收缴',
  elections: '换届选举',
  development: '发展党员',
  reports: '请示报告',
  attendance: '考勤',
  pledges: '承诺与积分',
  birthdays: '政治生日',
  venues: '阵地',
  leadership: '专题研究与联系点',
  rectification: '整改台账',
};

/** Where a value stands: 0-based, absolute. `file` tells workbooks apart when several are checked together. */
export interface CellRef {
  readonly file: number;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * One field of one row. `blank` = empty here, filled in some other row of the sheet; `absent` = no such column, or
 * empty in every row (RULES.md 3). `unreadable` keeps what stands there: it becomes a finding or a review, never null.
 */
export type Cell<T> =
  | { readonly state: 'value'; readonly value: T; readonly at: CellRef }
  | { readonly state: 'blank'; readonly at: CellRef }
  | { readonly state: 'unreadable'; readonly raw: string; readonly at: CellRef }
  | { readonly state: 'absent' };

/** A column of a matrix: a month, a quarter, half a year, the year, a dated meeting, or a column that only has a label. */
export type MatrixPeriod =
  | { readonly unit: 'month'; readonly month: number; readonly year: number | null }
  | { readonly unit: 'quarter'; readonly quarter: number; readonly year: number | null }
  | { readonly unit: 'half'; readonly half: 1 | 2; readonly year: number | null }
  | { readonly unit: 'year'; readonly year: number | null }
  | { readonly unit: 'date'; readonly span: DateSpan }
  | { readonly unit: 'label'; readonly label: string };

/** One cell of a matrix: `count[党员大会][Q1]`, `paid[3]`, an attendance mark of a month or meeting. */
export interface MatrixCell<T> {
  /** Meeting type of a count; null in other matrices. */
  readonly type: MeetingType | null;
  readonly period: MatrixPeriod;
  readonly cell: Cell<T>;
}

/** Matrix values of the kinds that have one, beside the plain fields of their row. */
export interface MatrixValues {
  /** The five elements of a theme day, a column each. */
  meetings: boolean;
  'meeting-counts': number;
  dues: Payment;
  attendance: AttendanceMark;
}

export interface RowBase<K extends KindId> {
  /** The row's kind; not called so because several kinds have a field `kind`. */
  readonly ledger: K;
  /** Identifies the row's table: coverage and `absent` are judged per table. */
  readonly table: number;
  /** The row's first identifying cell. */
  readonly at: CellRef;
  readonly matrix: readonly MatrixCell<K extends keyof MatrixValues ? MatrixValues[K] : never>[];
}

/** A typed row of a ledger: every field keeps its cell. */
export type LedgerRow<K extends KindId> = RowBase<K> & {
  readonly [F in FieldOf<K>]: Cell<FieldValues[TypeOf<K, F>]>;
};

/** One recognised ledger: part of a sheet, with how it was understood. */
export interface LedgerTable<K extends KindId = KindId> {
  readonly id: number;
  readonly file: number;
  readonly sheet: string;
  readonly kind: K;
  /** 0-based sheet rows of the header block, both included. */
  readonly headerRows: readonly [number, number];
  readonly rowCount: number;
  /** True for label–value cards: two of their columns may stand in one sheet column. */
  readonly isCard: boolean;
  /** True when it was read as a person said, not as recognised. */
  readonly corrected: boolean;
  readonly columns: readonly ColumnMapping[];
  /** What the lines above the header, the sheet's name or the file's name say for every row. */
  readonly meta: {
    readonly branch: string | null;
    readonly year: number | null;
    readonly meetingType: MeetingType | null;
  };
}

/** One column of a table and why it was read so. `field` is null for a column that is none of the kind's. */
export interface ColumnMapping {
  readonly column: number;
  /** Header levels joined by `/`, as written. */
  readonly header: string;
  readonly field: string | null;
  /** Indices of a matrix column: `count[党员大会][Q1]` has `['党员大会', 'Q1']`. */
  readonly indices: readonly string[];
  /** A column of a count table that says which type a row counts: read, although it is no field. */
  readonly saysType?: true;
  /** 0–1. */
  readonly confidence: number;
  /** For the pane and for debugging: which words and values decided, in Chinese. */
  readonly why: string;
  /** Other fields this column may well be: the pane asks. */
  readonly alternatives: readonly string[];
  /** True when a person said what the column is, or that it is nothing. */
  readonly decided: boolean;
}

/** Everything read from the workbooks, before it is sorted by branch. */
export interface Ledgers {
  readonly tables: readonly LedgerTable[];
  readonly rows: { readonly [K in KindId]: readonly LedgerRow<K>[] };
  /** Sheets with content that are none of the kinds: left alone, and listed. */
  readonly unrecognised: readonly { readonly file: number; readonly sheet: string }[];
  /** Hidden or filtered content that was read all the same, to be said. */
  readonly notes: readonly string[];
}
