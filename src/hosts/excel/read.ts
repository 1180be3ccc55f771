/**
 * Reading a workbook: two requests for its structure, one for every 20,000 cells, and one more where merged areas,
 * hidden lines or the date system must be asked for.
 */
import { WorkbookFailure } from '../../workbook/failure';
import type { CellValue, Grid, Rect } from '../../workbook/grid';
import type { Progress, WorkbookContent, WorkOptions } from '../../workbook/port';
import { rangeOf } from './areas';
import { cellValue, dates1904By, tellsDateSystem } from './cell-values';
import { blocksOf, cellsIn, isSuspiciouslyLarge, packPieces, type Piece } from './chunks';
import { type Question, readDetails, type SheetDetails } from './details';
import { run } from './session';
import { loadStructure, obstaclesOf, type SheetInfo, type Structure } from './structure';

export interface ReadWorkbook {
  readonly content: WorkbookContent;
  readonly sheets: readonly SheetInfo[];
  readonly dates1904: boolean;
}

export function readWorkbook(options: WorkOptions = {}): Promise<ReadWorkbook> {
  return run(async (context) => {
    stopIfCancelled(options);
    const structure = await loadStructure(context, askForUsedRange);
    // An unfinished sheet is half an output of ours: the next write takes it away, and it is no ledger.
    const sheets = structure.sheets.filter(({ info }) => !info.unfinished);
    const reader = new Reader(context, sheets, options);
    await reader.readCells();
    const grids = await reader.grids();
    return {
      content: {
        name: structure.name,
        grids,
        settings: structure.settings,
        obstacles: obstaclesOf(structure),
      },
      sheets: sheets.map(({ info }) => info),
      dates1904: reader.dates1904 ?? false,
    };
  });
}

function askForUsedRange(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return used;
}

function stopIfCancelled({ signal }: WorkOptions): void {
  if (signal?.aborted) throw new WorkbookFailure('cancelled');
}

const rectOf = (range: Excel.Range): Rect => ({
  top: range.rowIndex,
  left: range.columnIndex,
  bottom: range.rowIndex + range.rowCount - 1,
  right: range.columnIndex + range.columnCount - 1,
});

/** A piece as it came, kept until the date system is known. */
interface RawPiece extends Piece {
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
}

interface DateProbe {
  readonly serial: number;
  readonly cell: Excel.Range;
}

