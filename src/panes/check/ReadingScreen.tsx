import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import type { Progress } from '../../workbook/port';
import { progressSentence } from '../wording';

const useStyles = makeStyles({
  reading: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXL} 0`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  sentence: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface Props {
  readonly progress: Progress | null;
  readonly onCancel: () => void;
}

/** How far the check is, and the way out of it. */
export function ReadingScreen({ progress, onCancel }: Props) {
  const styles = useStyles();
  const isMeasured = progress !== null && progress.total > 1;
  return (
    <section className={styles.reading} aria-busy="true">
      <h2 className={styles.title}>正在校验</h2>
      <p className={styles.sentence} role="status">
        {progressSentence(progress)}
      </p>
      <ProgressBar
        aria-label="校验进度"
        thickness="large"
        {...(isMeasured && { value: progress.done, max: progress.total })}
      />
      <Button onClick={onCancel}>取消</Button>
    </section>
  );
}
