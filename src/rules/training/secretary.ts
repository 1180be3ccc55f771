import { wholeYear } from '../../ledger/calendar';
import { committeeOf, holdersOf, type Holder } from '../../ledger/dossier/committee';
import type { Department, Dossier } from '../../ledger/dossier/dossier';
import type { When } from '../../ledger/dossier/periods';
import { isSecretaryTraining, secretaryTrainings, trainingYear } from '../../ledger/dossier/training';
import { absent, lackOf, valueOf } from '../../ledger/dossier/values';
import { yearlyDuty } from '../../ledger/dossier/periods';
import { workbookRule } from '../../engine/rule';
import { bothAnnexes, SWITCHED_OFF } from '../wording';

interface Secretary {
  readonly dossier: Dossier;
  readonly holder: Holder;
  readonly trainings: number;
}

/** In post before the last training: who came later could not take part. */
const wasInPost = ({ rows }: Holder, lastTraining: number): boolean =>
  rows.every(({ since }) => (valueOf(since)?.last ?? -Infinity) <= lastTraining);

const trainingsOf = ({ rows, department }: Dossier, { name }: Holder, year: number): number =>
  rows.training.filter(
    (row) =>
      isSecretaryTraining(row) &&
      valueOf(row.name) === name &&
      trainingYear(department, row, year) === year &&
      (valueOf(row.hours) ?? 1) > 0,
  ).length;

function secretariesOf(dossier: Dossier, when: When, lastTraining: number): readonly Secretary[] {
  const committee = committeeOf(dossier, when);
  if (committee.state !== 'known') return [];
  return holdersOf(committee.value, '书记')
    .filter((holder) => wasInPost(holder, lastTraining))
    .map((holder) => ({ dossier, holder, trainings: trainingsOf(dossier, holder, when.year) }));
}

/** Branches the rule stands for, by annex. */
const judgedBranches = (department: Department, when: When, minMonths: number | null): readonly Dossier[] =>
  department.dossiers.filter((dossier) => {
    const { annex, form, dissolvedOn, foundedOn, isStruckOff } = dossier.branch;
    const stands =
      !isStruckOff &&
      (dissolvedOn === null || dissolvedOn > when.asOf) &&
      (foundedOn === null || foundedOn <= when.asOf);
    return (
      annex !== null &&
      form !== '临时' &&
      stands &&
      yearlyDuty(dossier, when, 'december', minMonths).state !== 'excused'
    );
  });

const bySuperior = (secretaries: readonly Secretary[]): ReadonlyMap<string, readonly Secretary[]> => {
  const groups = new Map<string, Secretary[]>();
  for (const one of secretaries) {
    const superior = one.dossier.branch.superior ?? '';
    const group = groups.get(superior);
    if (group) group.push(one);
    else groups.set(superior, [one]);
  }
  return groups;
};

/** Of the whole workbook, because under annex 2 the duty is the superior's and a single gap the branch's. */
export const trainingSecretary = workbookRule({
  id: 'training.secretary',
  name: '党支部书记培训',
  clauses: bothAnnexes('10', 'partial'),
  severity: 'error',
  modal: '全员培训1次；应组织',
  summary: '市属高校党委每年对所属党支部书记全员培训1次，各级机关工委每年应组织机关党支部书记轮训。',
  reads: {
    training: ['branch', 'name', 'year', 'date', 'course', 'category', 'hours'],
    committee: ['branch', 'name', 'post', 'since', 'appointed', 'leftOn'],
    branches: ['branch', 'superior', 'secretary', 'committeeCount', 'deputySecretary'],
  },
  limits: ['secretaryTrainingPerYear', 'yearlyMinMonths'],
  yearly: true,
  forTemporary: false,
  messages: {
    missing: {
      text: '{branch}书记{subject}在{year}年参加书记培训{actual}次（应每年全员培训{required}次）',
      remedy: '安排党支部书记参加培训，已参加的补录记录',
    },
    notInTurn: {
      text: '{branch}书记{subject}在{year}年参加书记培训{actual}次（一般每年参加轮训{required}次）',
      remedy: '安排党支部书记参加轮训，已参加的补录记录',
      severity: 'warning',
    },
    noneOfAll: {
      text: '{subject}{year}年没有所属党支部书记参加轮训的记录（应每年组织{required}次）',
      remedy: '组织所属党支部书记轮训，已组织的补录记录',
    },
    unknownSecretary: {
      text: '{branch}台账中没有书记姓名，无法判断是否参加培训（应每年培训{required}次）',
      remedy: '补录党支部书记姓名',
    },
  },
  evaluate(department, context) {
    const { say, limits, year, asOf } = context;
    const required = limits.secretaryTrainingPerYear;
    const branches = judgedBranches(department, context, limits.yearlyMinMonths);
    const owners = branches.map(({ branch }) => ({ branchKey: branch.key }));
    if (required === null) return owners.map((owner) => say.na(SWITCHED_OFF, owner));
    if (context.isPaused(wholeYear(year))) return owners.map((owner) => say.na('本年度已批准暂停', owner));
    if (asOf < wholeYear(year).last) return owners.map((owner) => say.na('未到期', owner));
    const lack = lackOf(department, 'training') ?? withoutSecretaries(department, year);
    if (lack) return owners.map((owner) => say.cannotTell(lack, owner));
    const dates = secretaryTrainings(department.ledgers.rows.training, department, year);
    const lastTraining = dates.length > 0 ? Math.max(...dates.map(({ last }) => last)) : Infinity;
    const perBranch = branches.map((dossier) => ({
      dossier,
      own: secretariesOf(dossier, context, lastTraining),
    }));
    const ofOrgans = perBranch
      .filter(({ dossier }) => dossier.branch.annex === 'O')
      .flatMap(({ own }) => own);
    const untrainedSuperiors = new Set(
      [...bySuperior(ofOrgans)]
        .filter(
          ([superior, group]) => superior !== '' && group.every(({ trainings }) => trainings < required),
        )
        .map(([superior]) => superior),
    );
    const ofSuperiors = [...untrainedSuperiors].map((superior) =>
      say.violation(
        'noneOfAll',
        { year, required },
        { superior, subject: { key: superior, label: superior } },
      ),
    );
    const ofBranches = perBranch.flatMap(({ dossier, own }) => {
      const { key, superior, annex } = dossier.branch;
      if (annex === 'O' && superior !== null && untrainedSuperiors.has(superior)) {
        return [say.na('上级党组织未组织轮训', { branchKey: key })];
      }
      if (committeeOf(dossier, context).state !== 'known') {
        return [say.review('unknownSecretary', { required }, { branchKey: key })];
      }
      const gaps = own.filter(({ trainings }) => trainings < required);
      if (gaps.length === 0) return [say.pass({ branchKey: key })];
      return gaps.map(({ holder, trainings }) => {
        const subject = { key: holder.name, label: holder.name };
        const where = { branchKey: key, subject, cells: holder.cells, evidence: [trainings] };
        const holes = { year, actual: trainings, required };
        return annex === 'U'
          ? say.violation('missing', holes, where)
          : say.violation('notInTurn', holes, where);
      });
    });
    return [...ofSuperiors, ...ofBranches];
  },
});

/** No row of the year speaks of secretaries at all: nobody can tell whether they were trained. */
function withoutSecretaries(department: Department, year: number) {
  const isTold = department.ledgers.rows.training.some(
    (row) => isSecretaryTraining(row) && trainingYear(department, row, year) === year,
  );
  return isTold ? null : absent('training', [], '书记培训记录');
}
