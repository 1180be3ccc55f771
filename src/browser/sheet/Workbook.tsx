import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { CellRef } from '../../ledger/model';
import type { SheetMarksIndex } from './marks';
import { SheetTabs } from './SheetTabs';
import { SheetView } from './SheetView';
import type { SheetShape, SheetSource } from './source';

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flex: '1 1 0',
    alignItems: 'center',
    justifyContent: 'center',
    padding: tokens.spacingHorizontalXXL,
    color: tokens.colorNeutralForeground3,
    textAlign: 'center',
  },
});

interface Props {
  readonly host: { source(): Promise<SheetSource> };
  readonly files: readonly string[];
  readonly marks: SheetMarksIndex;
  readonly chosen: CellRef | null;
  readonly onChoose: (cell: CellRef) => void;
}

type Loading = SheetSource | 'loading' | 'failed';

const isAt = (shape: SheetShape, cell: CellRef): boolean =>
  shape.file === cell.file && shape.sheet === cell.sheet;

/** The opened workbooks, sheet by sheet. */
export function Workbook({ host, files, marks, chosen, onChoose }: Props) {
  const styles = useStyles();
  const [source, setSource] = useState<Loading>('loading');
  const [picked, setPicked] = useState<SheetShape | null>(null);

  useEffect(() => {
    let isHere = true;
    host.source().then(
      (loaded) => isHere && setSource(loaded),
      () => isHere && setSource('failed'),
    );
    return () => {
      isHere = false;
    };
  }, [host]);
  // A cell chosen elsewhere brings its sheet; a tab picked afterwards goes before it.
  useEffect(() => setPicked(null), [chosen]);

  if (source === 'loading') {
    return (
      <div className={styles.empty}>
        <Spinner label="正在读取工作簿" />
      </div>
    );
  }
  const [first] = source === 'failed' ? [] : source.sheets;
  if (source === 'failed' || !first) return <div className={styles.empty}>没有可以显示的工作表。</div>;

  const ofChosen = chosen && source.sheets.find((shape) => isAt(shape, chosen));
  const shape = picked ?? ofChosen ?? first;
  return (
    <>
      <SheetView
        key={`${shape.file}·${shape.sheet}`}
        source={source}
        shape={shape}
        marks={marks(shape.file, shape.sheet)}
        chosen={chosen && isAt(shape, chosen) ? chosen : null}
        onChoose={onChoose}
      />
      <SheetTabs sheets={source.sheets} files={files} chosen={shape} marks={marks} onChoose={setPicked} />
    </>
  );
}
