import { wholeYear, type DateSpan } from '../../ledger/calendar';
import { splitBranchNames } from '../../ledger/branch-name';
import { committeeOf } from '../../ledger/dossier/committee';
import type { Dossier, Person } from '../../ledger/dossier/dossier';
import type { Range } from '../../ledger/dossier/headcount';
import { groupKey, meetingsOf, type Meeting } from '../../ledger/dossier/meetings';
import { memoised } from '../../ledger/dossier/memo';
import { countsAllYear, countsOn } from '../../ledger/dossier/people';
import type { When } from '../../ledger/dossier/periods';
import { cellsOf, valueOf } from '../../ledger/dossier/values';
import type { LedgerRow } from '../../ledger/model';
import { branchRule } from '../../engine/rule';
import { listed } from '../wording';
import { placeOf, subjectOfRow } from './rows';

type MeetingRow = LedgerRow<'meetings'>;

/** Meetings to which others come too: who was due is not the branch's own number. */
const WITH_OTHERS = /扩大|联合|联席|列席|共建|联建|开放/;

function isWithOthers({ row }: Meeting): boolean {
  const type = row.type.state === 'value' ? row.type.value.words : '';
  const words = `${type} ${valueOf(row.topic) ?? ''} ${valueOf(row.content) ?? ''}`;
  return WITH_OTHERS.test(words) || splitBranchNames(valueOf(row.branch) ?? '').length > 1;
}

/** Whether present, on leave and absent add up to those due: each that is stated counts, and all three must be equal. */
function addsUp({ expected, attended, onLeave, absent }: MeetingRow): boolean {
  const due = valueOf(expected);
  if (due === null) return true;
  const [present, excused, missing] = [valueOf(attended), valueOf(onLeave), valueOf(absent)];
  const sum = (present ?? 0) + (excused ?? 0) + (missing ?? 0);
  const isWhole = present !== null && excused !== null && missing !== null;
  return isWhole ? sum === due : sum <= due;
}

const exceeds = ({ expected, attended }: MeetingRow): boolean => {
  const [due, present] = [valueOf(expected), valueOf(attended)];
  return due !== null && present !== null && present > due;
};

/** A committee that is smaller on paper is itself in doubt (clause 6): nothing can be measured by it. */
const SMALLEST_COMMITTEE = 3;

const isFarOff = (stated: number, due: number): boolean => Math.abs(stated - due) * 2 > due;

/** Members on the day; those who were there all year bound it from below without asking for each day. */
function membersDue(
  people: readonly Person[],
  settled: number,
  stated: number,
  heldOn: DateSpan,
): Range | null {
  if (people.length === 0) return null;
  if (stated * 2 <= settled * 3 && stated * 2 >= people.length) return { atLeast: stated, atMost: stated };
  const answers = people.map((person) => countsOn(person, heldOn.first));
  return {
    atLeast: answers.filter((answer) => answer === 'yes').length,
    atMost: answers.filter((answer) => answer !== 'no').length,
  };
}

function settledMembers({ people }: Dossier, when: When): number {
  return people.filter((person) => countsAllYear(person, when) === 'yes').length;
}

/** How many were due: the committee, the group, or the members on the day. Null when nothing tells. */
function dueAt(
  dossier: Dossier,
  when: When,
  settled: () => number,
  meeting: Meeting,
  stated: number,
): Range | null {
  const { types, heldOn, group } = meeting;
  const [type] = types;
  if (type === undefined || heldOn === null) return null;
  const isOnly = (one: typeof type): boolean => types.every((other) => other === one);
  if (isOnly('支委会')) {
    const committee = committeeOf(dossier, when);
    const size = committee.state === 'known' ? committee.value.size : null;
    return size === null || size < SMALLEST_COMMITTEE ? null : { atLeast: size, atMost: size };
  }
  if (isOnly('党小组会')) return group === null ? null : groupDue(dossier, group, heldOn);
  if (types.includes('支委会') || types.includes('党小组会')) return null;
  const isInYear = heldOn.first >= wholeYear(when.year).first && heldOn.last <= when.asOf;
  return membersDue(dossier.people, isInYear ? settled() : 0, stated, heldOn);
}

function groupDue(dossier: Dossier, group: string, heldOn: DateSpan): Range | null {
  return membersDue(peopleByGroup(dossier).get(groupKey(group)) ?? [], 0, 0, heldOn);
}

