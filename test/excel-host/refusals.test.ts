/** The fake refuses what Excel refuses, each time asked by the real client. */
import { FakeExcel, type FakeExcelOptions } from './fake-excel';
import { startExcel } from './node-client';

const SHEET = '名册';

function start(options: FakeExcelOptions = {}): FakeExcel {
  const fake = new FakeExcel({ firstSheet: SHEET, ...options });
  startExcel(fake);
  return fake;
}

/** The code Excel answers with, or `done`. */
async function codeOf(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<string> {
  try {
    await Excel.run(async (context) => {
      batch(context.workbook.worksheets.getItem(SHEET), context);
      await context.sync();
    });
    return 'done';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

const valuesAt = (fake: FakeExcel, ...places: [row: number, column: number][]): unknown[] =>
  places.map(([row, column]) => fake.sheet(SHEET).cells.get(row, column)?.value ?? '');

describe('members', () => {
  it('does not know a member that is not declared', async () => {
    start();
    expect(await codeOf((sheet) => sheet.getRange('A1').getPrecedents())).toBe('ApiNotFound');
    expect(await codeOf((sheet) => sheet.shapes.addTextBox('x'))).toBe('ApiNotFound');
    expect(await codeOf((sheet) => sheet.getRange('A1').load('spillParent'))).toBe('ApiNotFound');
  });

  it('does not know a member above its ExcelApi set', async () => {
    start({ apiSet: '1.8' });
    expect(await codeOf((sheet) => sheet.getRanges('A1,B2').format.fill.clear())).toBe('ApiNotFound');
    start({ apiSet: '1.9' });
    expect(await codeOf((sheet) => sheet.getRanges('A1,B2').format.fill.clear())).toBe('done');
    expect(await codeOf((sheet) => sheet.getRange('A1:B2').getMergedAreasOrNullObject())).toBe('ApiNotFound');
  });

  it('leaves what was done before the failing action', async () => {
    const fake = start();
    const code = await codeOf((sheet) => {
      sheet.getRange('A1').values = [['党员001']];
      sheet.getRange('A2').values = [['党员002', '多出一列']];
      sheet.getRange('A3').values = [['党员003']];
    });
    expect(code).toBe('InvalidArgument');
    expect(valuesAt(fake, [0, 0], [1, 0], [2, 0])).toEqual(['党员001', '', '']);
  });
});

describe('what becomes of text', () => {
  const TYPED: readonly (readonly [text: string, value: unknown, formula: string | null])[] = [
    ['=1+1', 2, '=1+1'],
    ['+86 138', '#NAME?', '=86 138'],
    ['-x', '#NAME?', '=-x'],
    ['@x', '#NAME?', '=@x'],
    ['110101199001010011', 110_101_199_001_010_000, null],
    ['0012', 12, null],
    ['2020.10', 2020.1, null],
    ['12%', 0.12, null],
    ['2020-7-1', 44_013, null],
    ['2020年7月1日', 44_013, null],
    ['2020年7月', 44_013, null],
    ['2020-2-31', '2020-2-31', null],
    ['TRUE', true, null],
    ["'0012", '0012', null],
    ['党员001', '党员001', null],
  ];

  it.each(TYPED)('converts %s in a General cell', async (text, value, formula) => {
    const fake = start();
    await codeOf((sheet) => (sheet.getRange('A1').values = [[text]]));
    const cell = fake.sheet(SHEET).cells.get(0, 0);
    expect([cell?.value, cell?.formula]).toEqual([value, formula]);
  });

  it.each(TYPED.map(([text]) => text))('leaves %s alone in a text cell', async (text) => {
    const fake = start();
    await codeOf((sheet) => {
      sheet.getRange('A1').numberFormat = [['@']];
      sheet.getRange('A1').values = [[text]];
    });
    const cell = fake.sheet(SHEET).cells.get(0, 0);
    expect([cell?.value, cell?.formula]).toEqual([text, null]);
  });

  it('shows a converted long number in scientific notation', async () => {
    start();
    const text = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(SHEET).getRange('A1');
      range.values = [['110101199001010011']];
      range.load('text');
      await context.sync();
      return range.text;
    });
    expect(text).toEqual([['1.10101E+17']]);
  });

  it('leaves cells whose value is null and empties those whose value is the empty text', async () => {
    const fake = start();
    fake.addSheet(SHEET, [['甲', '乙']]);
    await codeOf((sheet) => (sheet.getRange('A1:B1').values = [[null, '']]));
    expect(valuesAt(fake, [0, 0], [0, 1])).toEqual(['甲', '']);
  });
});

describe('sheets', () => {
  it.each(['', 'a'.repeat(32), 'a:b', 'a\\b', 'a/b', 'a?b', 'a*b', 'a[b', 'a]b', "'a", "a'"])(
    'does not name a sheet "%s"',
    async (name) => {
      start();
      expect(await codeOf((sheet) => (sheet.name = name))).toBe('InvalidArgument');
    },
  );

  it('does not give two sheets one name, whatever the case', async () => {
    const fake = start();
    fake.addSheet('Ledger');
    expect(await codeOf((_, context) => context.workbook.worksheets.add('LEDGER'))).toBe('ItemAlreadyExists');
  });

  it('adds at the end and answers a missing sheet with a null object or an error', async () => {
    const fake = start();
    const isNull = await Excel.run(async (context) => {
      context.workbook.worksheets.add('新表');
      const missing = context.workbook.worksheets.getItemOrNullObject('没有');
      await context.sync();
      return missing.isNullObject;
    });
    expect(isNull).toBe(true);
    expect(fake.book.sheets.map(({ name }) => name)).toEqual([SHEET, '新表']);
    expect(await codeOf((_, context) => context.workbook.worksheets.getItem('没有').activate())).toBe(
      'ItemNotFound',
    );
  });

  it('keeps one visible sheet', async () => {
    start();
    expect(await codeOf((sheet) => sheet.delete())).toBe('InvalidOperation');
    expect(await codeOf((sheet) => (sheet.visibility = 'Hidden'))).toBe('InvalidArgument');
  });

  it('does not select in a hidden sheet, nor delete a very hidden one', async () => {
    const fake = start();
    fake.addSheet('隐藏').visibility = 'VeryHidden';
    expect(await codeOf((_, context) => context.workbook.worksheets.getItem('隐藏').activate())).toBe(
      'InvalidOperation',
    );
    expect(await codeOf((_, context) => context.workbook.worksheets.getItem('隐藏').delete())).toBe(
      'InvalidOperation',
    );
  });
});

describe('protection', () => {
  const ATTEMPTS: readonly (readonly [what: string, batch: (sheet: Excel.Worksheet) => unknown])[] = [
    ['values', (sheet) => (sheet.getRange('A1').values = [['x']])],
    ['number formats', (sheet) => (sheet.getRange('A1').numberFormat = [['@']])],
    ['fills', (sheet) => (sheet.getRange('A1').format.fill.color = '#FF0000')],
    ['conditional formats', (sheet) => sheet.getRange('A1').conditionalFormats.add('Custom')],
    ['merges', (sheet) => sheet.getRange('A1:B1').merge()],
    [
      'drop-downs',
      (sheet) =>
        (sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } }),
    ],
    ['links', (sheet) => (sheet.getRange('A1').hyperlink = { documentReference: 'A1' })],
    ['filters', (sheet) => sheet.autoFilter.apply('A1:B2')],
    ['widths', (sheet) => (sheet.getRange('A1').format.columnWidth = 50)],
  ];

  it.each(ATTEMPTS)('takes no %s on a protected sheet', async (_, batch) => {
    const fake = start();
    fake.sheet(SHEET).protection = {};
    expect(await codeOf(batch)).toBe('AccessDenied');
  });

  it('takes formats, and nothing else, where the protection allows formatting', async () => {
    const fake = start();
    fake.sheet(SHEET).protection = { allowFormatCells: true };
    expect(await codeOf((sheet) => sheet.getRange('A1').conditionalFormats.add('Custom'))).toBe('done');
    expect(await codeOf((sheet) => (sheet.getRange('A1').format.fill.color = '#FF0000'))).toBe('done');
    expect(await codeOf((sheet) => (sheet.getRange('A1').values = [['x']]))).toBe('AccessDenied');
  });

  it('takes values in unlocked cells of a protected sheet', async () => {
    const fake = start();
    await codeOf((sheet) => (sheet.getRange('A1').format.protection.locked = false));
    fake.sheet(SHEET).protection = {};
    expect(await codeOf((sheet) => (sheet.getRange('A1').values = [['x']]))).toBe('done');
    expect(await codeOf((sheet) => (sheet.getRange('A1:B1').values = [['x', 'y']]))).toBe('AccessDenied');
  });

  it('adds, removes, renames, moves and hides no sheet while the structure is protected', async () => {
    const fake = start();
    fake.addSheet('另一张');
    fake.book.structureLocked = true;
    expect(await codeOf((_, context) => context.workbook.worksheets.add('新表'))).toBe('AccessDenied');
    expect(await codeOf((sheet) => sheet.delete())).toBe('AccessDenied');
    expect(await codeOf((sheet) => (sheet.name = '改名'))).toBe('AccessDenied');
    expect(await codeOf((sheet) => (sheet.position = 1))).toBe('AccessDenied');
    expect(await codeOf((sheet) => (sheet.visibility = 'Hidden'))).toBe('AccessDenied');
    expect(await codeOf((sheet) => (sheet.getRange('A1').values = [['x']]))).toBe('done');
  });

  it('writes nothing into a read-only workbook, but reads it', async () => {
    const fake = start();
    fake.book.readOnly = true;
    expect(await codeOf((sheet) => (sheet.getRange('A1').values = [['x']]))).toBe('AccessDenied');
    expect(await codeOf((sheet) => sheet.getRange('A1').load('values'))).toBe('done');
  });
});

