/** Fluent's own themes with a Chinese font stack. */
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

export const LIGHT: Theme = { ...webLightTheme, fontFamilyBase: FONTS };
export const DARK: Theme = { ...webDarkTheme, fontFamilyBase: FONTS };
