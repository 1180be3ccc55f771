import { chineseDate, exactly, type DateSpan } from '../../ledger/calendar';
import { committeeOf, personOf, type Holder } from '../../ledger/dossier/committee';
import type { Dossier, Person } from '../../ledger/dossier/dossier';
import { formalityOn, subjectOf } from '../../ledger/dossier/people';
import type { When } from '../../ledger/dossier/periods';
import { termOf } from '../../ledger/dossier/term';
import { cellsOf, hasRows, lackOf, valueOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, noRow } from '../wording';

/** When somebody was elected or appointed: as the committee ledger says, else the branch's last election. */
function takenUpOn({ rows }: Holder, dossier: Dossier, when: When): DateSpan | null {
  const dates = rows.flatMap(({ since, electedOn }) => valueOf(since) ?? valueOf(electedOn) ?? []);
  const earliest = dates.reduce<DateSpan | null>(
    (best, one) => (best && best.first <= one.first ? best : one),
    null,
  );
  if (earliest) return earliest;
  const term = termOf(dossier, when, null);
  return term.state === 'known' ? term.value.start : null;
}

/** 预备 on every day the date may mean; without a date, what is so now. */
function wasProbationary(person: Person, takenUp: DateSpan | null, asOf: number): boolean {
  const { first, last } = takenUp ?? exactly(asOf);
  return [first, last].every((day) => formalityOn(person, day) === '预备');
}

const STUDENT_BRANCH = /学生|本科|硕士|博士|研究生|\d{2,4}级/;

const isStudentBranch = ({ branch, people }: Dossier): boolean =>
  branch.annex === 'U' &&
  (STUDENT_BRANCH.test(branch.name) || people.some(({ row }) => valueOf(row.personType) === '学生'));

const isOnAnotherRoster = (dossier: Dossier, name: string): boolean =>
  dossier.department.dossiers.some((other) => other !== dossier && other.peopleByName.has(name));

export const committeeMember = branchRule({
  id: 'committee.member',
  name: '支部委员会成员身份',
  clauses: bothAnnexes('6', 'partial'),
  severity: 'error',
  modal: '选举产生（党章第七条：预备党员没有被选举权）',
  summary: '支部委员会成员由本党支部正式党员担任。',
  reads: {
    committee: ['branch', 'name', 'post', 'since', 'electedOn', 'leftOn', 'appointed', 'termEndsOn'],
    members: [
      'branch',
      'name',
      'joinedOn',
      'formalOn',
      'status',
      'post',
      'movedInOn',
      'movedOutOn',
      'standing',
    ],
    branches: ['branch', 'committeeCount', 'deputySecretary', 'electedOn', 'secretary', 'termEndsOn'],
  },
  limits: [],
  yearly: false,
  forTemporary: false,
  messages: {
    probationary: {
      text: '{branch}{subject}任{posts}时（{taken}）党员名册记为预备党员（应由正式党员担任）',
      remedy: '核对转正时间和任职时间，任职时确为预备党员的依规重新选举',
    },
    notListed: {
      text: '{branch}{subject}任{posts}，本支部党员名册中没有此人（应为本支部党员）',
      remedy: '核对姓名和组织关系，补录党员名册',
      severity: 'data',
    },
    elsewhere: {
      text: '{branch}{subject}任{posts}，本支部党员名册中没有此人（应为本支部党员，上级指派或学生党支部可由其他支部党员担任），无法判断',
      remedy: '核对指派决定或所在党支部',
    },
    namesakes: {
      text: '{branch}{subject}任{posts}，党员名册中有{actual}名同名党员，无法判断是哪一位（应为本支部正式党员）',
      remedy: '在支委会名册中补录公民身份号码或者人员编号',
    },
    noRow: noRow('members'),
  },
  evaluate(dossier, context) {
    const { say, asOf } = context;
    const committee = committeeOf(dossier, context);
    if (committee.state !== 'known') return say.cannotTell(committee);
    const { holders } = committee.value;
    if (holders.length === 0) return say.na('台账中没有支部委员会成员');
    const lack = lackOf(dossier.department, 'members');
    if (lack) return say.cannotTell(lack);
    if (!hasRows(dossier, 'members')) return say.review('noRow', {});
    const verdicts = holders.flatMap((holder) => {
      const { name, cells } = holder;
      const person = personOf(holder, context);
      const posts = holder.titles.join('、');
      const where = { subject: { key: name, label: name }, cells };
      if (person.state === 'none') {
        const mayBeElsewhere =
          holder.isAppointed || (isStudentBranch(dossier) && isOnAnotherRoster(dossier, name));
        return [
          say[mayBeElsewhere ? 'review' : 'violation'](
            mayBeElsewhere ? 'elsewhere' : 'notListed',
            { posts },
            where,
          ),
        ];
      }
      if (person.state === 'several') {
        return [say.review('namesakes', { posts, actual: person.people.length }, where)];
      }
      const taken = takenUpOn(holder, dossier, context);
      if (!wasProbationary(person.person, taken, asOf)) return [];
      const holes = { posts, taken: taken ? chineseDate(taken) : '任职时间不详' };
      const { row } = person.person;
      return [
        say.violation('probationary', holes, {
          subject: subjectOf(person.person),
          cells: [...cells, ...cellsOf(row.formalOn, row.status)],
          evidence: [holes.taken],
        }),
      ];
    });
    return verdicts.length > 0 ? verdicts : say.pass();
  },
});
