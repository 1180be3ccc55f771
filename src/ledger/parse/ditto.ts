/**
 * Marks that repeat what stands above: 〃, 同上.
 */
import type { CellValue } from '../../workbook/grid';
import { folded } from './value';

const DITTO = /^(?:〃|々|同\s*上|仝上|同前|"|''|′′|”|“|“”|,,)$/;
const LONGEST_DITTO = 6;

/** True when a cell says no more than that it repeats the one above. */
export const isDitto = (value: CellValue): boolean =>
  typeof value === 'string' && value.length <= LONGEST_DITTO && DITTO.test(folded(value));
