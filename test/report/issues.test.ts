import type { CellRef } from '../../src/ledger/model';
import { issueList, positionNote } from '../../src/report/issues';
import { shownText } from '../../src/report/cells';
import { facts, finding, verdict } from '../support/findings';
import { gridOf } from '../support/sheets';

const at = (row: number, column: number, sheet = '三会 一课', file = 0): CellRef => ({
  file,
  sheet,
  row,
  column,
});
const linesOf = (model: Parameters<typeof gridOf>[0]): string[] =>
  gridOf(model).rows.map((row) => row.map(shownText).join('|'));

describe('issue list', () => {
  const model = issueList(
    facts({
      changedSettings: ['党员每年集中学习培训最少学时：32学时改为40学时'],
      findings: [
        finding({ severity: 'warning', cells: [at(6, 1), at(7, 1)], remedy: '补开党员大会。' }),
        finding({ cells: [at(2, 0, '党员名册', 1)], rule: 'data.date', severity: 'data', clause: null }),
        finding({ branch: null, branchKey: null, superior: null, outcome: 'review', message: '缺少台账' }),
        finding({
          branch: '第二党支部',
          branchKey: 'b2',
          severity: 'info',
          stricter: true,
          message: '学时不足',
        }),
      ],
      files: ['三会一课.xlsx', '名册.xlsx'],
    }),
    0,
    3,
  );

  it('has the heading, the columns and one row a finding, branch by branch, gravest first, open questions of the whole last', () => {
    expect(linesOf(model)).toEqual([
      '支部台账问题清单',
      '考核年度：2025年　截至：2025年6月30日　适用标准：附件2 机关',
      '共4条：建议整改1条、数据问题1条、提醒1条、待核查1条。',
      '位置为生成时的位置，台账排序或增删行后以重新校验为准。有3处标记位于您自己的条件格式之下，可能显示不出来。',
      '已调整的设置：党员每年集中学习培训最少学时：32学时改为40学时',
      '本表为台账校验结果，不作为考核评价的主要依据（四·4）',
      '序号|支部|问题|依据条款|程度|所在工作表|位置|整改建议',
      '1|第一党支部|第一党支部第二季度未召开党员大会（应不少于1次）|附件2第12条（三会一课）|建议整改|三会 一课|B7、B8|补开党员大会。',
      '2|第一党支部|第一党支部第二季度未召开党员大会（应不少于1次）|台账数据本身|数据问题|名册.xlsx · 党员名册|A3|补开党员大会并记录。',
      '3|第二党支部|学时不足（严于文件）|附件2第12条（三会一课）|提醒|||补开党员大会并记录。',
      '4|整个工作簿|缺少台账|附件2第12条（三会一课）|待核查|||补开党员大会并记录。',
    ]);
  });

  it('links places in this workbook, and only those', () => {
    const places = model.rows.slice(7).map(({ cells }) => cells[6]);
    expect(places.map((place) => place?.link)).toEqual([
      { sheet: '三会 一课', cell: 'B7' },
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('colours the severity, filters under the header, freezes and repeats it', () => {
    expect(model.rows.slice(7).map(({ cells }) => cells[4]?.role)).toEqual([
      'warning',
      'data',
      'info',
      'review',
    ]);
    expect(model.filter).toEqual({ top: 6, left: 0, bottom: 10, right: 7 });
    expect(model.freezeRows).toBe(7);
    expect(model.print).toEqual({ orientation: 'landscape', titleRows: [6, 6], breaksBefore: [] });
  });

  it('tells branches of one name apart by their superior', () => {
    const branches = ['甲学院', '乙学院'].map((superior) =>
      verdict({ branchKey: superior, branch: '第一党支部', superior }),
    );
    const findings = branches.map(({ branchKey, superior }) => finding({ branchKey, superior }));
    const rows = issueList(facts({ branches, findings }), 0, 0).rows.slice(-2);
    expect(rows.map(({ cells }) => cells[1]?.value)).toEqual(['甲学院第一党支部', '乙学院第一党支部']);
  });

  it('names few of many places', () => {
    const cells = [1, 2, 3, 4, 5, 6].map((row) => at(row, 2));
    const [row] = issueList(facts({ findings: [finding({ cells })] }), 0, 0).rows.slice(-1);
    expect(row?.cells[6]?.value).toBe('C2、C3、C4、C5 等6处');
  });

  it('links the first 2,000 rows only', () => {
    const findings = Array.from({ length: 2001 }, () => finding({ cells: [at(1, 1)] }));
    const rows = issueList(facts({ findings }), 0, 0).rows.slice(-2);
    expect(rows.map(({ cells }) => cells[6])).toEqual([
      { value: 'B2', role: 'link', link: { sheet: '三会 一课', cell: 'B2' } },
      { value: 'B2', role: 'text' },
    ]);
  });

  it('keeps ledger text as text', () => {
    const [row] = issueList(
      facts({ findings: [finding({ message: '=1+1', branch: '@x' })] }),
      0,
      0,
    ).rows.slice(-1);
    expect(row?.cells.slice(1, 3)).toEqual([
      { value: '@x', role: 'text' },
      { value: '=1+1', role: 'text' },
    ]);
  });

  it('says calmly that nothing was found', () => {
    expect(linesOf(issueList(facts(), 0, 0))[2]).toBe('台账检查未发现问题。');
    expect(positionNote(0)).toBe('位置为生成时的位置，台账排序或增删行后以重新校验为准。');
  });
});
