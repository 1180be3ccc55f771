import { shownText } from '../../src/report/cells';
import { noticePages } from '../../src/report/notices';
import { gridOf } from '../support/sheets';
import { facts, finding } from '../support/findings';

describe('notices', () => {
  const asked = [
    finding({ message: '第一党支部第二季度未召开党员大会' }),
    finding({ severity: 'warning', message: '第一党支部四月未召开支委会' }),
    finding({ branch: '第二党支部', branchKey: 'b2', message: '第二党支部没有党小组组长', clause: 'O5' }),
    finding({ branch: null, branchKey: null, message: '没有专题研究', clause: 'O26' }),
  ];
  const notAsked = [
    finding({ outcome: 'review' }),
    finding({ severity: 'info' }),
    finding({ severity: 'data', branch: '第三党支部', branchKey: 'b3' }),
  ];
  const model = noticePages(facts({ findings: [...asked, ...notAsked] }));
  const words = model ? gridOf(model).rows.map(([cell]) => shownText(cell)) : [];

  it('prints a page a branch or organisation with something to rectify', () => {
    const starts = words.flatMap((line, row) => (line === '整改通知' ? [row] : []));
    expect(starts.map((row) => words[row + 1])).toEqual(['第一党支部：', '第二党支部：', '某机关党委：']);
    expect(model?.print).toEqual({ orientation: 'portrait', titleRows: null, breaksBefore: starts.slice(1) });
  });

  it('lists each matter with clause and remedy', () => {
    expect(words.slice(2, 5)).toEqual([
      '　　对照《西安市机关党支部标准化规范化建设指导标准》（市组通字〔2020〕45号），对2025年台账进行了校验（截至2025年6月30日），发现下列问题，请核实并逐项整改：',
      '　　1．第一党支部第二季度未召开党员大会。依据：附件2第12条（三会一课）。整改建议：补开党员大会并记录。',
      '　　2．第一党支部四月未召开支委会。依据：附件2第12条（三会一课）。整改建议：补开党员大会并记录。',
    ]);
  });

  it('is written in the style of official notices, tall enough for its text', () => {
    expect(model?.rows.slice(0, 3).map(({ cells }) => cells[0]?.role)).toEqual([
      'noticeTitle',
      'noticeBody',
      'noticeBody',
    ]);
    expect(model?.rows[2]?.height).toBeGreaterThanOrEqual(28 * 3);
  });

  it('prints nothing where there is nothing to rectify', () => {
    expect(noticePages(facts({ findings: notAsked }))).toBeNull();
  });
});
