/**
 * What a column's values say about the field it may be: the share of them that the field could hold.
 */
import type { CellValue } from '../../workbook/grid';
import { isBranchName, isOtherBody } from '../branch-name';
import { type FieldType, GRADES } from '../model';
import { readMeetingType } from '../parse/meeting-type';
import { PARSERS } from '../parse/parsers';
import { UNREADABLE, isBlankFor, wordsOf } from '../parse/value';

/** How a type's values may be told from others: by parsing, by a test of the words, or not at all. */
type Test = (value: CellValue) => boolean;

const OTHER_SCALES = /^(?:优|良|中|良好|较好|好|一般|较差|差|称职|基本称职|不称职|不定等次)$/;
const PERSON =
  /^\p{Script=Han}{2,4}$|^[\p{Script=Han}·]{3,16}$|^党员\d+$|^\p{Script=Han}{1,3}\d{1,4}$|^[A-Za-z][A-Za-z .·]{2,40}$/u;
const NOT_A_PERSON = /党员(?!\d)|全体|干部|人员|支部|委员|书记|内容|学院|部门|单位/;
const TEXTS_WITH_A_LOOK: Readonly<Record<string, Test>> = {
  post: (value) => /书记|委员|党小组长|^党员$|普通党员/.test(wordsOf(value)),
  personType: (value) =>
    /职工|教师|学生|本科|硕士|博士|研究生|工人|干部|退休|农民|公务员|专业技术|管理人员|社会|辅导员/.test(
      wordsOf(value),
    ),
  superior: (value) => isOtherBody(wordsOf(value)),
  unit: (value) => !isBranchName(wordsOf(value)),
  topic: (value) => !isOnlyMeetingType(wordsOf(value)),
  content: (value) => !isOnlyMeetingType(wordsOf(value)),
  stage: (value) => /申请|积极分子|发展|预备|正式|志愿书|考察|公示|备案/.test(wordsOf(value)),
  category: () => true,
  course: isProse,
  problem: isProse,
  measure: isProse,
  pledge: isProse,
  place: isProse,
  form: isProse,
  method: isProse,
};

/** `2024年第一季度`, `3月份`: when a meeting was held. */
const TIME_IN_FRONT =
  /^(?:\d{4}年度?)?(?:第?[一二三四1-4]季度|[上下]半年|\d{1,2}月份?)?(?:第[一二三四五六七八九十\d]+次)?/;

/** Words that are a meeting's type and at most its time: 支部党员大会, 3月党课; `上党课，学习条例` is a topic. */
function isOnlyMeetingType(words: string): boolean {
  const type = words.replace(TIME_IN_FRONT, '');
  return type.length <= 8 && readMeetingType(type).named.length > 0;
}

/** Words, not a bare number: a column of hours under 专题培训 names no course. */
function isProse(value: CellValue): boolean {
  return /\p{L}/u.test(wordsOf(value));
}

/** 某局支部委员会 is a branch; 支部委员会 alone, or one that was held, is a meeting. */
const NAMED_BRANCH = /^(?!.*(?:召开|举行)).{2,}支部(?:委员会)?$/;

function isPerson(value: CellValue): boolean {
  const words = wordsOf(value).replace(/\s+/g, '');
  return PERSON.test(words) && !NOT_A_PERSON.test(words);
}

/** How votes were cast says nothing of why. */
const WAY_OF_VOTING = /差额|等额|记名|举手|直接|间接|大会选举/;

const BY_TYPE: Readonly<Partial<Record<FieldType, Test>>> = {
  branch: (value) => isBranchName(wordsOf(value)),
  name: isPerson,
  names: (value) =>
    wordsOf(value)
      .split(/[、,;\s]+/)
      .some((name) => isPerson(name)),
  grade: (value) => {
    const grade = PARSERS.grade(value, { year: null });
    return typeof grade === 'string' && (GRADES.some((known) => known === grade) || OTHER_SCALES.test(grade));
  },
  meetingType: (value) => {
    const words = wordsOf(value);
    const { named, generic } = readMeetingType(words);
    return (named.length > 0 || generic) && !NAMED_BRANCH.test(words);
  },
  electionKind: (value) =>
    PARSERS.electionKind(value, { year: null }) !== UNREADABLE && !WAY_OF_VOTING.test(wordsOf(value)),
  duty: (value) => PARSERS.duty(value, { year: null }) !== '其他',
  standing: (value) => {
    const standing = PARSERS.standing(value, { year: null });
    return standing !== UNREADABLE && standing !== '其他';
  },
  attendance: (value) =>
    typeof value === 'number'
      ? value === 0 || value === 1
      : PARSERS.attendance(value, { year: null }) !== UNREADABLE,
  units: (value) => PARSERS.units(value, { year: null }) !== UNREADABLE,
};

/** Closed vocabularies: a heading alone is not believed against values that are none of its words. */
const CLOSED: ReadonlySet<FieldType> = new Set<FieldType>([
  'sex',
  'memberStatus',
  'standing',
  'branchForm',
  'branchStatus',
  'appointed',
  'meetingType',
  'grade',
  'electionKind',
  'recipient',
  'reportKind',
  'leadershipKind',
  'yesNo',
  'room',
]);
export const isClosed = (type: FieldType): boolean => CLOSED.has(type);

/** Types written with digits: a column without a single digit is none of these, whatever its heading says. */
const WITH_DIGITS: ReadonlySet<FieldType> = new Set<FieldType>([
  'date',
  'year',
  'count',
  'money',
  'hours',
  'idNumber',
]);

/** Share of the filled cells that the field could hold; null when there are none, or when any text would do. */
export function agreement(field: string, type: FieldType, samples: readonly CellValue[]): number | null {
  const test = type === 'text' ? TEXTS_WITH_A_LOOK[field] : (BY_TYPE[type] ?? parsesAs(type));
  return test ? shareOf(type, samples, test) : null;
}

/** Share of the cells that are filled, for a field of the type, and pass the test; null when none is filled. */
export function shareOf(type: FieldType, samples: readonly CellValue[], test: Test): number | null {
  let filled = 0;
  let fitting = 0;
  for (const value of samples) {
    if (isBlankFor(type, value)) continue;
    filled += 1;
    if (!isError(value) && test(value)) fitting += 1;
  }
  return filled === 0 ? null : fitting / filled;
}

const parsesAs =
  (type: FieldType): Test =>
  (value) =>
    PARSERS[type](value, { year: 2000 }) !== UNREADABLE;

const isError = (value: CellValue): boolean =>
  value !== null && typeof value === 'object' && value.type === 'error';

/** True when values are there and not one of them has the digits that the type is written with. */
export function lacksDigits(type: FieldType, samples: readonly CellValue[]): boolean {
  if (!WITH_DIGITS.has(type)) return false;
  const filled = samples.filter((value) => !isBlankFor(type, value) && !isError(value));
  return filled.length >= 2 && !filled.some((value) => /\d|[一二三四五六七八九十]/.test(wordsOf(value)));
}

/** True when most of the names are of 党委, 总支 or the Youth League: then they are no branches, whatever the heading. */
export const areOtherBodies = (samples: readonly CellValue[]): boolean =>
  (shareOf('branch', samples, (value) => isOtherBody(wordsOf(value))) ?? 0) > 0.5;
