/**
 * The two dialects of OOXML, transitional and strict, and the names that parts are known by.
 */

const SCHEMAS = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

/** Namespaces of one dialect; parts we add speak the dialect of the workbook they are added to. */
export interface Dialect {
  readonly main: string;
  /** Of `r:id` attributes, and the start of relationship types. */
  readonly relationships: string;
  readonly drawing: string;
  readonly chart: string;
  readonly spreadsheetDrawing: string;
}

export const TRANSITIONAL: Dialect = {
  main: `${SCHEMAS}/spreadsheetml/2006/main`,
  relationships: `${SCHEMAS}/officeDocument/2006/relationships`,
  drawing: `${SCHEMAS}/drawingml/2006/main`,
  chart: `${SCHEMAS}/drawingml/2006/chart`,
  spreadsheetDrawing: `${SCHEMAS}/drawingml/2006/spreadsheetDrawing`,
};

export const STRICT_DIALECT: Dialect = {
  main: `${STRICT}/spreadsheetml/main`,
  relationships: `${STRICT}/officeDocument/relationships`,
  drawing: `${STRICT}/drawingml/main`,
  chart: `${STRICT}/drawingml/chart`,
  spreadsheetDrawing: `${STRICT}/drawingml/spreadsheetDrawing`,
};

/** Namespaces that an `r:id` may have. */
export const RELATIONSHIP_NAMESPACES = [TRANSITIONAL.relationships, STRICT_DIALECT.relationships];
export const PACKAGE_RELATIONSHIPS = `${SCHEMAS}/package/2006/relationships`;
export const PACKAGE_CONTENT_TYPES = `${SCHEMAS}/package/2006/content-types`;
export const CUSTOM_XML = `${SCHEMAS}/officeDocument/2006/customXml`;

/** Last step of relationship types, the same in both dialects. */
export const RELATIONSHIP = {
  workbook: 'officeDocument',
  worksheet: 'worksheet',
  styles: 'styles',
  sharedStrings: 'sharedStrings',
  calcChain: 'calcChain',
  table: 'table',
  drawing: 'drawing',
  chart: 'chart',
  customXml: 'customXml',
  customXmlProps: 'customXmlProps',
  revisionHeaders: 'revisionHeaders',
  signature: 'origin',
} as const;

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const CONTENT_TYPE = {
  workbook: `${SPREADSHEET}.sheet.main+xml`,
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  customXmlProps: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  relationships: 'application/vnd.openxmlformats-package.relationships+xml',
} as const;

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
