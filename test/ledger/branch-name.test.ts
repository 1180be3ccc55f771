import {
  isBranchName,
  isOtherBody,
  normaliseBranchName,
  splitBranchNames,
  withoutSuperior,
} from '../../src/ledger/branch-name';

describe('what is a branch', () => {
  it.each([
    '第一党支部',
    '直属党支部',
    '中共西安市某局机关支部委员会',
    '2018级硕士第二党支部',
    '机关党支部（离退休）',
    '联合支部',
  ])('%s is one', (name) => expect(isBranchName(name)).toBe(true));
  it.each([
    '机关党委',
    '计算机学院党总支',
    '中共某大学委员会',
    '第一总支部',
    '团支部',
    '校团委',
    '办公室',
    '',
  ])('%s is none', (name) => expect(isBranchName(name)).toBe(false));
  it.each(['机关党委', '计算机学院党总支', '中共某大学委员会', '团支部', '市直机关工委', '局党组'])(
    '%s is another body',
    (name) => expect(isOtherBody(name)).toBe(true),
  );
  it.each(['办公室', '第一党支部', '第一支部委员会', '直属党支部'])('%s is not another body', (name) =>
    expect(isOtherBody(name)).toBe(false),
  );
});

describe('one branch in many spellings', () => {
  it.each([
    ['第一党支部', '第1支部'],
    ['第一党支部', '一支部'],
    ['第 一 党支部', '中共第一支部委员会'],
    ['机关第十二党支部', '机关第12党支部'],
    ['机关党支部（二）', '机关党支部(2)'],
    ['２０１８级硕士第二党支部', '2018级硕士2支部'],
    ['中共某局机关支部委员会', '某局机关党支部'],
  ])('%s is %s', (one, other) => expect(normaliseBranchName(one)).toBe(normaliseBranchName(other)));

  it.each([
    ['第一党支部', '第二党支部'],
    ['第一党支部', '第十一党支部'],
    ['机关党支部', '机关第一党支部'],
    ['机关党支部', '机关党总支'],
  ])('%s is not %s', (one, other) => expect(normaliseBranchName(one)).not.toBe(normaliseBranchName(other)));

  it('leaves the superior in front out', () => {
    const short = normaliseBranchName('第一党支部');
    expect(withoutSuperior('计算机学院第一党支部', '中共计算机学院委员会')).toBe(short);
    expect(withoutSuperior('计算机学院党委第1支部', '计算机学院党委')).toBe(short);
    expect(withoutSuperior('第一党支部', '计算机学院党委')).toBe(short);
  });

  it('keeps a name that is nothing without its superior', () => {
    expect(withoutSuperior('计算机学院党支部', '计算机学院党总支')).toBe(
      normaliseBranchName('计算机学院党支部'),
    );
  });
});

describe('cells that name several', () => {
  it.each([
    ['第一党支部、第二党支部', ['第一党支部', '第二党支部']],
    ['第一党支部和第二党支部', ['第一党支部', '第二党支部']],
    ['第一党支部 第二党支部', ['第一党支部', '第二党支部']],
    ['第一、二党支部', ['第一党支部', '第二党支部']],
    ['机关第一、二、三党支部', ['机关第一党支部', '机关第二党支部', '机关第三党支部']],
    ['人事处、财务处党支部', ['人事处党支部', '财务处党支部']],
    ['机关第一党支部\n离退休党支部', ['机关第一党支部', '离退休党支部']],
    ['第一党支部', ['第一党支部']],
    ['和平路党支部', ['和平路党支部']],
    ['  ', []],
  ])('%s', (cell, names) => expect(splitBranchNames(cell)).toEqual(names));
});
