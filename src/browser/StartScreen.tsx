import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { FilePicker } from './FilePicker';
import type { SampleId } from './files';

const useStyles = makeStyles({
  start: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    boxSizing: 'border-box',
    height: '100%',
    padding: `clamp(16px, 8vh, 96px) 16px 24px`,
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    gap: tokens.spacingVerticalXL,
    width: '100%',
    maxWidth: '560px',
    padding: 'clamp(20px, 6vw, 40px)',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
  title: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, lineHeight: tokens.lineHeightBase400, color: tokens.colorNeutralForeground2 },
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: '32px 16px',
    border: `1.5px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    textAlign: 'center',
  },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `1.5px dashed ${tokens.colorBrandStroke1}` },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground3,
  },
  samples: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface Props {
  /** A file is being dragged over the page. */
  readonly isOver: boolean;
  readonly onPick: (files: readonly File[]) => void;
  readonly onSample: (id: SampleId) => void;
}

/** Nothing is open yet: open a file, or look at a sample. */
export function StartScreen({ isOver, onPick, onSample }: Props) {
  const styles = useStyles();
  return (
    <main className={styles.start}>
      <div className={styles.card}>
        <div>
          <h1 className={styles.title}>支部台账校验</h1>
          <p className={styles.text}>
            对照市组通字〔2020〕45号附件1、附件2，逐条检查党支部台账：哪里有问题、依据哪一条、怎样整改。
          </p>
        </div>
        <div className={mergeClasses(styles.drop, isOver && styles.over)}>
          <FilePicker label="打开台账文件" appearance="primary" onPick={onPick} />
          <p className={styles.hint}>
            或把 .xlsx 文件拖到这里。名册、三会一课等分在几个文件里的，可以一起选中，作为一个单位校验。
          </p>
        </div>
        <div className={styles.samples}>
          <Button onClick={() => onSample('organ')}>打开示例台账</Button>
          <Button appearance="subtle" onClick={() => onSample('university')}>
            高校示例
          </Button>
        </div>
        <p className={styles.hint}>文件只在本机读取，不上传；原文件不会被改动，标记写在另存的副本里。</p>
      </div>
    </main>
  );
}
