import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  scroll: {
    display: 'flex',
    flexDirection: 'column',
    flex: '1 1 0',
    minHeight: 0,
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
    overflowX: 'hidden',
    overflowY: 'auto',
    '& > *': { flexShrink: 0 },
  },
});

interface Props {
  readonly children: ReactNode;
}

/** The body of a screen that scrolls up and down, never sideways. */
export function Scroll({ children }: Props) {
  const styles = useStyles();
  return (
    // Reachable by keyboard where nothing inside takes the focus.
    <div className={styles.scroll} tabIndex={0}>
      {children}
    </div>
  );
}