describe('sizes', () => {
  it('refuses a request over 5 MB and does none of it', async () => {
    const fake = start();
    const long = '台'.repeat(30_000);
    const code = await codeOf((sheet) => {
      for (let row = 0; row < 60; row += 1) sheet.getCell(row, 0).values = [[long]];
    });
    expect(code).toBe('RequestPayloadSizeLimitExceeded');
    expect(fake.sheet(SHEET).cells.get(0, 0)).toBeUndefined();
  });

  it('refuses a reply over 5 MB', async () => {
    const fake = start();
    fake.addSheet(
      SHEET,
      Array.from({ length: 60 }, () => ['台'.repeat(30_000)]),
    );
    expect(await codeOf((sheet) => sheet.getRange('A1:A60').load('values'))).toBe(
      'ResponsePayloadSizeLimitExceeded',
    );
  });

  it('refuses an address over 8,190 characters', async () => {
    start();
    const address = (count: number): string =>
      Array.from({ length: count }, (_, row) => `A${1000 + row * 2}`).join(',');
    expect(address(1365)).toHaveLength(8189);
    expect(await codeOf((sheet) => sheet.getRanges(address(1365)).format.fill.clear())).toBe('done');
    expect(await codeOf((sheet) => sheet.getRanges(address(1366)).format.fill.clear())).toBe(
      'InvalidArgument',
    );
  });

  it('refuses a text over 32,767 characters and a list over 255', async () => {
    start();
    expect(await codeOf((sheet) => (sheet.getRange('A1').values = [['x'.repeat(32_768)]]))).toBe(
      'InvalidArgument',
    );
    const source = 'x'.repeat(256);
    expect(
      await codeOf(
        (sheet) => (sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source } }),
      ),
    ).toBe('InvalidArgument');
  });

  it.each([
    ['[[1, 2]] into one cell', [[1, 2]]],
    ['one row into two', [[1]]],
    ['ragged rows', [[1], [1, 2]]],
  ])('refuses values of the wrong shape: %s', async (_, values) => {
    start();
    expect(await codeOf((sheet) => (sheet.getRange('A1:A2').values = values))).toBe('InvalidArgument');
  });
});

