/**
 * Large values cross between page and worker in slices, each a message of its own, so that neither side is kept from
 * its other work by the copying of one big message. Pure.
 */

/** Items of a long list that belong into the value at `path`. */
export interface Slice {
  readonly path: readonly (string | number)[];
  readonly items: readonly unknown[];
}

export interface Sliced {
  /** The value with its long lists emptied. */
  readonly rest: unknown;
  readonly slices: readonly Slice[];
}

/** So many items take a few milliseconds to copy, whatever they are here (a row of a sheet, a finding). */
const ITEMS_A_SLICE = 250;

/** Takes the long lists out of plain data; bytes stay where they are. */
export function slicesOf(value: unknown): Sliced {
  const slices: Slice[] = [];
  const rest = withoutLongLists(value, [], slices);
  return { rest, slices };
}

function withoutLongLists(value: unknown, path: readonly (string | number)[], slices: Slice[]): unknown {
  if (Array.isArray(value)) {
    if (value.length <= ITEMS_A_SLICE) {
      return value.map((item, index) => withoutLongLists(item, [...path, index], slices));
    }
    for (let at = 0; at < value.length; at += ITEMS_A_SLICE) {
      slices.push({ path, items: value.slice(at, at + ITEMS_A_SLICE) });
    }
    return [];
  }
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withoutLongLists(item, [...path, key], slices)]),
  );
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  Object.prototype.toString.call(value) === '[object Object]';

/** Puts the slices back where they were taken out; fills the lists of `rest` itself. */
export function joined({ rest, slices }: Sliced): unknown {
  if (slices[0]?.path.length === 0) return slices.flatMap(({ items }) => items);
  for (const { path, items } of slices) {
    const list = at(rest, path);
    if (Array.isArray(list)) for (const item of items) list.push(item);
  }
  return rest;
}

function at(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    if (Array.isArray(inner)) return inner[Number(key)];
    return isPlainObject(inner) ? inner[key] : undefined;
  }, value);
}
