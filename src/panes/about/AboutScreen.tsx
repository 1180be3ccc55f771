import { makeStyles, tokens } from '@fluentui/react-components';
import { VERDICT_NOTE } from '../../report/words';
import type { Versions } from '../host';
import { Scroll } from '../Scroll';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground3 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
  text: { margin: 0, lineHeight: tokens.lineHeightBase400 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly versions: Versions;
  readonly place: 'excel' | 'page';
}

/** Versions, what the check stands on, and what happens to the data: nothing leaves the machine. */
export function AboutScreen({ versions, place }: Props) {
  const styles = useStyles();
  const facts = [
    { term: '支部台账校验', fact: versions.product },
    { term: place === 'excel' ? 'Excel' : '浏览器', fact: versions.host },
    ...(versions.client === null ? [] : [{ term: 'Office.js', fact: versions.client }]),
  ];
  return (
    <Scroll>
      <h2 className={styles.heading}>版本</h2>
      <dl className={styles.list}>
        {facts.map(({ term, fact }) => (
          <div key={term} style={{ display: 'contents' }}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.fact}>{fact}</dd>
          </div>
        ))}
      </dl>
      <h2 className={styles.heading}>依据</h2>
      <p className={styles.text}>
        《关于推进党支部标准化规范化建设的指导意见》（市组通字〔2020〕45号）附件1市属高校、附件2机关指导标准。
        {VERDICT_NOTE}。
      </p>
      <h2 className={styles.heading}>数据与隐私</h2>
      <p className={styles.text}>
        台账只在本机读取和校验，不上传、不联网、不统计使用情况。身份证号和电话在任何地方都只显示首尾几位。
      </p>
      <p className={styles.text}>
        {place === 'excel'
          ? '您填写的内容不会被改动：只新增“校验·”开头的工作表，并用条件格式标记单元格，随时可以清除。'
          : '打开的原文件不会被改动：标记和清单写在另存的副本里（文件名加“-校验”）。'}
      </p>
    </Scroll>
  );
}
