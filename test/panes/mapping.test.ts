import { readMapping } from '../../src/ledger/mapping';
import type { ColumnMapping, LedgerTable } from '../../src/ledger/model';
import {
  doubtsOf,
  draftOf,
  fieldIn,
  isChanged,
  isReread,
  readingSentence,
  sureness,
  withField,
} from '../../src/panes/mapping/draft';
import { correctionCount, exportedMapping, importedMapping, withDraft } from '../../src/panes/mapping/saved';

const column = (index: number, header: string, changes: Partial<ColumnMapping> = {}): ColumnMapping => ({
  column: index,
  header,
  field: null,
  indices: [],
  confidence: 0,
  why: '',
  alternatives: [],
  ...changes,
});
const TABLE: LedgerTable = {
  id: 0,
  file: 0,
  sheet: '换届',
  kind: 'elections',
  headerRows: [1, 2],
  rowCount: 12,
  columns: [
    column(0, '支部', { field: 'branch', confidence: 0.95 }),
    column(1, '换届时间', { field: 'electedOn', confidence: 0.5, alternatives: ['termEndsOn'] }),
    column(2, '届满时间', { field: 'termEndsOn', confidence: 0.7 }),
    column(3, '时间', { alternatives: ['requestedOn'] }),
  ],
  meta: { branch: null, year: null, meetingType: null },
};

test('a reading is said in a clerk’s words', () => {
  expect(readingSentence(TABLE)).toBe('换届选举，表头第2至3行，12行数据');
  expect(readingSentence({ ...TABLE, headerRows: [0, 0] })).toBe('换届选举，表头第1行，12行数据');
});

test('doubtful columns are counted, and sureness is a word', () => {
  expect(doubtsOf(TABLE).map(({ header }) => header)).toEqual(['换届时间', '时间']);
  expect(TABLE.columns.map(sureness)).toEqual(['确定', '存疑', '较确定', '']);
});

test('a field goes to one column only', () => {
  const draft = withField(draftOf(TABLE), TABLE.columns, 1, 'termEndsOn');
  expect(TABLE.columns.map((each) => fieldIn(draft, each))).toEqual(['branch', 'termEndsOn', null, null]);
  expect(isChanged(draft, TABLE)).toBe(true);
});

test('taking a correction back leaves no change', () => {
  const draft = withField(draftOf(TABLE), TABLE.columns, 3, 'requestedOn');
  expect(isChanged(withField(draft, TABLE.columns, 3, null), TABLE)).toBe(false);
});

test('another kind or header has columns read anew', () => {
  const draft = draftOf(TABLE);
  expect(isReread(draft, TABLE)).toBe(false);
  expect(isReread({ ...draft, kind: 'branches' }, TABLE)).toBe(true);
  expect(isReread({ ...draft, headerRows: [1, 1] }, TABLE)).toBe(true);
  expect(isChanged({ ...draft, kind: null }, TABLE)).toBe(true);
});

test('a sheet that is no ledger is unchanged until a kind is chosen', () => {
  expect(isChanged(draftOf(null), null)).toBe(false);
  expect(isChanged({ ...draftOf(null), kind: 'members' }, null)).toBe(true);
});

test('a corrected column is stored by its heading, the header left to recognition', () => {
  const saved = withDraft(null, '换届', TABLE, withField(draftOf(TABLE), TABLE.columns, 3, 'requestedOn'));
  expect(saved.tables).toMatchObject([
    {
      sheet: '换届',
      kind: 'elections',
      headerRows: null,
      columns: [{ heading: '时间', nth: 0, field: 'requestedOn' }],
    },
  ]);
});

test('a corrected header is stored with its rows', () => {
  const saved = withDraft(null, '换届', TABLE, { ...draftOf(TABLE), headerRows: [2, 2] });
  expect(saved.tables[0]?.headerRows).toEqual([2, 2]);
  expect(
    withDraft(null, '其他', null, { ...draftOf(null), kind: 'members' }).tables[0]?.headerRows,
  ).toBeNull();
});

test('a mapping goes out as text and comes back the same', () => {
  const saved = withDraft(null, '换届', TABLE, { ...draftOf(TABLE), kind: null });
  expect(correctionCount(saved)).toBe(1);
  expect(importedMapping(exportedMapping(saved))).toEqual(readMapping(saved));
});

test.each(['', 'not json', '{}', '[1]', '{"version":2,"tables":[]}'])('“%s” is no mapping', (text) => {
  expect(importedMapping(text)).toBeNull();
});
