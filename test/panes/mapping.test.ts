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
  withHeader,
  reasonSentence,
  wordForNoField,
  type TableDraft,
} from '../../src/panes/mapping/draft';
import {
  correctionCount,
  exportedMapping,
  importedMapping,
  standingOf,
  withDraft,
  withImport,
  withoutCorrections,
} from '../../src/panes/mapping/saved';

const column = (index: number, header: string, changes: Partial<ColumnMapping> = {}): ColumnMapping => ({
  column: index,
  header,
  field: null,
  indices: [],
  confidence: 0,
  why: '',
  alternatives: [],
  decided: false,
  ...changes,
});
const TABLE: LedgerTable = {
  id: 0,
  file: 0,
  sheet: '换届',
  kind: 'elections',
  headerRows: [1, 2],
  rowCount: 12,
  isCard: false,
  corrected: false,
  columns: [
    column(0, '支部', { field: 'branch', confidence: 0.95 }),
    column(1, '换届时间', { field: 'electedOn', confidence: 0.5, alternatives: ['termEndsOn'] }),
    column(2, '届满时间', { field: 'termEndsOn', confidence: 0.7 }),
    column(3, '时间', { alternatives: ['requestedOn'] }),
  ],
  meta: { branch: null, year: null, meetingType: null },
};

const saving = (draft: TableDraft, was: LedgerTable | null = TABLE) =>
  withDraft(null, { sheet: '换届', tables: was ? [was] : [] }, { was, table: was, draft });

test('a reading is said in a clerk’s words', () => {
  expect(readingSentence(TABLE)).toBe('换届选举，表头第2至3行，12行数据');
  expect(readingSentence({ ...TABLE, headerRows: [0, 0] })).toBe('换届选举，表头第1行，12行数据');
});

test('doubtful columns are counted, and sureness is a word', () => {
  expect(doubtsOf(TABLE).map(({ header }) => header)).toEqual(['换届时间', '时间']);
  expect(TABLE.columns.map(sureness)).toEqual(['确定', '存疑', '较确定', '']);
});

test('a column that says the type of each row is not called left out', () => {
  expect(wordForNoField(column(0, '类型', { saysType: true }))).toBe('每行的类型');
  expect(wordForNoField(column(1, '备注'))).toBe('不采用');
});

test('a field goes to one column only', () => {
  const draft = withField(draftOf(TABLE), TABLE.columns, 1, 'termEndsOn');
  expect(TABLE.columns.map((_, index) => fieldIn(draft, TABLE.columns, index))).toEqual([
    'branch',
    'termEndsOn',
    null,
    null,
  ]);
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
  const saved = saving(withField(draftOf(TABLE), TABLE.columns, 3, 'requestedOn'));
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
  expect(saving(withHeader(draftOf(TABLE), TABLE, [2, 2])).tables[0]?.headerRows).toEqual([2, 2]);
  expect(saving(withHeader(draftOf(TABLE), TABLE, [1, 2])).tables[0]?.headerRows).toBeNull();
  expect(saving({ ...draftOf(null), kind: 'members' }, null).tables[0]?.headerRows).toBeNull();
});

test('a mapping goes out as text and comes back the same', () => {
  const saved = saving({ ...draftOf(TABLE), kind: null });
  expect(correctionCount(saved)).toBe(1);
  expect(importedMapping(exportedMapping(saved))).toEqual(readMapping(saved));
});

test('why a table was read so is said, with how surely', () => {
  expect(reasonSentence(TABLE)).toBe('较确定：共4列，认出3列，有支部、换届时间、届满时间');
  expect(reasonSentence({ ...TABLE, corrected: true })).toMatch(/^按保存的识别设置：/);
});

test('two columns of a card that share a sheet column are corrected each for itself', () => {
  const columns = [column(1, '支部书记', { field: 'secretary' }), column(1, '联系电话')];
  const draft = withField(draftOf({ ...TABLE, columns }), columns, 1, 'phone');
  expect(columns.map((_, index) => fieldIn(draft, columns, index))).toEqual(['secretary', 'phone']);
});

test('what stored corrections are to a sheet', () => {
  const dismissed = saving({ ...draftOf(TABLE), kind: null });
  const sheet = (tables: readonly LedgerTable[]) =>
    ({ file: 0, sheet: '换届', visibility: 'visible', tables }) as const;
  expect(standingOf(null, sheet([TABLE]))).toEqual({ isDismissed: false, isStale: false, hasAny: false });
  expect(standingOf(dismissed, sheet([]))).toEqual({ isDismissed: true, isStale: false, hasAny: true });
  const corrected = saving(withField(draftOf(TABLE), TABLE.columns, 3, 'requestedOn'));
  expect(standingOf(corrected, sheet([TABLE])).isStale).toBe(true);
  expect(standingOf(corrected, sheet([{ ...TABLE, corrected: true }])).isStale).toBe(false);
  expect(withoutCorrections(corrected, sheet([TABLE]))).toBeNull();
});

test('an import counts over corrections of the same headings and leaves the others', () => {
  const own = saving(withField(draftOf(TABLE), TABLE.columns, 3, 'requestedOn'));
  const other = { ...TABLE, sheet: '名册', kind: 'members' as const, columns: [column(0, '姓名')] };
  const both = withDraft(
    own,
    { sheet: '名册', tables: [other] },
    { was: other, table: other, draft: { ...draftOf(other), kind: null } },
  );
  const imported = withDraft(
    null,
    { sheet: '换届台账', tables: [TABLE] },
    { was: TABLE, table: TABLE, draft: withField(draftOf(TABLE), TABLE.columns, 3, null) },
  );
  expect(withImport(both, imported, []).tables.map(({ sheet }) => sheet)).toEqual(['名册', '换届台账']);
  // A sheet that only has the name in common is not meant.
  const here = {
    file: 0,
    sheet: '换届台账',
    visibility: 'visible',
    tables: [{ ...other, sheet: '换届台账' }],
  } as const;
  expect(withImport(null, imported, [here]).tables.map(({ sheet }) => sheet)).toEqual(['']);
});

test.each(['', 'not json', '{}', '[1]', '{"version":2,"tables":[]}', '{"version":1,"tables":[]}'])(
  '“%s” is no mapping',
  (text) => {
    expect(importedMapping(text)).toBeNull();
  },
);
