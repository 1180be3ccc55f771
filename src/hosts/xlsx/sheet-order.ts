/**
 * Where a child of a worksheet stands among the others (CT_Worksheet).
 */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
];

/** Names of the children up to this one, itself included. */
export const sheetChildrenUpTo = (name: 'conditionalFormatting' | 'hyperlinks'): ReadonlySet<string> =>
  new Set(ORDER.slice(0, ORDER.indexOf(name) + 1));
