import { ANNEX_CLAUSES, citeClause, findClause, STANDARD_TITLES } from '../../src/standard/clauses';

const grouping = (annex: 'U' | 'O'): Record<string, number[]> => {
  const groups: Record<string, number[]> = {};
  for (const clause of ANNEX_CLAUSES.filter((each) => each.annex === annex))
    (groups[clause.standard ?? '?'] ??= []).push(Number(clause.id.slice(1)));
  return groups;
};

describe('the sixty clauses', () => {
  it.each(['U', 'O'] as const)('has thirty in annex %s under six standards', (annex) => {
    expect(grouping(annex)).toEqual({
      '1': [1, 2, 3, 4, 5],
      '2': [6, 7, 8, 9, 10, 11],
      '3': [12, 13, 14, 15, 16, 17, 18, 19, 20],
      '4': [21, 22, 23],
      '5': [24, 25, 26],
      '6': [27, 28, 29, 30],
    });
  });

  it('names the six standards as the document does', () => {
    expect(Object.values(STANDARD_TITLES)).toEqual([
      '组织设置合理',
      '队伍素质过硬',
      '组织生活经常',
      '阵地建设规范',
      '工作机制完善',
      '作用发挥明显',
    ]);
  });

  it.each([
    ['U1', '党支部设置形式', '凡有正式党员3人以上的内设部门，都应当成立党支部'],
    ['U10', '教育培训', '市属高校党委每年对所属党支部书记全员培训1次。'],
    ['U25', '工作责任', '每年至少专题研究1次党支部建设工作'],
    ['O1', '党支部设置形式', '联合党支部覆盖单位一般不超过5个'],
    ['O6', '党支部委员会', '有正式党员7人以上的党支部，应当设立党支部委员会'],
    ['O16', '民主评议党员', '其中优秀比例不超过党员人数的三分之一'],
    ['O25', '联系服务群众', '组织在职党员到社区亮明身份'],
    ['O26', '工作责任', '每年至少专题研究1次'],
    ['三·2', '“销号式”整改', '逐项制定整改措施，明确整改时限'],
    ['四·4', '力戒形式主义', '不以开会发文、台账记录'],
  ])('%s is %s and says %s', (id, title, excerpt) => {
    const clause = findClause(id);
    expect(clause?.title).toBe(title);
    expect(clause?.text).toContain(excerpt);
  });

  it('has a text and a shorter summary for every clause, all ended by 。 and without layout spaces', () => {
    const faulty = ANNEX_CLAUSES.filter(
      ({ text, summary }) =>
        !text.endsWith('。') ||
        !summary.endsWith('。') ||
        /\s/.test(text) ||
        summary.length > text.length * 1.5,
    );
    expect(faulty.map((clause) => clause.id)).toEqual([]);
  });
});

describe('citeClause', () => {
  it.each([
    ['O6', '附件2第6条（党支部委员会）'],
    ['U19', '附件1第19条（“政治生日”纪念活动）'],
    ['三·2', '正文三·2（“销号式”整改）'],
    ['X1', 'X1'],
  ])('%s → %s', (id, cited) => {
    expect(citeClause(id)).toBe(cited);
  });
});
