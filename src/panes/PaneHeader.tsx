import { Button, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
  },
  names: { flexGrow: 1, minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  subtitle: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  button: { flexShrink: 0 },
});

interface Props {
  readonly subtitle: string;
  readonly canCheck: boolean;
  readonly onCheck: () => void;
}

/** The product's name, what it stands on, and the one primary button. */
export function PaneHeader({ subtitle, canCheck, onCheck }: Props) {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <div className={styles.names}>
        <h1 className={styles.title}>支部台账校验</h1>
        <div className={styles.subtitle} title={subtitle}>
          {subtitle}
        </div>
      </div>
      <Button className={styles.button} appearance="primary" disabled={!canCheck} onClick={onCheck}>
        一键校验
      </Button>
    </header>
  );
}
