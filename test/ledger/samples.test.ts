/** The sample ledgers, heading by heading: what each column must be read as. `null` = left alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/hosts/xlsx/workbook';
import type { LedgerTable } from '../../src/ledger/model';
import { readLedgers } from '../../src/ledger/read';

const tablesOf = async (file: string): Promise<readonly LedgerTable[]> => {
  const bytes = readFileSync(join(__dirname, '../../assets/samples', file));
  const { grids } = await (await openXlsx(file, new Uint8Array(bytes))).read();
  const { tables, unrecognised } = readLedgers([{ grids }]);
  expect(unrecognised).toEqual([]);
  return tables;
};

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Fields in the order of the columns, matrix columns with their indices: `paid[3]`. */
const fieldsOf = ({ columns }: LedgerTable): string =>
  columns
    .map(({ field, indices }) => (field ?? '-') + indices.map((index) => `[${index}]`).join(''))
    .join(' ');

const summaryOf = (tables: readonly LedgerTable[]): Record<string, string> =>
  Object.fromEntries(
    tables.map((table) => [
      table.sheet,
      `${table.kind} ${table.headerRows.join('-')} ${table.rowCount}: ${fieldsOf(table)}`,
    ]),
  );

test('the organ’s plain sheets', async () => {
  expect(summaryOf(await tablesOf('organ-clean.xlsx'))).toEqual({
    党支部基本情况:
      'branches 0-0 12: - branch branchCode type superior status units approvedOn approvalNo foundedOn dissolvedOn hostEndedOn formalCount probationaryCount memberCount secretary deputySecretary committeeCount groupCount electedOn termYears termEndsOn selfCheckedOn',
    党员名册:
      'members 0-0 141: - branch name sex ethnicity idNumber bornOn education joinedOn formalOn status group post unit isLeader isFloating movedInOn movedOutOn standing duty introducers',
    支委会名册: 'committee 0-0 34: - branch name post since appointed electedOn termEndsOn',
    党小组: 'groups 0-0 9: - branch group leader memberCount',
    组织生活记录:
      'meetings 0-0 454: - branch date type group topic expected attended onLeave absent host recorder place elements',
    民主评议: 'ratings 0-0 137: - branch name status grade year date exempt note',
    民主评议汇总:
      'rating-summary 0-0 11: - branch memberCount participantCount excellent qualified basic unqualified year',
    教育培训: 'training 0-0 274: - branch name year date course category hours',
    谈心谈话: 'talks 0-0 152: - branch date from to method topic',
    党费收缴: `dues 0-0 137: - branch name year base standard ${MONTHS.map((month) => `paid[${month}]`).join(' ')}`,
    换届选举:
      'elections 0-0 11: - branch kind electedOn termEndsOn termYears remindedOn requestedOn approvedOn extendedTo extensionApprovedOn',
    发展党员:
      'development 0-0 3: - branch name bornOn appliedOn activistOn candidateOn probationaryOn formalOn decision extendedTo introducers stage',
    请示报告: 'reports 0-0 36: - branch date recipient kind topic year',
    组织生活考勤: `attendance 0-0 141: - branch name year ${MONTHS.map((month) => `mark[${month}]`).join(' ')}`,
    承诺与积分: 'pledges 0-0 137: - branch name year pledge points review',
    政治生日: 'birthdays 0-0 134: - branch name joinedOn heldOn form',
    阵地建设: 'venues 0-0 12: - branch room flag oath chart flowchart board register upkeep',
    专题研究与联系点: 'leadership 0-0 3: - org kind leader branch date topic',
    整改台账:
      'rectification 0-0 3: - branch problem measure owner deadline progress closed closedOn evidence',
  });
});

test('the university’s two-level headers, merged branch cells and mixed dates', async () => {
  const tables = await tablesOf('university-clean.xlsx');
  const meeting = (rows: number): string =>
    `meetings 2-3 ${rows}: superior branch date topic expected attended onLeave`;
  expect(summaryOf(tables)).toEqual({
    党支部基本情况:
      'branches 2-3 15: superior branch type units approvedOn approvalNo foundedOn selfCheckedOn formalCount probationaryCount memberCount secretary deputySecretary committeeCount groupCount electedOn termYears termEndsOn',
    党员名册:
      'members 2-3 128: superior branch name sex ethnicity idNumber bornOn personType joinedOn formalOn status group isFloating movedInOn movedOutOn standing duty',
    支委会名册:
      'committee 2-3 50: superior branch post[书记] post[副书记] post[组织委员] post[宣传委员] post[纪检委员] since',
    党小组设置: 'groups 2-3 6: superior branch group leader memberCount',
    党员大会记录: meeting(60),
    支委会记录: meeting(132),
    党小组会记录: 'meetings 2-3 72: superior branch date group topic expected attended onLeave',
    组织生活会记录: meeting(15),
    开展情况统计: `meeting-counts 2-3 15: superior branch ${MONTHS.map((month) => `count[主题党日][${month}]`).join(' ')} count[党课][Q1] count[党课][Q2] count[党课][Q3] count[党课][Q4] -`,
    民主评议党员: 'ratings 2-3 128: superior branch name grade date note',
    党员教育培训: 'training 2-3 256: superior branch name date course category hours',
    谈心谈话记录: 'talks 2-3 142: superior branch date from to method',
    请示报告: 'reports 2-3 45: superior branch date recipient kind topic',
    专题研究与联系点: 'leadership 1-1 3: org kind leader branch date topic',
  });
  const typeOf = (sheet: string) => tables.find((table) => table.sheet === sheet)?.meta.meetingType;
  expect(['党员大会记录', '支委会记录', '党小组会记录', '组织生活会记录'].map(typeOf)).toEqual([
    '党员大会',
    '支委会',
    '党小组会',
    '组织生活会',
  ]);
});
