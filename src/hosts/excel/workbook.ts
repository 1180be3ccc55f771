/**
 * The workbook open in Excel: the port, and what only a pane beside a living sheet needs.
 */
import { cellAddress } from '../../workbook/address';
import { WorkbookFailure } from '../../workbook/failure';
import type { WorkbookPort } from '../../workbook/port';
import { parseAreas } from './areas';
import { applyEdit } from './apply';
import { askForFormulas, askForRules, clearMarks, rulesOf } from './marks';
import { readWorkbook } from './read';
import { Outbox, run, runPatiently } from './session';

/** A cell by its sheet's present name; row and column count from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface SheetChange {
  readonly sheet: string;
  /** Cells changed their places (sorted, inserted, deleted): marks would accuse the wrong ones. */
  readonly moved: boolean;
}

export interface ExcelWorkbook extends WorkbookPort {
  /** Shows and selects a cell; false where its sheet is hidden or gone. */
  select(place: Place): Promise<boolean>;
  /** Takes the marks of one sheet away, after its cells have moved; false where it had none. */
  dropMarks(sheet: string): Promise<boolean>;
  /** Tells of the first cell of each new selection; returns how to stop. */
  onSelection(listener: (place: Place) => void): () => void;
  /** Tells of changes in sheets that are not ours; returns how to stop. */
  onChange(listener: (change: SheetChange) => void): () => void;
}

interface KnownSheet {
  readonly name: string;
  readonly isOurs: boolean;
}

export function openExcelWorkbook(): ExcelWorkbook {
  const known = new Map<string, KnownSheet>();
  let dates1904 = false;

  return {
    async read(options) {
      const { content, sheets, dates1904: found } = await readWorkbook(options);
      dates1904 = found;
      known.clear();
      for (const { id, name, own } of sheets) known.set(id, { name, isOurs: own !== null });
      return content;
    },
    apply: (edit, options) => applyEdit(edit, dates1904, options),
    select,
    dropMarks,
    onSelection: (listener) =>
      subscribe(({ onSelectionChanged }) => [
        onSelectionChanged.add(async ({ worksheetId, address }) => {
          const [first] = parseAreas(address);
          const sheet = await sheetById(known, worksheetId);
          if (first && sheet) listener({ sheet: sheet.name, row: first.top, column: first.left });
        }),
      ]),
    onChange: (listener) => {
      const tell = async (worksheetId: string, moved: boolean): Promise<void> => {
        const sheet = await sheetById(known, worksheetId);
        if (sheet && !sheet.isOurs) listener({ sheet: sheet.name, moved });
      };
      return subscribe(({ onChanged, onRowSorted, onColumnSorted }) => [
        onChanged.add(({ worksheetId, changeType }) =>
          tell(worksheetId, /Inserted|Deleted/.test(changeType)),
        ),
        onRowSorted.add(({ worksheetId }) => tell(worksheetId, true)),
        onColumnSorted.add(({ worksheetId }) => tell(worksheetId, true)),
      ]);
    },
  };
}

/** Events name a sheet by its id; one that was added since the last read is asked for. */
async function sheetById(known: Map<string, KnownSheet>, id: string): Promise<KnownSheet | null> {
  const found = known.get(id);
  if (found) return found;
  const name = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('name');
    await context.sync();
    return sheet.isNullObject ? null : sheet.name;
  }).catch(() => null);
  return name === null ? null : { name, isOurs: name.startsWith(OUR_PREFIX) };
}

/** Only for sheets that were not there at the last read; those are known by their defined name. */
const OUR_PREFIX = '校验·';

function select({ sheet: name, row, column }: Place): Promise<boolean> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('visibility');
    await context.sync();
    if (sheet.isNullObject || sheet.visibility !== 'Visible') return false;
    sheet.activate();
    sheet.getRange(cellAddress(row, column)).select();
    await context.sync();
    return true;
  });
}

async function dropMarks(name: string): Promise<boolean> {
  const outcome = await runPatiently(async (context): Promise<'none' | 'dropped' | 'protected'> => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.protection.load('protected,options');
    const asked = askForRules(sheet);
    await context.sync();
    if (sheet.isNullObject) return 'none';
    const rules = askForFormulas(asked);
    await context.sync();
    const found = rulesOf(rules);
    if (found.ours.length === 0) return 'none';
    if (sheet.protection.protected && sheet.protection.options.allowFormatCells !== true) return 'protected';
    const outbox = new Outbox(context);
    await clearMarks(outbox, sheet, found);
    await outbox.send();
    return 'dropped';
  });
  if (outcome === 'protected') throw new WorkbookFailure('sheet-protected', name);
  return outcome === 'dropped';
}

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/** Registers in the background: an Excel that lacks an event only loses what hangs on it. */
function subscribe(add: (worksheets: Excel.WorksheetCollection) => readonly Handler[]): () => void {
  let stopped = false;
  const added = run(async (context) => {
    const handlers = add(context.workbook.worksheets);
    await context.sync();
    return handlers;
  }).catch((): readonly Handler[] => []);
  const remove = async (): Promise<void> => {
    const handlers = await added;
    const [first] = handlers;
    if (!first) return;
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
  return () => {
    if (stopped) return;
    stopped = true;
    void remove().catch(() => undefined);
  };
}
