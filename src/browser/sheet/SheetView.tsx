import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import type { CellRef } from '../../ledger/model';
import { columnLetters } from '../../workbook/address';
import { BLOCK, useBlocks } from './use-blocks';
import { anchorOf, columnWidths, mergesInRows, ROW_HEIGHT } from './layout';
import type { Marks } from './marks';
import { SheetCell, useCellStyles } from './SheetCell';
import type { SheetShape, SheetSource } from './source';

const NUMBERS_WIDTH = 52;

const useStyles = makeStyles({
  scroller: {
    position: 'relative',
    flex: '1 1 0',
    minHeight: 0,
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: '13px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  sheet: { position: 'relative' },
  letters: {
    position: 'sticky',
    top: 0,
    zIndex: 3,
    height: `${ROW_HEIGHT}px`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  head: {
    position: 'absolute',
    top: 0,
    boxSizing: 'border-box',
    height: `${ROW_HEIGHT}px`,
    lineHeight: `${ROW_HEIGHT - 1}px`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    textAlign: 'center',
    fontVariantNumeric: 'tabular-nums',
  },
  corner: { position: 'sticky', left: 0, zIndex: 4, width: `${NUMBERS_WIDTH}px` },
  row: { position: 'absolute', left: 0, height: `${ROW_HEIGHT}px`, width: '100%' },
  number: { position: 'sticky', left: 0, zIndex: 2, width: `${NUMBERS_WIDTH}px` },
});

interface Props {
  readonly source: SheetSource;
  readonly shape: SheetShape;
  readonly marks: Marks;
  /** The cell shown as chosen, scrolled to when it changes. */
  readonly chosen: CellRef | null;
  readonly onChoose: (cell: CellRef) => void;
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

const clamp = (value: number, last: number): number => Math.max(0, Math.min(value, last));

/** A sheet as it stands in the file, read-only, with its marks; only what is in sight exists. Mount anew per sheet. */
export function SheetView({ source, shape, marks, chosen, onChoose }: Props) {
  const { file, sheet, rowCount, columnCount, merges } = shape;
  const styles = useStyles();
  const cellStyles = useCellStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollPaddingStart: ROW_HEIGHT * 2,
    scrollPaddingEnd: ROW_HEIGHT,
  });
  const inSight = rows.getVirtualItems();
  const first = inSight[0]?.index ?? 0;
  const last = inSight.at(-1)?.index ?? 0;
  const rowAt = useBlocks(source, shape, first, last);

  const isMeasured = rowAt(0) !== null;
  const widths = useMemo(
    () =>
      columnWidths(
        Array.from({ length: Math.min(rowCount, BLOCK) }, (_, row) => rowAt(row) ?? []),
        columnCount,
        merges,
      ),
    // Measured once, when the first block has come.
    [isMeasured, columnCount],
  );
  const columns = useVirtualizer({
    horizontal: true,
    count: columnCount,
    getScrollElement: () => scroller.current,
    estimateSize: (column) => widths[column] ?? ROW_HEIGHT,
    overscan: 3,
    paddingStart: NUMBERS_WIDTH,
    scrollPaddingStart: NUMBERS_WIDTH + 24,
    scrollPaddingEnd: 24,
  });
  useEffect(() => columns.measure(), [columns, widths]);

  const covered = useMemo(() => mergesInRows(merges, first, last), [merges, first, last]);
  // Drawn once, at their right widths: before the first rows have come there is nothing to show.
  const across = isMeasured ? columns.getVirtualItems() : [];
  const firstColumn = across[0]?.index ?? 0;
  const left = (column: number): number => columns.measurementsCache[column]?.start ?? NUMBERS_WIDTH;
  const right = (column: number): number => columns.measurementsCache[column]?.end ?? NUMBERS_WIDTH;

  // Hidden behind the pane it has no size, and nothing to scroll in.
  const isInSight = (columns.scrollRect?.width ?? 0) > 0;
  useEffect(() => {
    if (!chosen || !isInSight) return;
    rows.scrollToIndex(chosen.row, { align: 'auto' });
    columns.scrollToIndex(chosen.column, { align: 'auto' });
  }, [chosen, isMeasured, isInSight, rows, columns]);

  const give = useRef(onChoose);
  useEffect(() => {
    give.current = onChoose;
  });
  // Stays the same, so that a cell is drawn anew only when it shows something else.
  const choose = useCallback(
    (row: number, column: number) => {
      const [at, across] = [clamp(row, rowCount - 1), clamp(column, columnCount - 1)];
      give.current({ file, sheet, ...anchorOf(merges, at, across) });
    },
    [file, sheet, merges, rowCount, columnCount],
  );
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    if (chosen) choose(chosen.row + move[0], chosen.column + move[1]);
    else choose(first, firstColumn);
  };

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label={`工作表 ${sheet}`}
      aria-readonly="true"
      aria-rowcount={rowCount + 1}
      aria-colcount={columnCount + 1}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div
        className={styles.sheet}
        style={{ width: columns.getTotalSize(), height: rows.getTotalSize() + ROW_HEIGHT }}
      >
        <div
          className={styles.letters}
          role="row"
          aria-rowindex={1}
          style={{ width: columns.getTotalSize() }}
        >
          <div className={mergeClasses(styles.head, styles.corner)} role="gridcell" />
          {across.map(({ index, start, size }) => (
            <div
              key={index}
              className={styles.head}
              role="columnheader"
              aria-colindex={index + 2}
              style={{ left: start, width: size }}
            >
              {columnLetters(index)}
            </div>
          ))}
        </div>
        {inSight.map(({ index: row, start }) => (
          <div
            key={row}
            className={styles.row}
            role="row"
            aria-rowindex={row + 2}
            style={{ top: start + ROW_HEIGHT }}
          >
            <div className={mergeClasses(styles.head, styles.number)} role="rowheader">
              {row + 1}
            </div>
            {across.map(({ index: column }) => {
              const merge = covered.get(`${row}:${column}`);
              const isHidden =
                merge && (row !== Math.max(merge.top, first) || column !== Math.max(merge.left, firstColumn));
              if (isHidden) return null;
              const area = merge ?? { top: row, left: column, bottom: row, right: column };
              const at = { row: area.top, column: area.left };
              return (
                <SheetCell
                  key={column}
                  text={textAt(rowAt, at.row, at.column)}
                  level={marks.at(at)}
                  isChosen={chosen?.row === at.row && chosen.column === at.column}
                  isMerged={merge !== undefined}
                  row={at.row}
                  column={at.column}
                  styles={cellStyles}
                  left={left(area.left)}
                  top={(area.top - row) * ROW_HEIGHT}
                  width={right(area.right) - left(area.left)}
                  height={(area.bottom - area.top + 1) * ROW_HEIGHT}
                  onChoose={choose}
                />
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

const textAt = (rowAt: (row: number) => readonly string[] | null, row: number, column: number): string =>
  rowAt(row)?.[column] ?? '';
