/**
 * Reading a workbook: two requests for its structure, one for every 20,000 cells, and one more where merged areas,
 * hidden lines or the date system must be asked for.
 */
import { WorkbookFailure } from '../../workbook/failure';
import type { CellValue, Grid, Rect } from '../../workbook/grid';
import type { Progress, WorkbookContent, WorkOptions } from '../../workbook/port';
import { parseAreas } from './areas';
import { cellValue, dates1904By, tellsDateSystem } from './cell-values';
import { blocksOf, cellsIn, isSuspiciouslyLarge, packPieces, type Piece } from './chunks';
import { mayHideMerges } from './merge-signs';
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
    await reader.readDetails();
    return {
      content: {
        name: structure.name,
        grids: reader.grids(),
        settings: structure.settings,
        obstacles: obstaclesOf(structure),
      },
      sheets: sheets.map(({ info }) => info),
      dates1904: reader.dates1904 ?? false,
    };
  });
}

interface Asked {
  readonly used: Excel.Range;
  readonly filter: Excel.AutoFilter;
}

function askForUsedRange(sheet: Excel.Worksheet): Asked {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden');
  const filter = sheet.autoFilter;
  filter.load('isDataFiltered');
  return { used, filter };
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
/** Rows and columns asked one by one whether they are hidden; a longer sheet's are left unsaid. */
const HIDDEN_PROBES = 2000;

type Line = { readonly at: number; readonly range: Excel.Range };

class Reader {
  dates1904: boolean | null = null;
  private readonly rows: CellValue[][][];
  private readonly used: (Rect | null)[];
  private readonly merges = new Map<number, Excel.RangeAreas>();
  private readonly hidden = new Map<number, { rows: Line[]; columns: Line[] }>();
  private waiting: RawPiece[] = [];
  private silentProbes = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly sheets: Structure<Asked>['sheets'],
    private readonly options: WorkOptions,
  ) {
    this.used = sheets.map(({ asked: { used } }) => (used.isNullObject ? null : rectOf(used)));
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

  private range(sheet: number, { top, left, bottom, right }: Rect): Excel.Range {
    const found = this.sheets[sheet];
    if (!found) throw new WorkbookFailure('unknown', 'no such sheet');
    return found.sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
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

  /** One more request, where anything is left to ask. */
  async readDetails(): Promise<void> {
    const unsettled = this.waiting;
    const probes = this.dates1904 === null ? this.probeDates() : [];
    // Blanks are the same in either date system, so merges can be guessed before it is settled.
    this.takeWaiting();
    this.askForMerges();
    this.askForHiddenLines();
    if (probes.length > 0 || this.merges.size > 0 || this.hidden.size > 0) await this.context.sync();
    this.settleDates(probes);
    this.waiting = this.dates1904 ? unsettled : [];
    this.takeWaiting();
    stopIfCancelled(this.options);
  }

  private askForMerges(): void {
    for (const [sheet, rect] of this.used.entries()) {
      if (!rect || !mayHideMerges(this.rows[sheet] ?? [])) continue;
      const merged = this.range(sheet, rect).getMergedAreasOrNullObject();
      merged.load('address');
      this.merges.set(sheet, merged);
    }
  }

  /** Null means that some are hidden and some are not; only then is it worth asking which. */
  private askForHiddenLines(): void {
    let left = HIDDEN_PROBES;
    for (const [sheet, rect] of this.used.entries()) {
      const asked = this.sheets[sheet]?.asked.used;
      if (!rect || !asked) continue;
      const rows = isPartly(asked.rowHidden) ? span(rect.top, rect.bottom) : [];
      const columns = isPartly(asked.columnHidden) ? span(rect.left, rect.right) : [];
      left -= rows.length + columns.length;
      if (rows.length + columns.length === 0 || left < 0) continue;
      this.hidden.set(sheet, {
        rows: rows.map((at) =>
          this.askLine(sheet, { ...rect, top: at, bottom: at, right: rect.left }, at, 'rowHidden'),
        ),
        columns: columns.map((at) =>
          this.askLine(sheet, { ...rect, left: at, right: at, bottom: rect.top }, at, 'columnHidden'),
        ),
      });
    }
  }

  private askLine(sheet: number, rect: Rect, at: number, what: 'rowHidden' | 'columnHidden'): Line {
    const range = this.range(sheet, rect);
    range.load(what);
    return { at, range };
  }

  grids(): Grid[] {
    return this.sheets.map(({ info, asked }, sheet) => {
      const hidden = this.hidden.get(sheet);
      const merged = this.merges.get(sheet);
      return {
        sheet: info.name,
        visibility: info.visibility,
        top: this.used[sheet]?.top ?? 0,
        left: this.used[sheet]?.left ?? 0,
        rows: this.rows[sheet] ?? [],
        merges: merged && !merged.isNullObject ? parseAreas(merged.address) : [],
        hiddenRows: hidden?.rows.filter(({ range }) => range.rowHidden).map(({ at }) => at) ?? [],
        hiddenColumns: hidden?.columns.filter(({ range }) => range.columnHidden).map(({ at }) => at) ?? [],
        filtered: asked.filter.isDataFiltered,
        own: info.own,
      };
    });
  }
}

/** Excel answers null for a mixture, whatever the types say. */
const isPartly = (hidden: boolean | null): boolean => hidden === null || hidden;

const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

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
