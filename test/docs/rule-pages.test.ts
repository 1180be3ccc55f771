import { CATALOGUE } from '../../src/rules/catalogue';
import { ANNEX_CLAUSES } from '../../src/standard/clauses';
import { MANUAL_ITEMS } from '../../src/standard/manual-items';
import { rulePages } from './rule-pages';

const EXAMPLE = {
  ledgers: { branches: [{ branch: '第一党支部', formalCount: 2 }] },
  messages: ['第一党支部有正式党员2人（应不少于3人）'],
};
const pages = rulePages(CATALOGUE.map((rule) => ({ rule, example: EXAMPLE })));
const all = [...pages.values()].join('\n');
const readme = pages.get('README.md') ?? '';

describe('the pages about rules', () => {
  it('name every rule and every manual item', () => {
    const ids = [...CATALOGUE.map(({ id }) => id), 'rectify.relapse', ...MANUAL_ITEMS.map(({ id }) => id)];
    expect(ids.filter((id) => !all.includes(`\`${id}\``))).toEqual([]);
  });

  it('have every clause in the matrix', () => {
    expect(ANNEX_CLAUSES.filter(({ id, title }) => !readme.includes(`| ${id} | ${title} |`))).toEqual([]);
  });

  it('show an example as a table with the clerk’s words and what is said', () => {
    expect(pages.get('branch.md')).toContain(
      '| 党支部名称 | 正式党员数 |\n| --- | --- |\n| 第一党支部 | 2 |',
    );
    expect(pages.get('branch.md')).toContain('> 第一党支部有正式党员2人（应不少于3人）');
  });

  it('say what is only for review', () => {
    expect(pages.get('venue.md')).toContain('无法判断是未开展还是未提供 | 待核查 |');
  });

  it('leave no hole and no line break inside a table', () => {
    expect(all).not.toMatch(/\{\w+\}|undefined|\[object/);
  });
});
