import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { project } from '../fixtures/project.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
] as const;
const THEMES = ['light', 'dark'] as const;

/** Pictures of what is on screen, in every size and theme: `docs/screenshots/board-1440-light.png`. */
export async function picture(
  page: Page,
  name: string,
  ready: () => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  await page.mouse.move(0, 0);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await ready();
      await drawn(page);
      const path = join(project, 'docs/screenshots', `${name}-${size.width}-${colorScheme}.png`);
      await page.screenshot({ path, caret: 'hide' });
    }
  }
}

/** Lists that draw what is in sight do so a frame or two after the window changed. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
  });
}
