/**
 * A ledger that is not there: exactly the rules that ask for it become 待核查, said once for the workbook, and nothing
 * becomes a violation. Rules that another ledger answers too (headcounts, committees, appraisal totals) stay as they are.
 */
import { check } from '../../src/app/check';
import { openXlsx } from '../../src/hosts/xlsx/workbook';
import { dayOf } from '../../src/ledger/calendar';
import { ORGAN_SHEETS } from '../samples/organ';
import { writeWorkbook } from '../samples/workbook-writer';

const REVIEWED: Readonly<Record<string, readonly string[]>> = {
  党支部基本情况: [
    'branch.approval',
    'branch.joint-units',
    'branch.self-check',
    'branch.temporary-ended',
    'theme-day.monthly',
  ],
  党员名册: [
    'birthday.date',
    'birthday.held',
    'branch.unit-entitled',
    'committee.member',
    'dual-life.leader',
    'dues.standard',
    'dues.unpaid',
    'pledge.missing',
    'points.missing',
    'rating.unrated',
    'secretary.party-age',
    'talk.annual',
    'training.hours',
  ],
  支委会名册: [],
  党小组: ['group.leader'],
  组织生活记录: [
    'meeting.assembly',
    'meeting.committee',
    'meeting.group',
    'meeting.lesson',
    'org-life.annual',
    'org-life.committee-first',
    'org-life.season',
    'org-life.topic',
    'theme-day.elements',
    'theme-day.monthly',
  ],
  民主评议: ['rating.grade', 'rating.probationary', 'rating.unrated'],
  // Without a stated total there is nothing to compare with the grades.
  民主评议汇总: [],
  教育培训: ['training.hours', 'training.secretary'],
  谈心谈话: ['talk.annual'],
  党费收缴: ['dues.standard', 'dues.unpaid'],
  换届选举: ['election.extension', 'election.reminded'],
  发展党员: ['development.activist', 'development.age', 'development.order'],
  请示报告: ['meeting.filing', 'report.superior'],
  组织生活考勤: ['attendance.six-months', 'dual-life.leader'],
  承诺与积分: ['pledge.missing', 'points.missing'],
  政治生日: ['birthday.held'],
  阵地建设: ['venue.board', 'venue.items', 'venue.register', 'venue.room'],
  专题研究与联系点: ['leadership.contact', 'leadership.study'],
  // No clause demands a ledger of the department's own (RULES.md 2: the tool asks for no new ledger).
  整改台账: [],
};

const findingsWithout = async (name: string) => {
  const sheets = ORGAN_SHEETS.filter((sheet) => sheet.name !== name);
  const workbook = await openXlsx('台账.xlsx', writeWorkbook(sheets));
  const choices = { year: 2025, annex: 'O' as const, asOf: null, today: dayOf(2026, 11, 22) };
  return check([await workbook.read()], choices).result.findings;
};

test('the table names every sheet of the sample', () => {
  expect(Object.keys(REVIEWED)).toEqual(ORGAN_SHEETS.map(({ name }) => name));
});

test.each(Object.entries(REVIEWED))('without %s', async (sheet, rules) => {
  const findings = await findingsWithout(sheet);
  expect(findings.filter(({ outcome }) => outcome === 'violation')).toEqual([]);
  expect(findings.map(({ rule }) => rule).sort()).toEqual(rules);
});
