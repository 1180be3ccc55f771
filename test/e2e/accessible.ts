/** What axe-core finds wrong with a page as it stands, and whether anything is cut off sideways. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Violations in words, empty when there are none. Injected past the page's own policy, which forbids strange scripts. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async (): Promise<Violation[]> => {
    const axe = Reflect.get(window, 'axe');
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations;
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}

/** How many pixels the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Texts and controls that reach out of the window, sheets and other sideways scrollers aside. */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const scrollsSideways = (element: Element): boolean => {
      const { overflowX } = getComputedStyle(element);
      return overflowX === 'auto' || overflowX === 'scroll';
    };
    const isInScroller = (element: Element): boolean => {
      for (let up = element.parentElement; up; up = up.parentElement) {
        if (scrollsSideways(up) && up.scrollWidth > up.clientWidth) return true;
      }
      return false;
    };
    return [...document.querySelectorAll('button, input, select, p, h1, h2, h3, li, dd, dt')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (left < -1 || right > innerWidth + 1) && !isInScroller(element);
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });
