import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { startTransition, useCallback, useEffect, useMemo, useState } from 'react';
import type { CheckResult } from '../app/contract';
import type { CellRef } from '../ledger/model';
import { Pane } from '../panes/Pane';
import { PageBar } from './PageBar';
import type { PageHost } from './page-host';
import { indexMarks } from './sheet/marks';
import { Workbook } from './sheet/Workbook';
import { useNarrow } from './use-media';

const useStyles = makeStyles({
  session: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  body: { display: 'flex', flex: '1 1 0', minHeight: 0, minWidth: 0 },
  pane: { flex: '0 0 400px', minWidth: 0, borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  alone: { flex: '1 1 0', borderRight: 'none' },
  sheet: { position: 'relative', display: 'flex', flexDirection: 'column', flex: '1 1 0', minWidth: 0 },
  hidden: { display: 'none' },
  // For screen readers: the pane's own heading is not there while the sheet is.
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
});

const NO_FINDINGS = indexMarks([]);

interface Props {
  readonly host: PageHost;
  readonly names: readonly string[];
  readonly onOpen: (files: readonly File[]) => void;
  readonly onAdd: (files: readonly File[]) => void;
}

/** The opened files: the pane beside the sheets, or one behind the other where it is narrow. */
export function Session({ host, names, onOpen, onAdd }: Props) {
  const styles = useStyles();
  const isNarrow = useNarrow();
  const [showsSheet, setShowsSheet] = useState(false);
  const [result, setResult] = useState<CheckResult | null>(null);
  const [chosen, setChosen] = useState<CellRef | null>(null);
  const marks = useMemo(() => (result ? indexMarks(result.findings) : NO_FINDINGS), [result]);

  useEffect(
    () =>
      host.onShow((cell, isAsked) => {
        setChosen(cell);
        if (isAsked) setShowsSheet(true);
      }),
    [host],
  );
  // In slices, after the pane: the marks of a large workbook take their time.
  const takeResult = useCallback((given: CheckResult) => startTransition(() => setResult(given)), []);
  const choose = (cell: CellRef) => {
    setChosen(cell);
    if (marks(cell.file, cell.sheet).at(cell) === null) return;
    host.choose(cell);
    setShowsSheet(false);
  };

  return (
    <main className={styles.session}>
      <PageBar
        isNarrow={isNarrow}
        showsSheet={showsSheet}
        onOpen={onOpen}
        onAdd={onAdd}
        onToggleSheet={() => setShowsSheet(!showsSheet)}
      />
      <div className={styles.body}>
        <div
          className={mergeClasses(
            styles.pane,
            isNarrow && styles.alone,
            isNarrow && showsSheet && styles.hidden,
          )}
        >
          <Pane host={host} subtitle={names.join('、')} startsAtOnce onResult={takeResult} />
        </div>
        <div className={mergeClasses(styles.sheet, isNarrow && !showsSheet && styles.hidden)}>
          {isNarrow && <h1 className={styles.unseen}>工作表</h1>}
          <Workbook host={host} files={names} marks={marks} chosen={chosen} onChoose={choose} />
        </div>
      </div>
    </main>
  );
}
