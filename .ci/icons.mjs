/** Renders assets/icons/icons.svg to PNG: one file an icon and size, transparent. `npm run icons` */
/* global document -- page.evaluate runs in the page */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import chromium from './chromium.cjs';
import manifest from './manifest.cjs';

const folder = path.join(import.meta.dirname, '..', 'assets', 'icons');
const source = readFileSync(path.join(folder, 'icons.svg'), 'utf8');
const icons = manifest.BUTTONS.map(({ icon }) => icon);

const browser = await chromium.launchBrowser();
try {
  const page = await browser.newPage();
  for (const icon of icons) {
    for (const size of manifest.ICON_SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${source}`);
      await page.evaluate(
        ([shown, all]) =>
          all
            .filter((id) => id !== shown)
            .forEach((id) => document.getElementById(id).setAttribute('display', 'none')),
        [icon, icons],
      );
      const png = await page.screenshot({ omitBackground: true });
      writeFileSync(path.join(folder, `${icon}-${size}.png`), png);
    }
  }
} finally {
  await browser.close();
}
