/**
 * A fake Excel: takes the requests of the real Office.js client and carries them out on a workbook in memory.
 * It knows Excel, not this product; it runs in Node and in a page alike.
 */
import { addressOf, hull, parseAreas, parseRect, WHOLE_SHEET, type Rect } from './address';
import { accessDenied, HostError } from './failure';
import { Interpreter } from './interpreter';
import { Book, type Sheet } from './workbook';
import type { ReplyBody, ReplyMessage, RequestBody, RequestMessage } from './wire';

/** Excel on the web takes and gives at most 5 MB at a time. */
const LARGEST_MESSAGE = 5 * 1024 * 1024;

/** The flag by which a request says that it waits until a cell is no longer being edited. */
const DELAY_FOR_CELL_EDIT = 64;

export interface Fault {
  readonly code: string;
  /** Which request fails, counted from 1 since the last `resetCounts`. */
  readonly atRequest: number;
  /** How many of its actions are still carried out; none unless told. */
  readonly afterActions?: number;
  /** All later requests fail as well. */
  readonly lasting?: boolean;
}

export interface FakeExcelOptions {
  readonly name?: string;
  readonly firstSheet?: string;
  readonly apiSet?: string;
}

export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

const EVENT_CATEGORY = 65_536;
const WORKBOOK = 'Workbook';

const EVENT_TYPES = { changed: 10, selectionChanged: 14, rowSorted: 19, columnSorted: 20 } as const;

const bytesOf = (message: unknown): number => new TextEncoder().encode(JSON.stringify(message)).length;

/** The client sends this by itself at the end of `Excel.run`; it is no sync of the caller's. */
const isRelease = ({ Actions }: RequestBody): boolean =>
  Actions.length > 0 &&
  Actions.every(({ Name, ActionType }) => Name === '_RemoveReference' || ActionType === 1);

export class FakeExcel {
  readonly book: Book;
  readonly apiSet: string;
  /** Bytes of every request and reply since `resetCounts`, releases left out. */
  readonly traffic: { readonly sent: number; readonly received: number }[] = [];
  private readonly interpreter: Interpreter;
  private fault: Fault | null = null;
  private editing: { readonly ended: Promise<void>; readonly end: () => void } | null = null;
  private listeners: ((entry: EventEntry) => void)[] = [];

  constructor({ name = '台账.xlsx', firstSheet = 'Sheet1', apiSet = '1.14' }: FakeExcelOptions = {}) {
    this.book = new Book(name, firstSheet);
    this.apiSet = apiSet;
    this.interpreter = new Interpreter(this.book, { apiSet, cannotWrite: () => this.reasonNotToWrite() });
  }

  private reasonNotToWrite(): HostError | null {
    return this.book.readOnly ? accessDenied('the workbook is read-only') : null;
  }

  get requests(): number {
    return this.traffic.length;
  }

  get keptReferences(): number {
    return this.interpreter.keptReferences;
  }

  resetCounts(): void {
    this.traffic.length = 0;
  }

  failAt(fault: Fault | null): void {
    this.fault = fault;
  }

  beginEditing(): void {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.editing = { ended, end };
  }

  endEditing(): void {
    this.editing?.end();
    this.editing = null;
  }

  onEvent(listener: (entry: EventEntry) => void): void {
    this.listeners.push(listener);
  }

  /** What the client's request executor is asked for: one batch, one reply. */
  async execute(flags: number, { Body }: RequestMessage): Promise<ReplyMessage> {
    if (this.editing && (flags & DELAY_FOR_CELL_EDIT) !== 0) await this.editing.ended;
    const sent = bytesOf(Body);
    const body = isRelease(Body) ? this.interpreter.run(Body, null) : this.answer(Body, sent);
    // A copy, as it comes over the wire: the client must not share objects with the workbook.
    const reply: ReplyBody = JSON.parse(JSON.stringify(body));
    return { HttpStatusCode: 200, ErrorCode: '', ErrorMessage: '', Headers: {}, Body: reply };
  }

  private answer(body: RequestBody, sent: number): ReplyBody {
    const number = this.traffic.length + 1;
    const reply = this.refuse(sent) ?? this.carryOut(body, number);
    const received = bytesOf(reply);
    this.traffic.push({ sent, received });
    if (received <= LARGEST_MESSAGE) return reply;
    return failed('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.');
  }

  private refuse(sent: number): ReplyBody | null {
    if (sent > LARGEST_MESSAGE) {
      return failed('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.');
    }
    if (!this.editing) return null;
    return failed(
      'InvalidOperationInCellEditMode',
      'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER.',
    );
  }

