import {
  appendQuestions,
  onSiteSheet,
  questionsOf,
  readOnSite,
  textTypedOnSite,
  type Respondent,
} from '../../../src/report/on-site/sheet';
import { shownText } from '../../../src/report/cells';
import { gridOf, patched, typed } from '../../support/sheets';

const HEADER = 3;
const FIRST = HEADER + 1;
const RESULT = 6;

const branch = (key: string): Respondent => ({
  scope: 'branch',
  key,
  name: `${key}党支部`,
  superior: '某机关党委',
  annex: 'O',
});
const office: Respondent = {
  scope: 'superior',
  key: '某机关党委',
  name: '某机关党委',
  superior: null,
  annex: 'O',
};

const first = questionsOf([branch('甲'), office], 2025);
const grid = gridOf(onSiteSheet(first, 2025));

describe('on-site sheet', () => {
  it('asks each branch the items of branches, each organisation the items of organisations', () => {
    const ids = (of: Respondent): string[] => first.filter((one) => one.of === of).map(({ item }) => item.id);
    expect(ids(office)).toEqual(['manual.o01', 'manual.o26']);
    expect(first.filter(({ of }) => of.scope === 'branch').map(({ item }) => item.id)).toEqual(
      expect.arrayContaining(['manual.o02', 'manual.o30', 'manual.4-1']),
    );
    expect(first.some(({ item }) => item.id.startsWith('manual.u'))).toBe(false);
  });

  it('offers the three answers, for questions to come as well', () => {
    const [dropDown] = onSiteSheet(first, 2025).dropDowns;
    expect(dropDown?.choices).toEqual(['达标', '未达标', '不适用']);
    expect(dropDown?.range).toMatchObject({ top: FIRST, left: RESULT, right: RESULT });
    expect(dropDown?.range.bottom).toBeGreaterThan(FIRST + first.length);
  });

  it('reads answers back wherever rows and columns have gone', () => {
    const answered = typed(typed(grid, FIRST, RESULT, '未达标'), FIRST + 1, RESULT, '还没看');
    const moved = {
      ...answered,
      left: 1,
      rows: [
        ...answered.rows.slice(0, FIRST).map((row) => [...row].reverse()),
        ...answered.rows
          .slice(FIRST)
          .reverse()
          .map((row) => [...row].reverse()),
      ],
    };
    const answers = readOnSite(moved)?.answers;
    expect(answers?.get(first[0]?.id ?? '')).toBe('未达标');
    expect(answers?.get(first[1]?.id ?? '')).toBeNull();
    expect([...(answers?.values() ?? [])].filter((answer) => answer !== null)).toHaveLength(1);
  });

  it('counts a copied row by the answer it holds', () => {
    const answered = typed(grid, FIRST, RESULT, '达标');
    const copied = { ...answered, rows: [...answered.rows, grid.rows[FIRST] ?? []] };
    expect(readOnSite(copied)?.answers.get(first[0]?.id ?? '')).toBe('达标');
  });

  it('appends new questions below and touches nothing else', () => {
    const answered = typed(grid, FIRST, RESULT, '达标');
    const more = questionsOf([branch('甲'), branch('乙'), office], 2025);
    const sheet = readOnSite(answered);
    const next = sheet ? patched(answered, appendQuestions(sheet, more, 2025)) : answered;
    expect(next.rows.slice(0, answered.rows.length)).toEqual(answered.rows);
    expect(next.rows).toHaveLength(answered.rows.length + more.length - first.length);
    expect(shownText(next.rows.at(-1)?.[0])).toBe(String(more.length));
    const again = readOnSite(next);
    expect(again && appendQuestions(again, more, 2025).cells).toEqual([]);
  });

  it('asks anew for another year', () => {
    const ids = new Set(first.map(({ id }) => id));
    expect(questionsOf([branch('甲')], 2026).some(({ id }) => ids.has(id))).toBe(false);
  });

  it('says nothing of a sheet without its header, and names what people typed in one that has it', () => {
    expect(readOnSite({ ...grid, rows: grid.rows.slice(FIRST) })).toBeNull();
    const written = typed(typed(grid, FIRST, RESULT, '达标'), FIRST + 2, 11, '张三看过');
    expect(textTypedOnSite(grid)).toEqual([]);
    expect(textTypedOnSite(written)).toEqual([
      { row: FIRST, column: RESULT, text: '达标' },
      { row: FIRST + 2, column: 11, text: '张三看过' },
    ]);
  });
});
