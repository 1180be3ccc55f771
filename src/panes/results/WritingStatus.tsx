import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ACTION_NAMES, progressSentence } from '../wording';
import type { Writing } from '../writing';

const useStyles = makeStyles({
  status: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0` },
  sentence: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200 },
  body: { minWidth: 0, overflowWrap: 'anywhere' },
});

interface Props {
  readonly writing: Writing;
  readonly onDismiss: () => void;
}

/** What a write is doing, or what became of it. */
export function WritingStatus({ writing, onDismiss }: Props) {
  const styles = useStyles();
  switch (writing.step) {
    case 'none':
    case 'confirming':
      return null;
    case 'planning':
    case 'applying': {
      const progress = writing.step === 'applying' ? writing.progress : null;
      return (
        <div className={styles.status} role="status">
          <p className={styles.sentence}>
            {ACTION_NAMES[writing.action]}：{progressSentence(progress)}
          </p>
          <ProgressBar aria-label="写入进度" />
        </div>
      );
    }
    case 'done':
    case 'failed':
      return (
        <div className={styles.status}>
          <MessageBar intent={writing.step === 'done' ? 'success' : 'error'} layout="multiline">
            <MessageBarBody className={styles.body}>
              {writing.step === 'failed'
                ? writing.sentence
                : writing.said.map((sentence) => <div key={sentence}>{sentence}</div>)}
            </MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={onDismiss}>
                知道了
              </Button>
            </MessageBarActions>
          </MessageBar>
        </div>
      );
  }
}
