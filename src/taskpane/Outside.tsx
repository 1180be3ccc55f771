import { FluentProvider, Link } from '@fluentui/react-components';
import { Calm } from '../panes/check/Calm';
import { Scroll } from '../panes/Scroll';
import { LIGHT } from '../panes/theme';

/** The pane's page opened in a plain browser: there is no workbook here, but there is a page for that. */
export function Outside() {
  return (
    <FluentProvider theme={LIGHT}>
      <main>
        <Scroll>
          <Calm
            title="支部台账校验"
            sentences={['这个页面是 Excel 里的校验窗格，需要从 Excel“开始”选项卡的“支部台账校验”打开。']}
          >
            <Link href="index.html">在浏览器中校验台账文件</Link>
          </Calm>
        </Scroll>
      </main>
    </FluentProvider>
  );
}
