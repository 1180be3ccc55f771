/**
 * A sheet model rendered as a worksheet part of its own.
 */
import { cellAddress, rectAddress } from '../../workbook/address';
import type { DropDown, PrintSetup, SheetModel } from '../../workbook/edit';
import { WorkbookFailure } from '../../workbook/failure';
import { type CellContext, cellXml, linkReference, linkXml } from './cell-xml';
import { type Dialect, XML_HEAD } from './namespaces';
import { attributes } from './xml-edit';
import { escapeXml } from './xml-text';

/** What a rendering needs to know of the workbook around it. */
export interface Surroundings extends CellContext {
  readonly dialect: Dialect;
  /** A sheet's name as it stands in a reference, or null where the workbook has no such sheet. */
  readonly quotedSheet: (sheet: string) => string | null;
}

const MOST_LINKS = 65_530;
/** Characters of a drop-down's literal, commas included. */
const LONGEST_LITERAL = 255;
const LAST_COLUMN = 16_383;
const A4 = 9;

/** The part's markup; `drawingId` is the relationship of its chart's drawing. */
export function renderSheet(model: SheetModel, around: Surroundings, drawingId: string | null): string {
  const { dialect } = around;
  const children = [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${usedRange(model)}"/>`,
    renderViews(model),
    '<sheetFormatPr defaultRowHeight="15"/>',
    renderColumns(model.columnWidths),
    `<sheetData>${model.rows.map((row, index) => renderRow(row, index, around)).join('')}</sheetData>`,
    model.filter ? `<autoFilter ref="${rectAddress(model.filter)}"/>` : '',
    counted(
      'mergeCells',
      model.merges.map((merge) => `<mergeCell ref="${rectAddress(merge)}"/>`),
    ),
    counted(
      'dataValidations',
      model.dropDowns.map((dropDown) => renderDropDown(dropDown)),
    ),
    renderLinks(model, around),
    renderPrint(model.print),
    drawingId === null ? '' : `<drawing r:id="${drawingId}"/>`,
  ];
  const namespaces = attributes({ xmlns: dialect.main, 'xmlns:r': dialect.relationships });
  return `${XML_HEAD}<worksheet${namespaces}>${children.join('')}</worksheet>`;
}

function usedRange({ rows }: SheetModel): string {
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  return rectAddress({ top: 0, left: 0, bottom: Math.max(rows.length, 1) - 1, right: columns - 1 });
}

function renderViews({ freezeRows, freezeColumns }: SheetModel): string {
  const pane = freezeRows > 0 ? (freezeColumns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
  const frozen = attributes({
    xSplit: freezeColumns || undefined,
    ySplit: freezeRows || undefined,
    topLeftCell: cellAddress(freezeRows, freezeColumns),
    activePane: pane,
    state: 'frozen',
  });
  const inside = freezeRows + freezeColumns > 0 ? `<pane${frozen}/><selection pane="${pane}"/>` : '';
  return `<sheetViews><sheetView workbookViewId="0">${inside}</sheetView></sheetViews>`;
}

function renderColumns(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  const columns = widths.map((width, index) => {
    const column = index + 1;
    return `<col${attributes({ min: column, max: column, width, customWidth: 1 })}/>`;
  });
  return `<cols>${columns.join('')}</cols>`;
}

function renderRow({ cells, height }: SheetModel['rows'][number], row: number, around: Surroundings): string {
  const tag = attributes({ r: row + 1, ht: height, customHeight: height === undefined ? undefined : 1 });
  const inside = cells.map((cell, column) => (cell === null ? '' : cellXml(row, column, cell, around)));
  return `<row${tag}>${inside.join('')}</row>`;
}

const counted = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;

/** A list drop-down; throws where the choices don't fit, since a shorter list would be a wrong one. */
function renderDropDown({ range, choices }: DropDown): string {
  const literal = choices.join(',');
  if (literal.length > LONGEST_LITERAL || choices.some((choice) => /[,"]/.test(choice))) {
    throw new WorkbookFailure('unknown', 'drop-down choices do not fit a literal');
  }
  const rule = attributes({
    type: 'list',
    allowBlank: 1,
    showInputMessage: 1,
    showErrorMessage: 1,
    sqref: rectAddress(range),
  });
  return `<dataValidation${rule}><formula1>${escapeXml(`"${literal}"`)}</formula1></dataValidation>`;
}

function renderLinks({ rows }: SheetModel, { quotedSheet }: Surroundings): string {
  const links = rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      const reference = linkReference(cell?.link, quotedSheet);
      return reference === null ? [] : [linkXml(row, column, reference)];
    }),
  );
  return links.length === 0 ? '' : `<hyperlinks>${links.slice(0, MOST_LINKS).join('')}</hyperlinks>`;
}

function renderPrint({ orientation, breaksBefore }: PrintSetup): string {
  const margins = attributes({ left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 });
  const page = attributes({ paperSize: A4, fitToHeight: 0, orientation });
  const breaks = breaksBefore.map((row) => `<brk${attributes({ id: row, max: LAST_COLUMN, man: 1 })}/>`);
  const rowBreaks = attributes({ count: breaks.length, manualBreakCount: breaks.length });
  return (
    `<printOptions horizontalCentered="1"/><pageMargins${margins}/><pageSetup${page}/>` +
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>' +
    (breaks.length === 0 ? '' : `<rowBreaks${rowBreaks}>${breaks.join('')}</rowBreaks>`)
  );
}
