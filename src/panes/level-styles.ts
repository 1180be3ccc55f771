/** Colours of the five levels, from the theme, so that they read in light, dark and high contrast. */
import { makeStyles, tokens } from '@fluentui/react-components';

/** Text in a level's colour. */
export const useLevelText = makeStyles({
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground3 },
  info: { color: tokens.colorPaletteBlueForeground2 },
  data: { color: tokens.colorPaletteGrapeForeground2 },
  review: { color: tokens.colorNeutralForeground3 },
});

/** A dot, a bar or an edge in a level's colour. */
export const useLevelFill = makeStyles({
  error: { backgroundColor: tokens.colorPaletteRedBackground3 },
  warning: { backgroundColor: tokens.colorPaletteDarkOrangeBackground3 },
  info: { backgroundColor: tokens.colorPaletteBlueBorderActive },
  data: { backgroundColor: tokens.colorPaletteGrapeBorderActive },
  review: { backgroundColor: tokens.colorNeutralForeground4 },
});
