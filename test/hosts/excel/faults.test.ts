/**
 * Every failure at every request of a write in turn: the sentence is the right one, no ledger cell has changed, the
 * workbook is as it was, and the next write ends as if nothing had happened.
 */
import { openExcelWorkbook } from '../../../src/hosts/excel/workbook';
import type { Edit } from '../../../src/workbook/edit';
import type { FailureCode } from '../../../src/workbook/failure';
import type { FakeExcel } from '../../excel-host/fake-excel';
import { at, cell, edit, issueList, marksOf, MEETINGS, openLedgers, rectification, ROSTER } from './fixtures';

jest.setTimeout(60_000);

const SENTENCES: Readonly<Partial<Record<FailureCode, string>>> = {
  'sheet-protected': '工作表受保护且不允许设置格式，没有写入标记；请先撤销该工作表的保护。',
  denied: 'Excel 没有允许这次操作：工作簿或者工作表受保护。没有写入任何内容，请撤销保护后重试。',
  'edit-mode': '有单元格正在编辑，请按回车键结束编辑后重试；没有写入任何内容。',
  'unsupported-host': '当前的 Excel 版本缺少所需功能，请升级 Office，或用浏览器页面打开文件校验。',
  'too-big-request': '数据量超过 Excel 一次能接收的上限，没有写入任何内容；请拆分工作簿后重试。',
  aborted: 'Excel 中断了这次操作，请稍候重试；如多次出现，请保存并重新打开工作簿。',
  'read-only': '这个工作簿是只读的，没有写入任何内容；请另存一份后再操作。',
  'no-marks-protected':
    '这个工作簿锁定了结构，不能新增工作表；请先在“审阅”中撤销工作簿保护，或另存问题清单。',
  'compatibility-mode': '这是兼容模式下的 .xls 工作簿，请先另存为 .xlsx 再写入；没有写入任何内容。',
  'half-written': '写入中途失败，已尽量恢复；请核对“校验·”开头的工作表后重试。',
};

const FAULTS: readonly (readonly [code: string, meaning: FailureCode])[] = [
  ['AccessDenied', 'denied'],
  ['InvalidOperationInCellEditMode', 'edit-mode'],
  ['ApiNotFound', 'unsupported-host'],
  ['RequestPayloadSizeLimitExceeded', 'too-big-request'],
  ['RequestAborted', 'aborted'],
];

const ISSUES = '校验·问题清单';
const RECTIFICATION = '校验·整改台账';

/** Ledgers that have been checked once: lists, people's own words in them, marks, settings. */
async function openSecondRun(): Promise<FakeExcel> {
  const fake = openLedgers();
  await openExcelWorkbook().apply(
    edit({
      put: [issueList(4), rectification(2)],
      marks: [marksOf(ROSTER, { error: [at(1, 3)] }), marksOf(MEETINGS, { review: [at(1, 2)] })],
      settings: '{"year":2023}',
    }),
  );
  fake.type(RECTIFICATION, 'C2', '已与本人核对');
  fake.resetCounts();
  return fake;
}

/** Everything a write may do at once: replace, patch, mark, store. */
const SECOND: Edit = edit({
  put: [issueList(6)],
  patch: [
    {
      id: 'rectification',
      cells: [
        { row: 1, column: 4, cell: cell('待销号', 'info') },
        { row: 3, column: 0, cell: cell(3, 'number') },
        { row: 3, column: 1, cell: cell('问题3') },
      ],
    },
  ],
  marks: [marksOf(ROSTER, { warning: [at(2, 3), at(3, 3)] })],
  settings: '{"year":2024}',
});

/** All that a write could have touched, and all it must not. */
function stateOf(fake: FakeExcel): string {
  const state = {
    tabs: fake.book.sheets.map(({ name, names, visibility }) => [
      name,
      names.map((one) => one.name),
      visibility,
    ]),
    cells: fake.book.sheets.map(({ name }) => JSON.parse(fake.snapshot(name))),
    marks: fake.book.sheets.map(({ rules }) =>
      rules.map(({ formula, rects, fill }) => ({ formula, rects, fill })),
    ),
    settings: fake.book.parts.map(({ xml }) => xml),
  };
  return JSON.stringify(state, null, 1);
}

const ledgers = (fake: FakeExcel): string[] => [fake.snapshot(ROSTER), fake.snapshot(MEETINGS)];

/** What the same write leaves behind when nothing goes wrong, and how many requests it takes. */
async function undisturbed(): Promise<{ state: string; requests: number }> {
  const fake = await openSecondRun();
  await openExcelWorkbook().apply(SECOND);
  return { state: stateOf(fake), requests: fake.requests };
}

describe.each(FAULTS)('%s', (code, meaning) => {
  it.each([0, 1, 1000])('at each request in turn, after %i of its actions', async (afterActions) => {
    const { state: wanted, requests } = await undisturbed();
    expect(requests).toBeGreaterThanOrEqual(6);
    for (let atRequest = 1; atRequest <= requests; atRequest += 1) {
      const fake = await openSecondRun();
      const before = stateOf(fake);
      const ledgersBefore = ledgers(fake);
      fake.failAt({ code, atRequest, afterActions });
      const failure: unknown = await openExcelWorkbook()
        .apply(SECOND)
        .then(() => null)
        .catch((error: unknown) => error);
      fake.failAt(null);

      const place = `${code} at request ${atRequest} after ${afterActions}`;
      expect({ place, ledgers: ledgers(fake) }).toEqual({ place, ledgers: ledgersBefore });
      if (failure === null) {
        // An extra that Excel lacks is done without; and once an old sheet is gone the write is brought to its end.
        expect({ place, state: stateOf(fake) }).toEqual({ place, state: wanted });
      } else {
        expect(failure).toMatchObject({ code: meaning, message: SENTENCES[meaning] });
        expect({ place, state: stateOf(fake) }).toEqual({ place, state: before });
      }
      await openExcelWorkbook().apply(SECOND);
      expect({ place, state: stateOf(fake) }).toEqual({ place, state: wanted });
    }
  });
});

