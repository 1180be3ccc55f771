import { FluentProvider } from '@fluentui/react-components';
import type { PaneHost } from '../panes/host';
import { Pane } from '../panes/Pane';
import { useOfficeTheme } from './use-office-theme';

interface Props {
  readonly host: PaneHost;
  /** The ribbon's 一键校验 opens the pane with `?run=1`. */
  readonly startsAtOnce: boolean;
}

/** The pane beside the workbook that is open in Excel. */
export function TaskPane({ host, startsAtOnce }: Props) {
  const theme = useOfficeTheme();
  return (
    <FluentProvider theme={theme} style={{ height: '100%' }}>
      <main style={{ height: '100%' }}>
        <Pane host={host} subtitle="当前打开的工作簿" startsAtOnce={startsAtOnce} />
      </main>
    </FluentProvider>
  );
}
