import { shareLine, verdictTable } from '../../src/report/verdicts';
import { shownText } from '../../src/report/cells';
import { facts, verdict } from '../support/findings';
import { gridOf } from '../support/sheets';

const superior = {
  superior: '某机关党委',
  result: '未达标',
  clauses: { O1: '待核查', O8: '达标', O26: '未达标', '三·2': '未达标' },
  outcomes: {},
  counts: { error: 1, warning: 0, info: 0, data: 0, review: 2 },
} as const;

describe('table of verdicts', () => {
  const model = verdictTable(
    facts({
      superiors: [superior],
      branches: [
        verdict(),
        verdict({
          branchKey: 'b2',
          branch: '第二党支部',
          result: '达标',
          standards: { '1': '达标', '2': '达标', '3': '达标', '4': '达标', '5': '达标', '6': '达标' },
          counts: { error: 0, warning: 1, info: 2, data: 3, review: 4 },
        }),
      ],
      changedSettings: ['“党员教育”已停用'],
    }),
  );
  const lines = gridOf(model).rows.map((row) => row.map(shownText).join('|'));

  it('says what was judged, three figures and the share in whole branches', () => {
    expect(lines.slice(0, 7)).toEqual([
      '支部达标情况总表（摸排台账）',
      '考核年度：2025年　截至：2025年6月30日　适用标准：附件2 机关',
      '发现问题的支部1个；台账检查未发现问题（待现场核查）1个；达标0个。',
      '纳入统计的支部2个，达标0个；目标90%以上，需达标2个，还差2个；尚有可能达标的支部1个。',
      '各标准汇总和图表在表末；支部按名册顺序排列，不作排名。',
      '已调整的设置：“党员教育”已停用',
      '本表为台账校验结果，不作为考核评价的主要依据（四·4）',
    ]);
  });

  it('has a line a branch, the organisations on their own lines, and a summary by standard', () => {
    expect(lines.slice(7)).toEqual([
      '序号|上级党组织|党支部|组织设置合理|队伍素质过硬|组织生活经常|阵地建设规范|工作机制完善|作用发挥明显|结论|必须整改|建议整改|数据问题|提醒|待核查',
      '1|某机关党委|第一党支部|达标|待核查|未达标|待核查|待核查|待核查|未达标|1|0|0|0|0',
      '2|某机关党委|第二党支部|达标|达标|达标|达标|达标|达标|达标|0|1|3|2|4',
      '|某机关党委|（上级党组织，不计入比例）|待核查|达标|不适用|不适用|未达标|不适用|未达标|1|0|0|0|2',
      '',
      '||标准|达标|未达标|待核查|不适用',
      '||组织设置合理|2|0|0|0',
      '||队伍素质过硬|1|0|1|0',
      '||组织生活经常|1|1|0|0',
      '||阵地建设规范|1|0|1|0',
      '||工作机制完善|1|0|1|0',
      '||作用发挥明显|1|0|1|0',
    ]);
  });

  it('draws the summary: one bar a standard, one colour a result', () => {
    expect(model.chart?.categories).toEqual({ top: 13, left: 2, bottom: 18, right: 2 });
    expect(
      model.chart?.series.map(({ name, values, role }) => [name, values.left, values.top, role]),
    ).toEqual([
      ['达标', 3, 13, 'pass'],
      ['未达标', 4, 13, 'error'],
      ['待核查', 5, 13, 'review'],
      ['不适用', 6, 13, 'na'],
    ]);
    expect(model.chart?.area.top).toBeGreaterThan(18);
  });

  it('filters the branches only', () => {
    expect(model.filter).toEqual({ top: 7, left: 0, bottom: 9, right: 14 });
  });

  it.each([
    [
      { inScope: 10, met: 9, stillPossible: 10, missing: 0, targetMet: true },
      '纳入统计的支部10个，达标9个，已达到90%以上的目标。',
    ],
    [
      { inScope: 11, met: 9, stillPossible: 11, missing: 1, targetMet: false },
      '纳入统计的支部11个，达标9个；目标90%以上，需达标10个，还差1个；尚有可能达标的支部11个。',
    ],
    [
      { inScope: 0, met: 0, stillPossible: 0, missing: 0, targetMet: false },
      '没有适用本标准的支部，不计算达标比例。',
    ],
  ])('words the share %#', (share, sentence) => {
    expect(shareLine({ department: { withProblems: 0, ledgersClear: 0, ...share } })).toBe(sentence);
  });
});
