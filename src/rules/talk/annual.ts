import { committeeOf } from '../../ledger/dossier/committee';
import type { Dossier, Person } from '../../ledger/dossier/dossier';
import {
  bearersIn,
  cellsOfPerson,
  countsAllYear,
  isExempt,
  namesMaybeExempt,
  subjectNamed,
  subjectOf,
} from '../../ledger/dossier/people';
import type { When } from '../../ledger/dossier/periods';
import {
  PAIR_KINDS,
  pairKindsIn,
  talksByName,
  talksIn,
  undatedTalks,
  withFewTalks,
  type Officers,
  type PairKind,
} from '../../ledger/dossier/talks';
import { hasRows, lackOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, namesakes, noRoster, noRow, SWITCHED_OFF } from '../wording';
import { dutyOf } from '../yearly';

/** Secretary, deputies and 委员; null when no ledger names them. */
function officersOf(dossier: Dossier, when: When): Officers | null {
  const committee = committeeOf(dossier, when);
  if (committee.state !== 'known') return null;
  const names = new Set(committee.value.holders.map(({ name }) => name));
  const isShared = (name: string): boolean => bearersIn(dossier, name, when.year).length > 1;
  return { names, sharedNames: new Set([...names].filter(isShared)) };
}

/** Pair kinds that a branch with these officers and members can have at all. */
const possiblePairs = (officers: number, others: number): readonly PairKind[] =>
  PAIR_KINDS.filter(
    (kind) =>
      (kind === '委员之间' && officers > 1) ||
      (kind === '委员与党员之间' && officers > 0 && others > 0) ||
      (kind === '党员之间' && others > 1),
  );

export const talkAnnual = branchRule({
  id: 'talk.annual',
  name: '谈心谈话',
  clauses: bothAnnexes('17', 'partial'),
  severity: 'warning',
  modal: '一般',
  summary: '党支部委员之间、委员和党员之间、党员之间一般每年谈心谈话不少于1次。',
  reads: {
    talks: ['branch', 'date', 'from', 'to'],
    members: ['branch', 'name', 'joinedOn', 'movedInOn', 'movedOutOn', 'standing', 'duty', 'post'],
    committee: ['branch', 'name', 'post', 'appointed', 'leftOn'],
    ratings: ['branch', 'name', 'exempt'],
  },
  limits: ['talksPerYear', 'yearlyMinMonths'],
  yearly: true,
  forTemporary: true,
  messages: {
    few: {
      text: '{branch}{subject}在{year}年的谈心谈话记录{actual}次（一般不少于{required}次）',
      remedy: '安排谈心谈话，已开展的补录记录',
    },
    undated: {
      text: '{branch}{subject}在{year}年的谈心谈话记录{actual}次，另有记录日期无法识别（一般不少于{required}次），无法判断',
      remedy: '核对谈话日期并按日期填写',
    },
    pair: {
      text: '{branch}没有{year}年{subject}的谈心谈话记录（一般不少于{required}次）',
      remedy: '开展{pair}的谈心谈话，已开展的补录记录',
    },
    unsurePair: {
      text: '{branch}没有可以确认的{year}年{subject}的谈心谈话记录，有党员与委员同名，无法判断（一般不少于{required}次）',
      remedy: '在谈心谈话台账中写明是哪一名党员',
    },
    namesakes: {
      ...namesakes('talks'),
      remedy: '核对谈心谈话记录，同名党员每人都有谈话的，各补录1次',
    },
    noRoster,
    noRow: noRow('talks'),
  },
  evaluate(dossier, context) {
    const { say, limits, year } = context;
    const required = limits.talksPerYear;
    if (required === null) return say.na(SWITCHED_OFF);
    const duty = dutyOf(dossier, context, 'december');
    if (duty.state === 'excused') return say.na(duty.reason);
    const lack = lackOf(dossier.department, 'talks') ?? lackOf(dossier.department, 'members');
    if (lack) return duty.state === 'due' ? say.cannotTell(lack) : say.na(duty.reason);
    const talks = talksIn(dossier, year);
    const counts = talksByName(talks);
    const mayCount = talksByName(undatedTalks(dossier));
    const owed = dossier.people.filter(
      (person) => countsAllYear(person, context) === 'yes' && !isExempt(dossier, person),
    );
    const { sure, unsure } = withFewTalks(dossier, owed, counts, {
      year,
      required,
      maybeExempt: namesMaybeExempt(dossier),
    });
    const officers = officersOf(dossier, context);
    const others = owed.filter(({ name }) => !officers?.names.has(name) || officers.sharedNames.has(name));
    const pairs = officers && pairKindsIn([...talks, ...undatedTalks(dossier)], officers);
    const missing =
      officers && pairs
        ? possiblePairs(officers.names.size, others.length).filter((kind) => !pairs.held.has(kind))
        : [];
    const hasRoster = hasRows(dossier, 'members');
    if (hasRoster && sure.length + unsure.length + missing.length === 0) return say.pass();
    if (duty.state === 'not-yet') return say.na(duty.reason);
    if (!hasRows(dossier, 'talks')) return say.review('noRow', {});
    if (!hasRoster) return say.review('noRoster', {});
    const ofMembers = sure.map((person: Person) => {
      const actual = counts.get(person.name) ?? 0;
      const where = { subject: subjectOf(person), cells: cellsOfPerson(person), evidence: [actual] };
      const holes = { year, actual, required };
      return mayCount.has(person.name)
        ? say.review('undated', holes, where)
        : say.violation('few', holes, where);
    });
    const ofNames = unsure.map((name) => say.review('namesakes', {}, { subject: subjectNamed(name) }));
    const ofPairs = missing.map((pair) => {
      const where = { subject: { key: pair, label: pair } };
      return pairs?.possible.has(pair)
        ? say.review('unsurePair', { year, required }, where)
        : say.violation('pair', { year, required, pair }, where);
    });
    return [...ofMembers, ...ofNames, ...ofPairs];
  },
});