describe('cell editing', () => {
  it('refuses every request while a cell is being edited', async () => {
    const fake = start();
    fake.beginEditing();
    expect(await codeOf((sheet) => sheet.getRange('A1').load('values'))).toBe(
      'InvalidOperationInCellEditMode',
    );
    fake.endEditing();
    expect(await codeOf((sheet) => sheet.getRange('A1').load('values'))).toBe('done');
  });

  it('holds a request that says it can wait', async () => {
    const fake = start();
    fake.beginEditing();
    const running = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem(SHEET).getRange('A1').values = [['写入']];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(valuesAt(fake, [0, 0])).toEqual(['']);
    fake.endEditing();
    await running;
    expect(valuesAt(fake, [0, 0])).toEqual(['写入']);
  });
});

describe('injected failures', () => {
  it('strikes at the request told, before any of its actions', async () => {
    const fake = start();
    fake.failAt({ code: 'RequestAborted', atRequest: 2 });
    expect(await codeOf((sheet) => (sheet.getRange('A1').values = [['一']]))).toBe('done');
    expect(await codeOf((sheet) => (sheet.getRange('A1').values = [['二']]))).toBe('RequestAborted');
    expect(await codeOf((sheet) => (sheet.getRange('A2').values = [['三']]))).toBe('done');
    expect(valuesAt(fake, [0, 0], [1, 0])).toEqual(['一', '三']);
  });

  it('counts requests and bytes, but not the release at the end of a run', async () => {
    const fake = start();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(SHEET).getRange('A1');
      range.load('values');
      await context.sync();
    });
    expect(fake.requests).toBe(1);
    expect(fake.keptReferences).toBe(0);
    expect(fake.traffic[0]?.sent).toBeGreaterThan(400);
  });
});
