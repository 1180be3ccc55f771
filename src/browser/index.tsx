import { FluentProvider, Text, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

const app = document.getElementById('app');
if (app) {
  createRoot(app).render(
    <FluentProvider theme={webLightTheme}>
      <Text as="h1">支部台账校验</Text>
    </FluentProvider>,
  );
}
