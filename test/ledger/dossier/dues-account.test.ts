/** What a ledger's due is of: a month, or the time that the payment beside it is of. */
import { duesOf } from '../../../src/ledger/dossier/dues-account';
import { readLedgers } from '../../../src/ledger/read';
import type { CellValue } from '../../../src/workbook/grid';
import { departmentOf } from '../../rules/rule-tester';
import { gridOf } from '../grid-builder';

const ROSTER: CellValue[][] = [
  ['党支部', '姓名', '性别', '入党时间', '转正时间'],
  ['第一党支部', '党员001', '男', '2010-07-01', '2011-07-01'],
];

function standardIn(heading: CellValue[], row: CellValue[]): number | null | undefined {
  const ledgers = readLedgers([
    { grids: [gridOf('党员名册', ROSTER), gridOf('党费', [['2025年党费'], heading, row])] },
  ]);
  const [dossier] = departmentOf({}, ledgers).dossiers;
  const [person] = dossier?.people ?? [];
  return dossier && person ? duesOf(dossier, person, 2025)?.standard : undefined;
}

it.each<[CellValue[], CellValue[], number]>([
  [['党支部', '姓名', '应缴', '实缴'], ['第一党支部', '党员001', 120, 120], 1000],
  [['党支部', '姓名', '应交党费', '实交党费'], ['第一党支部', '党员001', 125, 120], 1041],
  [['党支部', '姓名', '月应缴', '实缴'], ['第一党支部', '党员001', 10, 120], 1000],
  [['党支部', '姓名', '缴纳标准', '实缴'], ['第一党支部', '党员001', 10, 120], 1000],
  [['党支部', '姓名', '应缴', '1月', '2月'], ['第一党支部', '党员001', 10, 10, 10], 1000],
  [['党支部', '姓名', '应缴', '实缴', '缴纳月份'], ['第一党支部', '党员001', 10, 10, '2025年3月'], 1000],
])('%j over %j asks %d 分 a month', (heading, row, fen) => {
  expect(standardIn(heading, row)).toBe(fen);
});
