import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  calm: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXL} 0`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly children?: ReactNode;
  /** Announced at once, for failures. */
  readonly isAlert?: boolean;
}

/** A screen that says one thing: nothing yet, nothing found, or what went wrong. */
export function Calm({ title, sentences, children, isAlert = false }: Props) {
  const styles = useStyles();
  return (
    <section className={styles.calm} role={isAlert ? 'alert' : undefined}>
      <h2 className={styles.title}>{title}</h2>
      {sentences.map((sentence) => (
        <p key={sentence} className={styles.text}>
          {sentence}
        </p>
      ))}
      {children && <div className={styles.actions}>{children}</div>}
    </section>
  );
}
