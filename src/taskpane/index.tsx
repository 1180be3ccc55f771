import { createRoot } from 'react-dom/client';
import { ready } from '../hosts/excel/office';
import { ErrorBoundary } from '../panes/ErrorBoundary';
import { ExcelPaneHost } from './excel-pane-host';
import { Outside } from './Outside';
import { TaskPane } from './TaskPane';

async function start(place: HTMLElement): Promise<void> {
  const isExcel = await ready();
  const startsAtOnce = new URLSearchParams(location.search).get('run') === '1';
  createRoot(place).render(
    <ErrorBoundary>
      {isExcel ? <TaskPane host={new ExcelPaneHost()} startsAtOnce={startsAtOnce} /> : <Outside />}
    </ErrorBoundary>,
  );
}

const place = document.getElementById('app');
if (place) void start(place);
