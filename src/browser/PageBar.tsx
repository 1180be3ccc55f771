import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { FilePicker } from './FilePicker';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexShrink: 0,
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  spacer: { flexGrow: 1 },
});

interface Props {
  readonly isNarrow: boolean;
  readonly showsSheet: boolean;
  readonly onOpen: (files: readonly File[]) => void;
  readonly onAdd: (files: readonly File[]) => void;
  readonly onToggleSheet: () => void;
}

/** What concerns the files rather than the findings. */
export function PageBar({ isNarrow, showsSheet, onOpen, onAdd, onToggleSheet }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.bar} role="toolbar" aria-label="文件">
      <FilePicker label="打开文件" size="small" onPick={onOpen} />
      <FilePicker label="再加一个文件" size="small" onPick={onAdd} />
      <span className={styles.spacer} />
      {isNarrow && (
        <Button size="small" aria-pressed={showsSheet} onClick={onToggleSheet}>
          {showsSheet ? '返回结果' : '查看表格'}
        </Button>
      )}
    </div>
  );
}