/** A few are asked, as a narrow column shows `####`. */
const DATE_PROBES = 12;
/** After so many rounds without an answer the system is taken for the usual one. */
const SILENT_PROBES = 3;
class Reader {
  dates1904: boolean | null = null;
  private readonly rows: CellValue[][][];
  private readonly used: (Rect | null)[];
  private waiting: RawPiece[] = [];
  private silentProbes = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly sheets: Structure<Excel.Range>['sheets'],
    private readonly options: WorkOptions,
  ) {
    this.used = sheets.map(({ asked: used }) => (used.isNullObject ? null : rectOf(used)));
    this.rows = this.used.map((rect) =>
      Array.from({ length: rect ? rect.bottom - rect.top + 1 : 0 }, () => []),
    );
  }

  async readCells(): Promise<void> {
    const packs = packPieces(await this.pieces());
    const total = packs.flat().reduce((sum, { rect }) => sum + cellsIn(rect), 0);
    let done = 0;
    for (const pack of packs) {
      this.report(pack[0], done, total);
      await this.readPack(pack);
      stopIfCancelled(this.options);
      done += pack.reduce((sum, { rect }) => sum + cellsIn(rect), 0);
    }
    this.report(packs.at(-1)?.at(-1), done, total);
  }

  private report(piece: Piece | undefined, done: number, total: number): void {
    const sheet = piece ? (this.sheets[piece.sheet]?.info.name ?? null) : null;
    const progress: Progress = { step: 'reading', sheet, done, total };
    this.options.onProgress?.(progress);
  }

  /** Used ranges, those of vast sheets narrowed to the blocks that hold something. */
  private async pieces(): Promise<Piece[]> {
    const narrowed = this.used.map((rect, sheet) => {
      if (!rect) return [];
      if (!isSuspiciouslyLarge(rect)) return [{ sheet, rect }];
      return blocksOf(rect).map((block) => {
        const used = this.range(sheet, block).getUsedRangeOrNullObject(true);
        used.load('rowIndex,columnIndex,rowCount,columnCount');
        return { sheet, used };
      });
    });
    if (narrowed.flat().some((piece) => 'used' in piece)) await this.context.sync();
    return narrowed.flat().flatMap((piece) => {
      if ('rect' in piece) return [piece];
      return piece.used.isNullObject ? [] : [{ sheet: piece.sheet, rect: rectOf(piece.used) }];
    });
  }

  private range(sheet: number, rect: Rect): Excel.Range {
    const found = this.sheets[sheet];
    if (!found) throw new WorkbookFailure('unknown', 'no such sheet');
    return rangeOf(found.sheet, rect);
  }

  private async readPack(pack: readonly Piece[]): Promise<void> {
    const asked = pack.map((piece) => {
      const range = this.range(piece.sheet, piece.rect);
      range.load('values,numberFormat');
      return { piece, range };
    });
    const probes = this.dates1904 === null ? this.probeDates() : [];
    await this.context.sync();
    this.settleDates(probes);
    for (const { piece, range } of asked) {
      this.waiting.push({ ...piece, values: range.values, formats: range.numberFormat });
      // Excel need not keep what has been read.
      range.untrack();
    }
    if (this.dates1904 !== null || this.dateCells().length === 0) this.takeWaiting();
  }

  /** The first cells of the waiting pieces whose text can tell the date system. */
  private dateCells(): {
    readonly sheet: number;
    readonly row: number;
    readonly column: number;
    readonly serial: number;
  }[] {
    const found = [];
    for (const { sheet, rect, values, formats } of this.waiting) {
      for (const [row, line] of values.entries()) {
        for (const [column, value] of line.entries()) {
          if (!tellsDateSystem(value, formats[row]?.[column])) continue;
          found.push({ sheet, row: rect.top + row, column: rect.left + column, serial: value });
          if (found.length === DATE_PROBES) return found;
        }
      }
    }
    return found;
  }

  private probeDates(): DateProbe[] {
    return this.dateCells().map(({ sheet, row, column, serial }) => {
      const cell = this.range(sheet, { top: row, left: column, bottom: row, right: column });
      cell.load('text');
      return { serial, cell };
    });
  }

  private settleDates(probes: readonly DateProbe[]): void {
    const votes = probes.flatMap(({ serial, cell }) => dates1904By(serial, cell.text[0]?.[0] ?? '') ?? []);
    if (votes.length > 0) this.dates1904 = votes.filter(Boolean).length * 2 > votes.length;
    else if (probes.length > 0) this.silentProbes += 1;
    if (this.silentProbes === SILENT_PROBES) this.dates1904 ??= false;
  }

  private takeWaiting(): void {
    for (const { sheet, rect, values, formats } of this.waiting) {
      const top = this.used[sheet]?.top ?? 0;
      const left = this.used[sheet]?.left ?? 0;
      for (const [row, line] of values.entries()) {
        const target = this.rows[sheet]?.[rect.top - top + row];
        if (target) fillRow(target, rect.left - left, line, formats[row] ?? [], this.dates1904 ?? false);
      }
    }
    this.waiting = [];
  }

  /** One more request, or two where lines are hidden. */
  async grids(): Promise<Grid[]> {
    const unsettled = this.waiting;
    const probes: Question[] = [];
    if (this.dates1904 === null && unsettled.length > 0) {
      probes.push(() => {
        this.waiting = unsettled;
        const asked = this.probeDates();
        this.waiting = [];
        return () => this.settleDates(asked);
      });
    }
    // Blanks are the same in either date system, so merges can be guessed before it is settled.
    this.takeWaiting();
    const read = this.sheets.map(({ sheet }, index) => ({
      sheet,
      used: this.used[index] ?? null,
      rows: this.rows[index] ?? [],
    }));
    const details = await readDetails(this.context, read, probes);
    this.waiting = this.dates1904 ? unsettled : [];
    this.takeWaiting();
    stopIfCancelled(this.options);
    return this.sheets.map(({ info }, index) => ({
      sheet: info.name,
      visibility: info.visibility,
      top: this.used[index]?.top ?? 0,
      left: this.used[index]?.left ?? 0,
      rows: this.rows[index] ?? [],
      ...(details[index] ?? NO_DETAILS),
      own: info.own,
    }));
  }
}

const NO_DETAILS: SheetDetails = { merges: [], filtered: false, hiddenRows: [], hiddenColumns: [] };

/** Puts a piece's line into its row, which ends with its last filled cell. */
function fillRow(
  row: CellValue[],
  at: number,
  values: readonly unknown[],
  formats: readonly unknown[],
  dates1904: boolean,
): void {
  for (const [index, raw] of values.entries()) {
    const value = cellValue(raw, formats[index], dates1904);
    if (value === null) continue;
    while (row.length < at + index) row.push(null);
    row[at + index] = value;
  }
}
