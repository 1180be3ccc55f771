/** One edit, both hosts: what stands in Excel afterwards stands in the file, cell by cell. */
import { openExcelWorkbook } from '../../src/hosts/excel/workbook';
import { nodeCodec } from '../../src/hosts/xlsx/node-codec';
import { openXlsx } from '../../src/hosts/xlsx/workbook';
import {
  type CellModel,
  type Edit,
  type ModelValue,
  NO_EDIT,
  type SheetModel,
  STYLE_ROLES,
} from '../../src/workbook/edit';
import { FakeExcel } from '../excel-host/fake-excel';
import { startExcel } from '../excel-host/node-client';
import { FilePortraits, marksInExcel, portraitInExcel } from './sheet-portrait';
import { ISSUES, marks, RECTIFICATION, VERDICTS } from './xlsx/fixtures/models';
import { oneSheet, STYLES, unzip } from './xlsx/fixtures/package';

const LEDGER = '名册';

const VALUES: readonly ModelValue[] = ['文字', '=1+1', 7, { serial: 44_013 }, null];

/** Each role with each kind of value it may meet. */
const LOOKS: SheetModel = {
  ...ISSUES,
  id: 'reminders',
  name: '校验·近期提醒',
  rows: STYLE_ROLES.map((role) => ({ cells: VALUES.map((value): CellModel => ({ value, role })) })),
  merges: [],
  filter: null,
};

const FIRST: Edit = {
  ...NO_EDIT,
  put: [{ ...ISSUES, print: { ...ISSUES.print, breaksBefore: [] } }, VERDICTS, RECTIFICATION, LOOKS],
  marks: [marks(LEDGER, { error: ['B2'], warning: ['C3'], review: ['A3:B3', 'C2'] })],
  settings: '{"year":2020,"note":"<&>\\"党员001\\""}',
};

const SECOND: Edit = {
  ...NO_EDIT,
  put: [ISSUES],
  patch: [
    {
      id: 'rectification',
      cells: [
        { row: 1, column: 1, cell: { value: '待销号', role: 'info' } },
        { row: 2, column: 0, cell: { value: '=f002', role: 'text' } },
        { row: 2, column: 2, cell: { value: { serial: 45_657 }, role: 'inputDate' } },
      ],
    },
  ],
  remove: ['reminders'],
  marks: [marks(LEDGER, { data: ['A2'] })],
  settings: '{"year":2021}',
};

const settingsPartOf = (bytes: Uint8Array): string =>
  Object.values(unzip(bytes)).find((text) => text.includes('<settings ')) ?? '';

async function inBoth(
  edits: readonly Edit[],
): Promise<{ fake: FakeExcel; file: FilePortraits; bytes: Uint8Array }> {
  const fake = new FakeExcel({ name: '台账.xlsx', firstSheet: LEDGER });
  fake.addSheet(LEDGER, [
    ['姓名', '入党时间', '学时'],
    ['党员001', 44_013, 32.1],
    ['党员002', 36_526, 8],
  ]);
  startExcel(fake);
  const excel = openExcelWorkbook();
  // The default font of the fake's new sheets.
  const workbook = await openXlsx(
    '台账.xlsx',
    oneSheet(undefined, { styles: STYLES.replace('宋体', '等线') }),
    nodeCodec,
  );
  for (const edit of edits) {
    await excel.read();
    await excel.apply(edit);
    await workbook.apply(edit);
  }
  return { fake, file: new FilePortraits(workbook.toBytes()), bytes: workbook.toBytes() };
}

describe('a first edit', () => {
  it('gives the same tabs, sheets and marks', async () => {
    const { fake, file } = await inBoth([FIRST]);
    expect(file.tabs()).toEqual(fake.book.sheets.map(({ name }) => name));
    for (const { name } of FIRST.put) expect(portraitInExcel(fake, name)).toEqual(file.sheet(name));
    expect(
      marksInExcel(fake, LEDGER).map((mark) => ({ ...mark, cells: mark.cells.split(' ').sort() })),
    ).toEqual(file.marks(LEDGER).map((mark) => ({ ...mark, cells: mark.cells.split(' ').sort() })));
  });
});

describe('a second edit over the first', () => {
  it('gives the same again', async () => {
    const { fake, file } = await inBoth([FIRST, SECOND]);
    expect(file.tabs()).toEqual(fake.book.sheets.map(({ name }) => name));
    for (const { name } of [ISSUES, VERDICTS, RECTIFICATION])
      expect(portraitInExcel(fake, name)).toEqual(file.sheet(name));
    expect(marksInExcel(fake, LEDGER)).toEqual(file.marks(LEDGER));
  });
});

describe('settings', () => {
  const settingsOf = async (fake: FakeExcel): Promise<unknown> => {
    startExcel(fake);
    return (await openExcelWorkbook().read()).settings;
  };

  it('written by one host are read by the other', async () => {
    const { fake, bytes } = await inBoth([FIRST]);
    const stored = { state: 'found', json: FIRST.settings };
    expect(await settingsOf(fake)).toEqual(stored);
    const file = await openXlsx('台账.xlsx', bytes, nodeCodec);
    expect((await file.read()).settings).toEqual(stored);

    const [part] = fake.book.parts;
    const carried = new FakeExcel({ firstSheet: LEDGER });
    carried.book.parts.push({ id: '{1}', xml: settingsPartOf(bytes) });
    expect(await settingsOf(carried)).toEqual(stored);
    expect(part?.xml).toBe(settingsPartOf(bytes).replace(/^<\?xml[^>]*>\s*/, ''));
  });
});

describe('what is read', () => {
  it('is the same grid from Excel and from the file', async () => {
    const { fake, bytes } = await inBoth([FIRST]);
    startExcel(fake);
    const [inExcel] = (await openExcelWorkbook().read()).grids.filter(({ own }) => own === 'rectification');
    const [inFile] = (await (await openXlsx('台账.xlsx', bytes, nodeCodec)).read()).grids.filter(
      ({ own }) => own === 'rectification',
    );
    expect(inExcel).toEqual(inFile);
  });
});
