import { FluentProvider, Link, makeStyles, tokens } from '@fluentui/react-components';
import { LIGHT } from '../panes/theme';

const useStyles = makeStyles({
  page: { maxWidth: '560px', padding: '24px 16px', lineHeight: tokens.lineHeightBase400 },
  title: { margin: `0 0 ${tokens.spacingVerticalM}`, fontSize: tokens.fontSizeBase500 },
});

/** The pane's page opened in a plain browser: there is no workbook here, but there is a page for that. */
export function Outside() {
  const styles = useStyles();
  return (
    <FluentProvider theme={LIGHT}>
      <main className={styles.page}>
        <h1 className={styles.title}>支部台账校验</h1>
        <p>这个页面是 Excel 里的校验窗格，需要从 Excel“开始”选项卡的“支部台账校验”打开。</p>
        <Link href="index.html">在浏览器中校验台账文件</Link>
      </main>
    </FluentProvider>
  );
}
