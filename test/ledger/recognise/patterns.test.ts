import { KINDS } from '../../../src/ledger/kinds';
import { KIND_FIELDS } from '../../../src/ledger/model';
import { headingOf } from '../../../src/ledger/recognise/heading';
import { isConcept, meaningOf } from '../../../src/ledger/recognise/lexicon';
import { conceptsIn, fitOf, patternOf } from '../../../src/ledger/recognise/pattern';

describe('the kinds’ patterns', () => {
  const all = Object.values(KINDS).flatMap(({ kind, headings }) =>
    Object.entries(headings).map(([field, notation]): [string, string, string] => [kind, field, notation]),
  );

  it.each(all)('%s.%s names concepts that the lexicon has', (_, __, notation) => {
    expect(conceptsIn(patternOf(notation)).filter((concept) => !isConcept(concept))).toEqual([]);
  });

  it('are there for every field of MODEL.md', () => {
    for (const { kind, headings } of Object.values(KINDS)) {
      expect(Object.keys(headings).sort()).toEqual(Object.keys(KIND_FIELDS[kind]).sort());
    }
  });

  it('facts, weights and starred fields name fields of the kind', () => {
    for (const { kind, identifies, oneOf, weights, facts } of Object.values(KINDS)) {
      const named = [
        ...identifies,
        ...oneOf,
        ...Object.keys(weights),
        ...facts.flatMap((fact) => Object.entries(fact).flatMap(([key, value]) => fieldNames(key, value))),
      ];
      expect(named.filter((field) => !(field in KIND_FIELDS[kind]))).toEqual([]);
    }
  });
});

const fieldNames = (key: string, value: unknown): string[] => {
  if (key === 'fields' && Array.isArray(value)) return value.map(String);
  return ['field', 'earlier', 'later', 'lesser', 'greater'].includes(key) ? [String(value)] : [];
};

describe('a heading as it is compared', () => {
  it.each([
    ['职  务', '职务'],
    ['入党时间\n(yyyy-MM-dd)', '入党时间'],
    ['党籍状态（正式党员或预备党员）', '党籍状态'],
    ['实际支出（万元)', '实际支出'],
    ['金额/元', '金额'],
    ['*姓名', '姓名'],
    ['1.姓名', '姓名'],
    ['（二）姓名', '姓名'],
    ['支部名称：', '支部名称'],
    ['名族', '民族'],
    ['优秀比列', '优秀比例'],
    ['ＩＤ', 'ID'],
    ['（应到）', '应到'],
  ])('%j is %j', (written, text) => expect(headingOf(written).text).toBe(text));
});

describe('meaning is composed', () => {
  it.each([
    ['入党介绍人', ['介绍人']],
    ['入党时间', ['入党', '时间']],
    ['团支部书记', ['团', '书记']],
    ['党小组长', ['组长']],
    ['确定为入党积极分子时间', ['确定', '积极分子', '时间']],
  ])('%s is %j', (heading, concepts) => expect(meaningOf(heading).concepts).toEqual(concepts));

  const joined = patternOf('入党 时间 党员? / <入党 / ~状态');
  const fit = (heading: string) => fitOf(joined, meaningOf(heading));

  it('and a heading with any other concept in it does not fit', () => {
    expect(fit('入党时间')).toEqual({ score: 1, trust: 'heading' });
    expect(fit('党员入党时间')).toEqual({ score: 1, trust: 'heading' });
    expect(fit('入党介绍人')).toBeNull();
    expect(fit('入党时所在党支部')).toBeNull();
  });

  it('says how far it may be trusted', () => {
    expect(fit('入党')?.trust).toBe('agreed');
    expect(fit('状态')?.trust).toBe('values');
  });

  it('fits less, the more of it is not understood', () => {
    expect(fit('入党时间甲')?.score).toBeCloseTo(0.8);
    expect(fit('甲乙丙入党时间')).toBeNull();
  });
});
