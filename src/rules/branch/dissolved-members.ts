import { chineseDate, exactly, type Day } from '../../ledger/calendar';
import type { Dossier } from '../../ledger/dossier/dossier';
import { cellsOfPerson, countsOn } from '../../ledger/dossier/people';
import { workbookRule } from '../../engine/rule';
import { bothAnnexes, listed } from '../wording';

const isDissolvedBy = ({ branch }: Dossier, day: Day): boolean =>
  branch.isStruckOff || (branch.dissolvedOn !== null && branch.dissolvedOn <= day);

const MOST_NAMES = 5;

/** Names, the first five of them. */
const someOf = (names: readonly string[]): string =>
  names.length > MOST_NAMES ? `${listed(names.slice(0, MOST_NAMES))}等` : listed(names);

/** Of the whole workbook, because a dissolved branch is judged by no rule of its own. */
export const dissolvedMembers = workbookRule({
  id: 'branch.dissolved-members',
  name: '已撤销党支部的党员',
  clauses: bothAnnexes('3', 'partial'),
  severity: 'data',
  modal: '工具',
  summary: '党支部撤销后，党员组织关系应当转出。',
  reads: {
    branches: ['branch', 'status', 'dissolvedOn'],
    members: ['branch', 'name', 'movedOutOn', 'standing', 'joinedOn', 'movedInOn'],
  },
  limits: [],
  yearly: false,
  forTemporary: true,
  forDissolved: true,
  messages: {
    left: {
      text: '{branch}已撤销（{dissolved}），党员名册中仍有{actual}人：{names}（应转出组织关系）',
      remedy: '核对组织关系去向，补录转出时间或者改填现在的党支部',
    },
  },
  evaluate({ dossiers }, { say, asOf }) {
    return dossiers
      .filter((dossier) => isDissolvedBy(dossier, asOf))
      .map((dossier) => {
        const owner = { branchKey: dossier.branch.key };
        const left = dossier.people.filter((person) => countsOn(person, asOf) === 'yes');
        if (left.length === 0) return say.pass(owner);
        const { dissolvedOn } = dossier.branch;
        return say.violation(
          'left',
          {
            dissolved: dissolvedOn === null ? '撤销时间不详' : chineseDate(exactly(dissolvedOn)),
            actual: left.length,
            names: someOf(left.map(({ name }) => name)),
          },
          { ...owner, cells: left.flatMap(cellsOfPerson), evidence: left.map(({ key }) => key) },
        );
      });
  },
});
