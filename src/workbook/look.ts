/**
 * How a cell of our own sheets looks, by role: one table for both hosts, so that a sheet written in Excel and one
 * written into a file cannot be told apart.
 */
import { LEVEL_COLOURS, type CellModel, type ModelValue, type StyleRole } from './edit';

export interface Look {
  /** Font name, or null for the workbook's own default font. */
  readonly font: string | null;
  /** Points, or null for the workbook's own default size. */
  readonly size: number | null;
  readonly bold: boolean;
  readonly underline: boolean;
  /** RGB hex without `#`, or null for the automatic colour. */
  readonly colour: string | null;
  /** Solid fill, RGB hex without `#`, or null for none. */
  readonly fill: string | null;
  /** Colour of a thin line on all four sides, RGB hex without `#`, or null for none. */
  readonly border: string | null;
  readonly wrap: boolean;
  readonly horizontal: 'general' | 'left' | 'center' | 'right' | 'fill';
  readonly vertical: 'top' | 'center';
  readonly numberFormat: string;
}

const TEXT_FORMAT = '@';
const GENERAL_FORMAT = 'General';
const DATE_FORMAT = 'yyyy-mm-dd';

const GRID_LINE = 'BFBFBF';

const BODY: Look = {
  font: null,
  size: null,
  bold: false,
  underline: false,
  colour: null,
  fill: null,
  border: GRID_LINE,
  wrap: true,
  horizontal: 'left',
  vertical: 'center',
  numberFormat: TEXT_FORMAT,
};

const CENTRED: Look = { ...BODY, horizontal: 'center' };

/** A severity or a state as a coloured, centred word. */
const coloured = ({ fill, text }: { fill: string; text: string }): Look => ({
  ...CENTRED,
  bold: true,
  fill,
  colour: text,
});

/** Where people type: a pale ground, so that it is seen which cells wait for them. */
const INPUT_FILL = 'FFFFE5';

export const LOOKS: Readonly<Record<StyleRole, Look>> = {
  title: { ...BODY, size: 16, bold: true, border: null, wrap: false },
  note: { ...BODY, colour: '595959', border: null, wrap: false },
  header: { ...CENTRED, bold: true, fill: 'D9E1F2' },
  text: BODY,
  center: CENTRED,
  number: { ...CENTRED, numberFormat: GENERAL_FORMAT },
  percent: { ...CENTRED, numberFormat: '0.0%' },
  date: { ...CENTRED, numberFormat: DATE_FORMAT },
  link: { ...BODY, colour: '0563C1', underline: true },
  input: { ...BODY, fill: INPUT_FILL },
  inputDate: { ...CENTRED, fill: INPUT_FILL, numberFormat: DATE_FORMAT },
  error: coloured(LEVEL_COLOURS.error),
  warning: coloured(LEVEL_COLOURS.warning),
  info: coloured(LEVEL_COLOURS.info),
  data: coloured(LEVEL_COLOURS.data),
  review: coloured(LEVEL_COLOURS.review),
  pass: coloured({ fill: 'C6EFCE', text: '006100' }),
  na: coloured({ fill: 'F2F2F2', text: '7F7F7F' }),
  overdue: coloured({ fill: 'C00000', text: 'FFFFFF' }),
  noticeTitle: { ...BODY, font: '黑体', size: 22, border: null, horizontal: 'center' },
  noticeBody: { ...BODY, font: '仿宋', size: 16, border: null, vertical: 'top' },
  // `fill` clips what is longer than its cell; text that is only not wrapped would run into empty neighbours.
  machine: { ...BODY, size: 8, colour: '7F7F7F', wrap: false, horizontal: 'fill' },
};

/**
 * The number format a cell is written with. Text always gets `@`, whatever its role, so that `=1+1` never becomes a
 * formula nor an ID number 6.1E+17; a number or a day in a text role gets a format that keeps it a number.
 */
export function numberFormatOf({ value, role }: Pick<CellModel, 'value' | 'role'>): string {
  const { numberFormat } = LOOKS[role];
  if (value === null) return numberFormat;
  if (typeof value === 'string') return TEXT_FORMAT;
  if (numberFormat !== TEXT_FORMAT) return numberFormat;
  return isDay(value) ? DATE_FORMAT : GENERAL_FORMAT;
}

/** A chart's colour for a role: its text colour where it has one, as fills are too pale for bars. */
export const barColour = (role: StyleRole): string => LOOKS[role].colour ?? LOOKS[role].fill ?? GRID_LINE;

const isDay = (value: ModelValue): value is { readonly serial: number } =>
  typeof value === 'object' && value !== null;
