/**
 * One cell of ours as markup. Text is always an inline string, so it can't become a formula, a number or a link.
 */
import type { CellModel } from '../../workbook/edit';
import { cellAddress } from '../../workbook/address';
import { attributes } from './xml-edit';
import { escapeCellText } from './xml-text';

/** Excel's limit for a cell; what is longer would make the file unreadable to it. */
const LONGEST_TEXT = 32_767;
/** A day's number in the 1904 system is this much less. */
const DAYS_TO_1904 = 1462;

export interface CellContext {
  /** Index of the cell format for a cell of ours. */
  readonly cellFormat: (cell: Pick<CellModel, 'value' | 'role'>) => number;
  readonly dates1904: boolean;
}

/** A cell in the sheet's prefix. */
export function cellXml(
  row: number,
  column: number,
  cell: Pick<CellModel, 'value' | 'role'>,
  { cellFormat, dates1904 }: CellContext,
  prefix = '',
): string {
  const { value } = cell;
  const style = cellFormat(cell);
  const open = `<${prefix}c r="${cellAddress(row, column)}" s="${style}"`;
  const close = `</${prefix}c>`;
  if (value === null || value === '') return `${open}/>`;
  if (typeof value === 'string') {
    const text = `<${prefix}t xml:space="preserve">${escapeCellText(fitting(value))}</${prefix}t>`;
    return `${open} t="inlineStr"><${prefix}is>${text}</${prefix}is>${close}`;
  }
  const number = typeof value === 'number' ? value : value.serial - (dates1904 ? DAYS_TO_1904 : 0);
  return Number.isFinite(number) ? `${open}><${prefix}v>${number}</${prefix}v>${close}` : `${open}/>`;
}

/** Cut at the limit, never inside a surrogate pair, with an ellipsis that says so. */
function fitting(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const cut = text.slice(0, LONGEST_TEXT - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** The `location` of a hyperlink inside the workbook, as a reference with the sheet quoted. */
export function linkXml(row: number, column: number, reference: string, prefix = ''): string {
  return `<${prefix}hyperlink${attributes({ ref: cellAddress(row, column), location: reference })}/>`;
}

/** A link's reference; null where its sheet is not in this workbook, so that no link leads nowhere. */
export const linkReference = (
  link: CellModel['link'],
  quote: (sheet: string) => string | null,
): string | null => {
  const sheet = link && quote(link.sheet);
  return sheet === null || sheet === undefined || !link ? null : `${sheet}!${link.cell}`;
};
