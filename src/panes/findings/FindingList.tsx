import { makeStyles } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Finding } from '../../engine/rule';
import type { CellRef } from '../../ledger/model';
import { FindingDetails } from './FindingDetails';
import { FindingItem } from './FindingItem';
import { GroupHead } from './GroupHead';
import type { ListRow } from './grouping';
import type { Waiving } from './WaiveForm';

const useStyles = makeStyles({
  list: { position: 'relative', width: '100%' },
  row: { position: 'absolute', top: 0, left: 0, width: '100%' },
});

const GROUP_HEIGHT = 36;
const FINDING_HEIGHT = 76;

interface Props {
  readonly rows: readonly ListRow[];
  /** The element that scrolls, summary and list together. */
  readonly scroller: HTMLElement | null;
  readonly chosen: string | null;
  readonly onChoose: (finding: Finding) => void;
  readonly onToggleGroup: (key: string) => void;
  readonly onSelectCell: (finding: Finding, cell: CellRef) => void;
  readonly onWaive: (finding: Finding, waiving: Waiving) => void;
}

const keyOf = (row: ListRow): string => (row.kind === 'group' ? `·${row.group.key}` : row.finding.id);

/** Where the list begins inside its scroller: what stands above it grows and shrinks. */
function useOffset(list: RefObject<HTMLElement | null>): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const measure = () => setOffset(list.current?.offsetTop ?? 0);
    measure();
    const observer = new ResizeObserver(measure);
    for (const sibling of list.current?.parentElement?.children ?? []) {
      if (sibling !== list.current) observer.observe(sibling);
    }
    return () => observer.disconnect();
  }, [list]);
  return offset;
}

const STEPS: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Tens of thousands of findings, of which only those in sight exist. One tab stop; arrows go up and down. */
export function FindingList(props: Props) {
  const { rows, scroller, chosen } = props;
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const focusWanted = useRef(false);
  const current = Math.min(active, rows.length - 1);
  const offset = useOffset(list);

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => (rows[index]?.kind === 'group' ? GROUP_HEIGHT : FINDING_HEIGHT),
    getItemKey: (index) => {
      const row = rows[index];
      return row ? keyOf(row) : index;
    },
    overscan: 6,
    scrollMargin: offset,
    rangeExtractor: (range) => {
      const visible = defaultRangeExtractor(range);
      return current < 0 || visible.includes(current) ? visible : [...visible, current].sort((a, b) => a - b);
    },
  });

  useEffect(() => {
    if (!focusWanted.current) return;
    focusWanted.current = false;
    list.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus({ preventScroll: true });
  }, [current]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key];
    // Inside an unfolded finding the arrows belong to its own fields.
    const isOnRow = event.target instanceof HTMLElement && event.target.hasAttribute('aria-expanded');
    if (!step || !isOnRow) return;
    event.preventDefault();
    const next = step(current, rows.length - 1);
    focusWanted.current = true;
    setActive(next);
    virtualizer.scrollToIndex(next, { align: 'auto' });
  };

  return (
    <div
      ref={list}
      className={styles.list}
      role="list"
      aria-label="问题列表"
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        if (!row) return null;
        return (
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            className={styles.row}
            role="listitem"
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - offset}px)` }}
            onFocus={() => setActive(index)}
          >
            {row.kind === 'group' ? (
              <GroupHead
                group={row.group}
                isOpen={row.isOpen}
                tabIndex={index === current ? 0 : -1}
                onToggle={() => props.onToggleGroup(row.group.key)}
              />
            ) : (
              <FindingItem
                finding={row.finding}
                isChosen={row.finding.id === chosen}
                tabIndex={index === current ? 0 : -1}
                onChoose={() => props.onChoose(row.finding)}
              >
                <FindingDetails
                  finding={row.finding}
                  onSelectCell={props.onSelectCell}
                  onWaive={props.onWaive}
                />
              </FindingItem>
            )}
          </div>
        );
      })}
    </div>
  );
}
