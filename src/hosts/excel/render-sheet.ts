/**
 * A whole sheet of ours put together from its model. What every list needs is written first; what it can do without
 * (print set-up, frozen panes, drop-downs …) follows apart, so that an Excel without it still gets the list.
 */
import { rectAddress } from '../../workbook/address';
import type { ChartModel, PrintSetup, SheetModel } from '../../workbook/edit';
import { barColour } from '../../workbook/look';
import { addressLists, rangeOf } from './areas';
import { paintCells, type PaintOptions, type PlacedCell } from './paint';
import { ACTION_BYTES, type Outbox, RANGE_BYTES } from './session';
import { UNFINISHED_NAME } from './structure';

/** Points of a column that is so many characters wide in the default font. */
const columnPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Adds the sheet at the end and fills it; until it is finished it carries a name that says so. */
export async function renderSheet(
  outbox: Outbox,
  model: SheetModel,
  name: string,
  options: Omit<PaintOptions, 'empty'>,
): Promise<Excel.Worksheet> {
  const sheet = await outbox.add(RANGE_BYTES * 2, () => {
    const added = outbox.context.workbook.worksheets.add(name);
    added.names.add(UNFINISHED_NAME, added.getRange('A1'));
    return added;
  });
  await paintCells(outbox, sheet, placedCells(model), { ...options, empty: null });
  await setWidths(outbox, sheet, model.columnWidths);
  await setHeights(outbox, sheet, model);
  for (const merge of model.merges)
    await outbox.add(RANGE_BYTES + ACTION_BYTES, () => rangeOf(sheet, merge).merge(false));
  return sheet;
}

const placedCells = ({ rows }: SheetModel): PlacedCell[] =>
  rows.flatMap(({ cells }, row) => cells.flatMap((cell, column) => (cell ? [{ row, column, cell }] : [])));

async function setWidths(outbox: Outbox, sheet: Excel.Worksheet, widths: readonly number[]): Promise<void> {
  for (const [column, width] of widths.entries()) {
    await outbox.add(RANGE_BYTES + 2 * ACTION_BYTES, () => {
      sheet.getCell(0, column).untrack().format.columnWidth = columnPoints(width);
    });
  }
}

async function setHeights(outbox: Outbox, sheet: Excel.Worksheet, { rows }: SheetModel): Promise<void> {
  const byHeight = new Map<number, number[]>();
  for (const [row, { height }] of rows.entries()) {
    if (height !== undefined) byHeight.set(height, [...(byHeight.get(height) ?? []), row]);
  }
  for (const [height, at] of byHeight) {
    const cells = at.map((row) => ({ top: row, left: 0, bottom: row, right: 0 }));
    for (const address of addressLists(cells)) {
      await outbox.add(RANGE_BYTES + 2 * ACTION_BYTES + address.length, () => {
        sheet.getRanges(address).format.rowHeight = height;
      });
    }
  }
}

/** Each may be done again without harm. */
export function extrasOf(model: SheetModel, sheet: Excel.Worksheet): (() => void)[] {
  return [
    () => freeze(sheet, model),
    () => {
      if (model.filter) sheet.autoFilter.apply(rangeOf(sheet, model.filter));
    },
    () => setDropDowns(sheet, model),
    () => setPage(sheet, model.print),
    () => setPageBreaks(sheet, model.print),
  ];
}

function freeze(sheet: Excel.Worksheet, { freezeRows, freezeColumns }: SheetModel): void {
  if (freezeRows > 0 && freezeColumns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, freezeRows, freezeColumns));
  } else if (freezeRows > 0) sheet.freezePanes.freezeRows(freezeRows);
  else if (freezeColumns > 0) sheet.freezePanes.freezeColumns(freezeColumns);
}

/** Excel takes no longer list, and no choice with a comma in it. */
const LONGEST_LIST = 255;

/** True where every drop-down's choices fit: a shorter list would be a wrong one. */
export const dropDownsFit = ({ dropDowns }: SheetModel): boolean =>
  dropDowns.every(
    ({ choices }) =>
      choices.join(',').length <= LONGEST_LIST && !choices.some((choice) => choice.includes(',')),
  );

function setDropDowns(sheet: Excel.Worksheet, { dropDowns }: SheetModel): void {
  for (const { range, choices } of dropDowns) {
    rangeOf(sheet, range).dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(',') } };
  }
}

function setPage(sheet: Excel.Worksheet, { orientation, titleRows, breaksBefore }: PrintSetup): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins('Inches', {
    left: 0.5,
    right: 0.5,
    top: 0.6,
    bottom: 0.6,
    header: 0.3,
    footer: 0.3,
  });
  pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页，共 &N 页';
  // Fitting to the page's width makes Excel ignore page breaks.
  if (breaksBefore.length === 0) pageLayout.zoom = { horizontalFitToPages: 1 };
  if (titleRows) pageLayout.setPrintTitleRows(`$${titleRows[0] + 1}:$${titleRows[1] + 1}`);
}

function setPageBreaks(sheet: Excel.Worksheet, { breaksBefore }: PrintSetup): void {
  if (breaksBefore.length === 0) return;
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of breaksBefore) if (row > 0) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

/** Space between bars, in per cent of a bar. */
const GAP_WIDTH = 60;

/** Not to be done twice: it would leave two charts. */
export function addChart(sheet: Excel.Worksheet, { title, categories, series, area }: ChartModel): void {
  const [first, ...others] = series;
  if (!first) return;
  const chart = sheet.charts.add('BarStacked', rangeOf(sheet, first.values), 'Columns');
  chart.title.text = title;
  const drawn = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
  for (const [index, { name, values, role }] of series.entries()) {
    const bars = drawn[index];
    if (!bars) continue;
    bars.name = name;
    bars.setValues(rangeOf(sheet, values));
    bars.setXAxisValues(rangeOf(sheet, categories));
    bars.format.fill.setSolidColor(`#${barColour(role)}`);
    bars.gapWidth = GAP_WIDTH;
  }
  chart.legend.position = 'Bottom';
  // Bars are drawn from below; the list reads from above.
  chart.axes.categoryAxis.reversePlotOrder = true;
  const [from = 'A1', to = from] = rectAddress(area).split(':');
  chart.setPosition(from, to);
}
