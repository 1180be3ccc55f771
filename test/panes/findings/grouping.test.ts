import fc from 'fast-check';
import type { Finding } from '../../../src/engine/rule';
import {
  GROUPINGS,
  groupFindings,
  listRows,
  narrow,
  NO_NARROWING,
  startsOpen,
} from '../../../src/panes/findings/grouping';
import { cell, finding, result, verdict } from '../fake-host';

const FINDINGS: readonly Finding[] = [
  finding({
    id: 'a',
    branch: '乙支部',
    branchKey: 'yi',
    clause: 'O12',
    severity: 'warning',
    cells: [cell('三会一课', 2, 1)],
  }),
  finding({
    id: 'b',
    branch: '乙支部',
    branchKey: 'yi',
    clause: 'O6',
    severity: 'error',
    cells: [cell('名册', 2, 1)],
  }),
  finding({
    id: 'c',
    branch: '甲支部',
    branchKey: 'jia',
    clause: null,
    severity: 'data',
    cells: [cell('名册', 5, 1)],
  }),
  finding({
    id: 'd',
    branch: null,
    branchKey: null,
    superior: '市直机关党委',
    clause: '四·3',
    outcome: 'review',
    cells: [],
  }),
];
const ORDERING = result({
  branches: [
    verdict('甲支部', '待核查', { branchKey: 'jia' }),
    verdict('乙支部', '未达标', { branchKey: 'yi' }),
  ],
  sheets: ['名册', '三会一课'].map((sheet) => ({
    file: 0,
    sheet,
    visibility: 'visible' as const,
    tables: [],
  })),
});
const cite = (clause: string): string => `第${clause}条`;
const grouped = (grouping: (typeof GROUPINGS)[number], ordering = ORDERING) =>
  groupFindings(FINDINGS, grouping, ordering, cite).map(({ title, findings }) => [
    title,
    findings.map(({ id }) => id),
  ]);

test('by branch in the order of the register, organisations last, gravest first', () => {
  expect(grouped('branch')).toEqual([
    ['甲支部', ['c']],
    ['乙支部', ['b', 'a']],
    ['市直机关党委', ['d']],
  ]);
});

test('by clause in the order of the document, main text and data behind', () => {
  expect(grouped('clause')).toEqual([
    ['第O6条', ['b']],
    ['第O12条', ['a']],
    ['第四·3条', ['d']],
    ['台账数据本身', ['c']],
  ]);
});

test('by sheet in the order of the workbook, absent cells last', () => {
  expect(grouped('sheet')).toEqual([
    ['名册', ['b', 'c']],
    ['三会一课', ['a']],
    ['没有对应单元格', ['d']],
  ]);
});

test('sheets of several files are told apart', () => {
  const titles = grouped('sheet', { ...ORDERING, files: ['名册.xlsx', '活动.xlsx'] }).map(([title]) => title);
  expect(titles[0]).toBe('名册.xlsx · 名册');
});

const sought = (words: string): string[] => narrow(FINDINGS, { ...NO_NARROWING, words }).map(({ id }) => id);

test.each([
  ['', ['a', 'b', 'c', 'd']],
  ['乙支部', ['a', 'b']],
  ['乙支部 三会', ['a']],
  ['  市直 ', ['d']],
  ['ｏ６', ['b']],
  ['没有的词', []],
])('search for “%s”', (words, expected) => {
  expect(sought(words)).toEqual(expected);
});

test('narrows to levels and to a cell', () => {
  const levels = new Set(['review', 'data'] as const);
  expect(narrow(FINDINGS, { ...NO_NARROWING, levels }).map(({ id }) => id)).toEqual(['c', 'd']);
  expect(narrow(FINDINGS, { ...NO_NARROWING, cell: cell('名册', 5, 1) }).map(({ id }) => id)).toEqual(['c']);
  expect(narrow(FINDINGS, { ...NO_NARROWING, cell: cell('名册', 5, 1, 1) })).toEqual([]);
});

test('a closed group shows its head only', () => {
  const groups = groupFindings(FINDINGS, 'branch', ORDERING, cite);
  const rows = listRows(groups, new Set(['yi']));
  expect(
    rows.map((row) => (row.kind === 'group' ? `${row.group.title} ${row.isOpen}` : row.finding.id)),
  ).toEqual(['甲支部 true', 'c', '乙支部 false', '市直机关党委 true', 'd']);
});

test('many findings start closed, those of a single group open', () => {
  const many = Array.from({ length: 201 }, (_, index) =>
    finding({ id: String(index), branchKey: `${index % 2}` }),
  );
  const groups = groupFindings(many, 'branch', ORDERING, cite);
  expect(startsOpen(groups)).toBe(false);
  expect(startsOpen(groups.slice(0, 1))).toBe(true);
  expect(listRows(groups, new Set())).toHaveLength(2);
  expect(listRows(groups, new Set(['0']))).toHaveLength(2 + 101);
});

test('grouping loses and doubles nothing, however it is grouped', () => {
  const anyFinding = fc.record({
    branchKey: fc.constantFrom(null, 'jia', 'yi', 'fremd'),
    clause: fc.constantFrom(null, 'O1', 'U30', '三·2'),
    sheet: fc.constantFrom(null, '名册', '其他'),
  });
  fc.assert(
    fc.property(fc.array(anyFinding), fc.constantFrom(...GROUPINGS), (drawn, grouping) => {
      const findings = drawn.map(({ branchKey, clause, sheet }, index) =>
        finding({
          id: String(index),
          branchKey,
          branch: branchKey,
          clause,
          cells: sheet === null ? [] : [cell(sheet, 0, 0)],
        }),
      );
      const ids = groupFindings(findings, grouping, ORDERING, cite).flatMap((group) =>
        group.findings.map(({ id }) => id),
      );
      expect(ids.sort()).toEqual(findings.map(({ id }) => id).sort());
    }),
  );
});
