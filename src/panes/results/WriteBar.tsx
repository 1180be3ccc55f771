import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { WriteAction } from '../host';
import { ACTION_NAMES } from '../wording';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: { display: 'flex', gap: tokens.spacingHorizontalXS },
  grow: { flex: '1 1 auto' },
  small: {
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
  },
  more: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(88px, 1fr))',
    gap: tokens.spacingHorizontalXS,
  },
});

const MORE: readonly WriteAction[] = ['notices', 'onSite', 'reminders', 'clearMarks', 'removeSheets'];

interface Props {
  readonly disabled: boolean;
  readonly onWrite: (action: WriteAction) => void;
  /** Null where the place saves no files. */
  readonly onSaveLists: (() => void) | null;
}

/** What can be done with the results; the two common deeds stand open. */
export function WriteBar({ disabled, onWrite, onSaveLists }: Props) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <footer className={styles.bar} aria-label="结果处理">
      {isOpen && (
        <div id="more-actions" className={styles.more}>
          {MORE.map((action) => (
            <Button key={action} className={styles.small} disabled={disabled} onClick={() => onWrite(action)}>
              {ACTION_NAMES[action]}
            </Button>
          ))}
          {onSaveLists && (
            <Button className={styles.small} disabled={disabled} onClick={onSaveLists}>
              {ACTION_NAMES.lists}
            </Button>
          )}
        </div>
      )}
      <div className={styles.row}>
        <Button
          className={mergeClasses(styles.small, styles.grow)}
          disabled={disabled}
          onClick={() => onWrite('issues')}
        >
          {ACTION_NAMES.issues}
        </Button>
        <Button
          className={mergeClasses(styles.small, styles.grow)}
          disabled={disabled}
          onClick={() => onWrite('rectification')}
        >
          {ACTION_NAMES.rectification}
        </Button>
        <Button
          className={styles.small}
          aria-expanded={isOpen}
          aria-controls={isOpen ? 'more-actions' : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? '收起' : '更多'}
        </Button>
      </div>
    </footer>
  );
}
