/** The looks of many cells at once: `getCellProperties` and `setCellProperties`. */
import type { Rect } from '../address';
import { matching, PLAIN, type CellFormat, type Cells } from '../cells';
import { HostError, invalidArgument } from '../failure';
import { expectFlag, expectNumber, expectText } from '../objects';
import { colour } from './format';

interface Property {
  readonly read: (format: CellFormat) => unknown;
  readonly write: (cells: Cells, at: Rect, given: unknown) => void;
}

const PROPERTIES: Readonly<Record<string, Property>> = {
  'format.fill.color': {
    read: ({ fill }) => fill,
    write: (cells, at, given) => cells.format(at, 'fill', colour(given)),
  },
  'format.fill.pattern': {
    read: ({ fill }) => (fill === PLAIN.fill ? 'None' : 'Solid'),
    write: (cells, at, given) => {
      if (given === 'None') cells.format(at, 'fill', PLAIN.fill);
    },
  },
  'format.font.bold': {
    read: ({ bold }) => bold,
    write: (cells, at, given) => cells.format(at, 'bold', expectFlag(given, 'bold')),
  },
  'format.font.color': {
    read: ({ fontColor }) => fontColor,
    write: (cells, at, given) => cells.format(at, 'fontColor', colour(given)),
  },
  'format.font.name': {
    read: ({ fontName }) => fontName,
    write: (cells, at, given) => cells.format(at, 'fontName', expectText(given, 'name')),
  },
  'format.font.size': {
    read: ({ fontSize }) => fontSize,
    write: (cells, at, given) => cells.format(at, 'fontSize', expectNumber(given, 'size')),
  },
  'format.font.underline': {
    read: ({ underline }) => underline,
    write: (cells, at, given) => cells.format(at, 'underline', expectText(given, 'underline')),
  },
  'format.horizontalAlignment': {
    read: ({ horizontal }) => horizontal,
    write: (cells, at, given) => cells.format(at, 'horizontal', expectText(given, 'horizontalAlignment')),
  },
  'format.verticalAlignment': {
    read: ({ vertical }) => vertical,
    write: (cells, at, given) => cells.format(at, 'vertical', expectText(given, 'verticalAlignment')),
  },
  'format.wrapText': {
    read: ({ wrap }) => wrap,
    write: (cells, at, given) => cells.format(at, 'wrap', expectFlag(given, 'wrapText')),
  },
};

/** The properties asked for with `true`, in the shape they were asked in. */
export function propertiesOf(format: CellFormat, asked: unknown, path = ''): unknown {
  if (typeof asked !== 'object' || asked === null) return undefined;
  const entries = Object.entries(asked).map(([name, wanted]: [string, unknown]) => {
    const here = path === '' ? name : `${path}.${name}`;
    if (wanted !== true) return [name, propertiesOf(format, wanted, here)];
    const property = PROPERTIES[here];
    if (!property) throw new HostError('ApiNotFound', here, 'Range.getCellProperties');
    return [name, property.read(format)];
  });
  return Object.fromEntries(entries);
}

export function setProperties(cells: Cells, rect: Rect, given: unknown): void {
  const at = matching(given, rect, 'setCellProperties');
  cells.read(rect, (_, row, column) => {
    const spot = { top: row, left: column, bottom: row, right: column };
    for (const [path, value] of flattened(at(row - rect.top, column - rect.left))) {
      const property = PROPERTIES[path];
      if (!property) throw invalidArgument(path);
      property.write(cells, spot, value);
    }
  });
}

function flattened(given: unknown, path = ''): [string, unknown][] {
  if (typeof given !== 'object' || given === null) return [[path, given]];
  return Object.entries(given).flatMap(([name, part]) =>
    flattened(part, path === '' ? name : `${path}.${name}`),
  );
}
