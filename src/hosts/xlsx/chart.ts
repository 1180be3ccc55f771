/**
 * A stacked bar chart as a drawing part and a chart part, with the numbers it was made from, for applications that
 * don't calculate.
 */
import { quoteSheet, rectAddress } from '../../workbook/address';
import type { ChartModel, ModelValue, SheetModel } from '../../workbook/edit';
import type { Rect } from '../../workbook/grid';
import { barColour } from '../../workbook/look';
import { type Dialect, XML_HEAD } from './namespaces';
import { attributes } from './xml-edit';
import { escapeXml } from './xml-text';

const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;

/** The drawing that places the chart over its cells. */
export function renderDrawing({ area, title }: ChartModel, dialect: Dialect, chartId: string): string {
  const namespaces = attributes({
    'xmlns:xdr': dialect.spreadsheetDrawing,
    'xmlns:a': dialect.drawing,
    'xmlns:r': dialect.relationships,
    'xmlns:c': dialect.chart,
  });
  const corner = (name: string, column: number, row: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `${XML_HEAD}<xdr:wsDr${namespaces}><xdr:twoCellAnchor>` +
    corner('from', area.left, area.top) +
    corner('to', area.right + 1, area.bottom + 1) +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr${attributes({ id: 2, name: 'Chart 1', descr: title })}/><xdr:cNvGraphicFramePr/>` +
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData${attributes({ uri: dialect.chart })}><c:chart r:id="${chartId}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>'
  );
}

/** The chart over the sheet's own cells; `sheetName` as it is now. */
export function renderChart(
  chart: ChartModel,
  rows: SheetModel['rows'],
  sheetName: string,
  dialect: Dialect,
): string {
  const namespaces = attributes({
    'xmlns:c': dialect.chart,
    'xmlns:a': dialect.drawing,
    'xmlns:r': dialect.relationships,
  });
  const reference = (rect: Rect): string => escapeXml(`${quoteSheet(sheetName)}!${absolute(rect)}`);
  const series = chart.series.map(
    ({ name, values, role }, index) =>
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
      `<c:tx><c:v>${escapeXml(name)}</c:v></c:tx>` +
      `<c:spPr><a:solidFill><a:srgbClr val="${barColour(role)}"/></a:solidFill></c:spPr>` +
      '<c:invertIfNegative val="0"/>' +
      `<c:cat><c:strRef><c:f>${reference(chart.categories)}</c:f>${stringCache(rows, chart.categories)}</c:strRef></c:cat>` +
      `<c:val><c:numRef><c:f>${reference(values)}</c:f>${numberCache(rows, values)}</c:numRef></c:val></c:ser>`,
  );
  return (
    `${XML_HEAD}<c:chartSpace${namespaces}><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1400" b="1"/></a:pPr>` +
    `<a:r><a:rPr lang="zh-CN" sz="1400" b="1"/><a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
    '<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>' +
    `${series.join('')}<c:gapWidth val="60"/><c:overlap val="100"/>` +
    `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>` +
    axis('catAx', CATEGORY_AXIS, VALUE_AXIS, 'maxMin', 'l', '') +
    axis('valAx', VALUE_AXIS, CATEGORY_AXIS, 'minMax', 'b', '<c:numFmt formatCode="0" sourceLinked="0"/>') +
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

/** The first category on top, as in the table, so its axis runs downwards. */
function axis(
  name: string,
  id: number,
  crossing: number,
  direction: string,
  position: string,
  format: string,
): string {
  const crosses = name === 'valAx' ? 'max' : 'autoZero';
  return (
    `<c:${name}><c:axId val="${id}"/><c:scaling><c:orientation val="${direction}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${position}"/>${format}<c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${crossing}"/>` +
    `<c:crosses val="${crosses}"/></c:${name}>`
  );
}

const absolute = (rect: Rect): string => rectAddress(rect).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);

const stringCache = (rows: SheetModel['rows'], rect: Rect): string =>
  cache('strCache', '', valuesIn(rows, rect), (value) => (value === null ? '' : String(plain(value))));

const numberCache = (rows: SheetModel['rows'], rect: Rect): string =>
  cache('numCache', '<c:formatCode>General</c:formatCode>', valuesIn(rows, rect), (value) =>
    typeof value === 'number' ? String(value) : '',
  );

function cache(
  name: string,
  head: string,
  values: readonly ModelValue[],
  textOf: (value: ModelValue) => string,
): string {
  const points = values.map((value, index) => {
    const text = textOf(value);
    return text === '' ? '' : `<c:pt idx="${index}"><c:v>${escapeXml(text)}</c:v></c:pt>`;
  });
  return `<c:${name}>${head}<c:ptCount val="${values.length}"/>${points.join('')}</c:${name}>`;
}

function valuesIn(rows: SheetModel['rows'], { top, left, bottom, right }: Rect): ModelValue[] {
  return rows
    .slice(top, bottom + 1)
    .flatMap(({ cells }) =>
      Array.from({ length: right - left + 1 }, (_, index) => cells[left + index]?.value ?? null),
    );
}

const plain = (value: string | number | { readonly serial: number }): string | number =>
  typeof value === 'object' ? value.serial : value;