describe('the exchange of old sheets for new', () => {
  it('goes back or on to its end, wherever it is broken off', async () => {
    const { state: wanted, requests } = await undisturbed();
    const outcomes = new Set<string>();
    for (let afterActions = 0; afterActions < 400; afterActions += 23) {
      const fake = await openSecondRun();
      const before = stateOf(fake);
      fake.failAt({ code: 'RequestAborted', atRequest: requests, afterActions });
      const outcome = await openExcelWorkbook()
        .apply(SECOND)
        .then(() => 'finished')
        .catch(() => 'undone');
      outcomes.add(outcome);
      expect({ afterActions, state: stateOf(fake) }).toEqual({
        afterActions,
        state: outcome === 'finished' ? wanted : before,
      });
    }
    expect([...outcomes].sort()).toEqual(['finished', 'undone']);
  });
});

describe('a failure that lasts', () => {
  it('is said to have left the write half done, and the next run puts it right', async () => {
    const { state: wanted, requests } = await undisturbed();
    for (let atRequest = 4; atRequest <= requests; atRequest += 1) {
      const fake = await openSecondRun();
      const ledgersBefore = ledgers(fake);
      fake.failAt({ code: 'RequestAborted', atRequest, lasting: true });
      await expect(openExcelWorkbook().apply(SECOND)).rejects.toMatchObject({
        code: 'half-written',
        message: SENTENCES['half-written'],
      });
      fake.failAt(null);
      expect(ledgers(fake)).toEqual(ledgersBefore);
      await openExcelWorkbook().apply(SECOND);
      expect(stateOf(fake)).toEqual(wanted);
    }
  });
});

describe('a first write that fails', () => {
  it.each(FAULTS)('with %s leaves no sheet, no mark and no settings behind', async (code, meaning) => {
    const first = edit({
      put: [issueList(3)],
      marks: [marksOf(ROSTER, { error: [at(1, 3)] })],
      settings: '{}',
    });
    for (const [atRequest, afterActions] of [
      [3, 0],
      [3, 40],
      [5, 0],
      [5, 12],
    ] as const) {
      const fake = openLedgers();
      const before = stateOf(fake);
      fake.failAt({ code, atRequest, afterActions });
      await expect(openExcelWorkbook().apply(first)).rejects.toMatchObject({ code: meaning });
      fake.failAt(null);
      expect(stateOf(fake)).toEqual(before);
    }
  });
});

describe('what is in the way from the start', () => {
  const writeNothing = async (fake: FakeExcel, wanted: Edit, code: FailureCode): Promise<void> => {
    const before = stateOf(fake);
    await expect(openExcelWorkbook().apply(wanted)).rejects.toMatchObject({ code, message: SENTENCES[code] });
    expect(stateOf(fake)).toEqual(before);
  };

  it('is a read-only workbook', async () => {
    const fake = await openSecondRun();
    fake.book.readOnly = true;
    await writeNothing(fake, SECOND, 'read-only');
  });

  it('is a protected structure, for sheets, but not for marks', async () => {
    const fake = await openSecondRun();
    fake.book.structureLocked = true;
    await writeNothing(fake, SECOND, 'no-marks-protected');
    await openExcelWorkbook().apply(edit({ marks: [] }));
    expect(fake.sheet(ROSTER).rules).toEqual([]);
  });

  it('is a .xls workbook in compatibility mode', async () => {
    await writeNothing(openLedgers({ name: '台账.XLS' }), SECOND, 'compatibility-mode');
  });

  it('is a sheet protected without allowFormatCells, when marks are all there is to write', async () => {
    const fake = openLedgers();
    fake.sheet(ROSTER).protection = {};
    await writeNothing(fake, edit({ marks: [marksOf(ROSTER, { error: [at(1, 3)] })] }), 'sheet-protected');
    fake.sheet(ROSTER).protection = { allowFormatCells: true };
    await openExcelWorkbook().apply(edit({ marks: [marksOf(ROSTER, { error: [at(1, 3)] })] }));
    expect(fake.sheet(ROSTER).rules).toHaveLength(1);
  });

  it('is a cell being edited', async () => {
    const fake = await openSecondRun();
    fake.beginEditing();
    await writeNothing(fake, SECOND, 'edit-mode');
    await expect(openExcelWorkbook().read()).rejects.toMatchObject({ code: 'edit-mode' });
  });
});

describe('somebody who begins to type during a write', () => {
  it('is asked to end it, and the write goes on', async () => {
    const fake = await openSecondRun();
    const execute = fake.execute.bind(fake);
    jest.spyOn(fake, 'execute').mockImplementation((flags, message) => {
      if (fake.requests === 4) fake.beginEditing();
      return execute(flags, message);
    });
    const waited = jest.fn(() => fake.endEditing());
    await openExcelWorkbook().apply(SECOND, { onWaiting: waited });
    expect(waited).toHaveBeenCalledTimes(1);
    expect(fake.sheet(ISSUES).cells.get(7, 0)?.value).toBe(6);
  });
});

describe('a cancelled write', () => {
  it('leaves the workbook as it was', async () => {
    const fake = await openSecondRun();
    const before = stateOf(fake);
    const abort = new AbortController();
    const writing = openExcelWorkbook().apply(SECOND, {
      signal: abort.signal,
      onProgress: () => abort.abort(),
    });
    await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
    expect(stateOf(fake)).toEqual(before);
  });
});
