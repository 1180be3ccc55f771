import type { Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { officeTheme, onThemeChange } from '../hosts/excel/office';
import { DARK, LIGHT } from '../panes/theme';

/** Fluent's light or dark theme, as Office has it now. */
export function useOfficeTheme(): Theme {
  const [isDark, setDark] = useState(() => officeTheme().dark);
  useEffect(() => onThemeChange(window, ({ dark }) => setDark(dark)), []);
  return isDark ? DARK : LIGHT;
}