const peopleByGroup = memoised(({ people }: Dossier): ReadonlyMap<string, readonly Person[]> => {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const key = groupKey(valueOf(person.row.group) ?? '');
    const own = groups.get(key);
    if (own) own.push(person);
    else groups.set(key, [person]);
  }
  return groups;
});

interface Implausible {
  readonly meeting: Meeting;
  readonly stated: number;
  readonly due: number;
}

/** Meetings whose stated number due is off by more than half, by what they were. */
function implausibleIn(
  dossier: Dossier,
  when: When,
  meetings: readonly Meeting[],
): ReadonlyMap<string, readonly Implausible[]> {
  let counted: number | null = null;
  const settled = (): number => (counted ??= settledMembers(dossier, when));
  const found = new Map<string, Implausible[]>();
  for (const meeting of meetings) {
    const stated = valueOf(meeting.row.expected) ?? 0;
    const due = dueAt(dossier, when, settled, meeting, stated);
    if (!due || !isImplausible(stated, due) || isWithOthers(meeting)) continue;
    const type = meeting.types.join('、');
    const ofType = found.get(type) ?? [];
    found.set(type, ofType);
    ofType.push({ meeting, stated, due: due.atLeast });
  }
  return found;
}

const isImplausible = (stated: number, { atLeast, atMost }: Range): boolean =>
  atLeast > 0 && isFarOff(stated, atLeast) && isFarOff(stated, atMost);

export const dataAttendance = branchRule({
  id: 'data.attendance',
  name: '到会人数',
  clauses: [],
  severity: 'data',
  modal: '工具',
  summary: '实到不超过应到，实到、请假、缺席之和等于应到，应到与当时应参加的人数相近。',
  reads: {
    meetings: [
      'branch',
      'date',
      'type',
      'group',
      'topic',
      'content',
      'expected',
      'attended',
      'onLeave',
      'absent',
    ],
    members: ['branch', 'name', 'group', 'joinedOn', 'movedInOn', 'movedOutOn', 'standing', 'post'],
    committee: ['branch', 'name', 'post', 'leftOn', 'appointed'],
    branches: ['branch', 'secretary', 'deputySecretary', 'committeeCount'],
  },
  limits: [],
  yearly: false,
  forTemporary: true,
  messages: {
    exceeds: {
      text: '{branch}{place}实到{attended}人，超过应到{expected}人（实到应不超过应到）',
      remedy: '核对签到表，更正应到或者实到人数',
    },
    sum: {
      text: '{branch}{place}应到{expected}人，实到、请假、缺席{parts}，合计不符（三项之和应等于应到）',
      remedy: '核对签到表和请假记录，更正人数',
    },
    due: {
      text: '{branch}{type}的应到人数与应参加人数相差过半，共{count}次，如{place}应到{expected}人、应参加{due}人（两者应相近）',
      remedy: '核对会议类型和应参加人员，更正应到人数；请外单位参加的注明扩大或者联合',
    },
  },
  evaluate(dossier, context) {
    const { say } = context;
    const meetings = meetingsOf(dossier, context).filter(({ row }) => valueOf(row.expected) !== null);
    const wrong = meetings.filter(({ row }) => exceeds(row) || !addsUp(row));
    const sums = wrong.map(({ row }) => {
      const [expected, attended] = [valueOf(row.expected) ?? 0, valueOf(row.attended) ?? 0];
      const parts = [row.attended, row.onLeave, row.absent].map((cell) => String(valueOf(cell) ?? '未填'));
      const where = {
        subject: subjectOfRow(row, 'attendance'),
        cells: cellsOf(row.expected, row.attended, row.onLeave, row.absent),
        evidence: [expected, ...parts],
      };
      const place = placeOf(row);
      return exceeds(row)
        ? say.violation('exceeds', { place, expected, attended }, where)
        : say.violation('sum', { place, expected, parts: listed(parts) }, where);
    });
    const implausible = implausibleIn(
      dossier,
      context,
      meetings.filter((one) => !wrong.includes(one)),
    );
    const dues = [...implausible].flatMap(([type, all]) => {
      const [first] = all;
      if (!first) return [];
      const { row } = first.meeting;
      const holes = { type, count: all.length, place: placeOf(row), expected: first.stated, due: first.due };
      const cells = all.flatMap(({ meeting }) => cellsOf(meeting.row.expected));
      const evidence = all.map(({ stated, due }) => `${stated} ${due}`).sort();
      return [say.violation('due', holes, { subject: { key: `due ${type}`, label: type }, cells, evidence })];
    });
    const verdicts = [...sums, ...dues];
    return verdicts.length > 0 ? verdicts : say.pass();
  },
});
