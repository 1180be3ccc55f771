import { useEffect, useRef, useState } from 'react';
import { shownText } from '../../panes/shown-text';
import type { SheetShape, SheetSource } from './source';

/** Rows fetched at a time. */
export const BLOCK = 100;

type Block = readonly (readonly string[])[];

/**
 * The texts of the rows in sight, fetched by blocks as they come into sight. Returns a look-up that gives null for a
 * row still on its way. Mount anew for another sheet.
 */
export function useBlocks(
  source: SheetSource,
  { file, sheet, rowCount }: SheetShape,
  first: number,
  last: number,
): (row: number) => readonly string[] | null {
  const [blocks, setBlocks] = useState<ReadonlyMap<number, Block>>(new Map());
  const asked = useRef(new Set<number>());

  useEffect(() => {
    const to = Math.min(last, rowCount - 1);
    for (let index = Math.floor(first / BLOCK); index * BLOCK <= to; index += 1) {
      if (asked.current.has(index)) continue;
      asked.current.add(index);
      source.rows(file, sheet, index * BLOCK, BLOCK).then(
        (rows) => {
          const block = rows.map((row) => row.map(shownText));
          setBlocks((known) => new Map(known).set(index, block));
        },
        // Asked again when it next comes into sight: a cancelled check takes its worker along.
        () => asked.current.delete(index),
      );
    }
  }, [source, file, sheet, rowCount, first, last]);

  return (row) => {
    const block = blocks.get(Math.floor(row / BLOCK));
    return block ? (block[row % BLOCK] ?? []) : null;
  };
}
