import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from '../panes/ErrorBoundary';
import { Page } from './Page';

const place = document.getElementById('app');
if (place) {
  createRoot(place).render(
    <ErrorBoundary>
      <Page />
    </ErrorBoundary>,
  );
}