  private carryOut(body: RequestBody, number: number): ReplyBody {
    const { fault } = this;
    const strikes = fault && (fault.lasting ? number >= fault.atRequest : number === fault.atRequest);
    if (!strikes) return this.interpreter.run(body, null);
    const error = new HostError(fault.code, `Injected: ${fault.code}`);
    const index = Math.min(fault.afterActions ?? 0, body.Actions.length - 1);
    return this.interpreter.run(body, { index, error });
  }

  // ---- what a person does in Excel

  sheet(name: string): Sheet {
    const sheet = this.book.find(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  /** A sheet with its values from A1 (or `at`), put in as they stand: text stays text. */
  addSheet(name: string, rows: readonly (readonly unknown[])[] = [], at = 'A1'): Sheet {
    const sheet = this.book.find(name) ?? this.book.add(name);
    const { top, left } = parseRect(at);
    for (const [r, row] of rows.entries()) {
      for (const [c, raw] of row.entries()) {
        if (raw === null || raw === '') continue;
        const cell = cellRect(top + r, left + c);
        const isText = typeof raw === 'string';
        if (isText) sheet.cells.format(cell, 'numberFormat', '@');
        sheet.cells.put(cell.top, cell.left, raw);
        if (isText) sheet.cells.format(cell, 'numberFormat', 'General');
      }
    }
    return sheet;
  }

  type(sheetName: string, address: string, text: unknown): void {
    const sheet = this.sheet(sheetName);
    const rect = parseRect(address);
    sheet.cells.put(rect.top, rect.left, text);
    this.raise(EVENT_TYPES.changed, { ...changeOf(sheet, rect), changeType: 'RangeEdited' });
  }

  select(sheetName: string, address: string): void {
    const sheet = this.sheet(sheetName);
    const rects = parseAreas(address);
    this.book.active = { sheet, rects };
    this.raise(EVENT_TYPES.selectionChanged, changeOf(sheet, hull(rects)));
  }

  /** Conditional formats move with their rows, as in Excel. */
  insertRows(sheetName: string, before: number, count = 1): void {
    const sheet = this.sheet(sheetName);
    sheet.cells.insertRows(before, count);
    const moved = (at: number): number => (at >= before ? at + count : at);
    for (const rule of sheet.rules) {
      rule.rects = rule.rects.map((rect) => ({ ...rect, top: moved(rect.top), bottom: moved(rect.bottom) }));
    }
    const rect = { ...WHOLE_SHEET, top: before, bottom: before + count - 1 };
    this.raise(EVENT_TYPES.changed, { ...changeOf(sheet, rect), changeType: 'RowInserted' });
  }

  sortByColumn(sheetName: string, address: string, column: number): void {
    const sheet = this.sheet(sheetName);
    const rect = parseRect(address);
    const textAt = (row: number): string => String(sheet.cells.get(row, column)?.value ?? '');
    for (let end = rect.bottom; end > rect.top; end -= 1) {
      for (let row = rect.top; row < end; row += 1) {
        if (textAt(row) > textAt(row + 1)) sheet.cells.swapRows(row, row + 1, rect.left, rect.right);
      }
    }
    this.raise(EVENT_TYPES.rowSorted, changeOf(sheet, rect));
  }

  private raise(messageType: number, message: object): void {
    if (!this.book.eventsOn) return;
    const entry = {
      messageCategory: EVENT_CATEGORY,
      messageType,
      targetId: WORKBOOK,
      message: JSON.stringify(message),
    };
    for (const listener of this.listeners) listener(entry);
  }

  // ---- what a test looks at

  /** Every value, formula, format and link of a sheet, for comparing before and after. */
  snapshot(sheetName: string): string {
    const sheet = this.sheet(sheetName);
    const cells = [...sheet.cells.within(WHOLE_SHEET)]
      .filter(({ cell }) => cell.value !== '' || cell.format.fill !== '#FFFFFF')
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map(({ row, column, cell }) => [addressOf(cellRect(row, column)), cell]);
    return JSON.stringify([cells, sheet.cells.merges]);
  }
}

const cellRect = (row: number, column: number): Rect => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

const changeOf = (sheet: Sheet, rect: Rect): object => ({
  address: addressOf(rect),
  worksheetId: sheet.id,
  source: 'Local',
});

const failed = (code: string, message: string): ReplyBody => ({
  Results: [],
  Error: { Code: code, Message: message, Location: '', ActionIndex: -1 },
});
