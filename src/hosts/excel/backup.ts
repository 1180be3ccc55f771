/**
 * Cells of our own sheets as they were before a patch, so that they can be put back with text, format and colours.
 */
import type { Rect } from '../../workbook/grid';
import { rangeOf } from './areas';
import type { Question } from './details';
import { BORDERS } from './paint';
import { bytesOf, type Outbox, RANGE_BYTES } from './session';

export interface Backup {
  readonly sheetId: string;
  readonly rect: Rect;
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
  /** Null in an Excel that cannot tell the looks of many cells at once. */
  looks: Excel.CellProperties[][] | null;
}

const LOOK: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: { bold: true, color: true, name: true, size: true, underline: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

/** The looks are asked apart: a patch can do without them. */
export function askForBackup(
  sheet: Excel.Worksheet,
  sheetId: string,
  rect: Rect,
  backups: Backup[],
): Question[] {
  return [
    () => {
      const range = rangeOf(sheet, rect);
      range.load('formulas,numberFormat');
      return () => {
        const { formulas, numberFormat: formats } = range;
        backups.push({ sheetId, rect, formulas, formats, looks: null });
      };
    },
    () => {
      const answer = rangeOf(sheet, rect).getCellProperties(LOOK);
      return () => {
        const backup = backups.find((one) => one.sheetId === sheetId && one.rect === rect);
        // eslint-disable-next-line office-addins/call-sync-before-read -- `ask` syncs before it takes the answers
        if (backup) backup.looks = answer.value;
      };
    },
  ];
}

export async function restoreBackups(outbox: Outbox, backups: readonly Backup[]): Promise<void> {
  const { worksheets } = outbox.context.workbook;
  for (const { sheetId, rect, formulas, formats, looks } of backups) {
    const settable = looks?.map((row) => row.map(settableLook)) ?? [];
    const bytes = bytesOf(formulas) + bytesOf(formats) + bytesOf(settable) + RANGE_BYTES;
    await outbox.add(bytes, () => {
      const range = rangeOf(worksheets.getItem(sheetId), rect);
      range.numberFormat = formats.map((row) => [...row]);
      range.formulas = formulas.map((row, at) =>
        row.map((cell, column) => asEntered(cell, formats[at]?.[column])),
      );
      if (looks) range.setCellProperties(settable);
    });
  }
}

/** A cell without a fill answers with white, which must not be painted on. */
function settableLook({ format = {} }: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill } = format;
  return {
    format: {
      ...format,
      fill: fill?.pattern === 'None' ? { pattern: 'None' } : { color: fill?.color ?? '' },
    },
  };
}

/** Text in a cell that is not of text format keeps its apostrophe, or it would be taken for a number or a date. */
function asEntered(cell: unknown, format: unknown): unknown {
  const isText = typeof cell === 'string' && cell !== '' && !cell.startsWith('=') && format !== '@';
  return isText ? `'${cell}` : cell;
}

/** Bytes of emptying one range. */
export const RESET_BYTES = 4000;

/** Not `clear()`: that would cut holes into conditional formats and drop-downs of people's own. */
export function resetCells(range: Excel.Range): void {
  range.clear('Contents');
  range.clear('Hyperlinks');
  const { format } = range;
  format.fill.clear();
  format.font.bold = false;
  format.font.underline = 'None';
  format.font.color = '#000000';
  format.wrapText = false;
  format.horizontalAlignment = 'General';
  for (const edge of BORDERS) format.borders.getItem(edge).style = 'None';
}
