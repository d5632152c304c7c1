// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which time the page shows, in a real browser: every widget follows it into the past.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { waitUntil } from './belfryd.mjs';
import { card, DARK_BLUE, hasState, Scene, showsLine } from './scene.mjs';

const scene = new Scene();
before(() => scene.start());
after(() => scene.stop());

test('a drag zooms all charts into the past, and back to live', async () => {
  const { page, complaints, context } = await scene.open();
  await showsLine(page, card(page, 'cpu-by-mode').locator('.plot'), DARK_BLUE);
  const queries = [];
  page.on('request', (request) => request.url().includes('query_range') && queries.push(new URL(request.url()).searchParams));
  const box = await card(page, 'cpu-by-mode').locator('.u-over').boundingBox();
  await page.mouse.move(box.x + box.width * 0.9, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 3, box.y + 50, { steps: 5 });
  await page.mouse.up();
  const back = page.getByRole('button', { name: 'Back to live' });
  await back.waitFor();
  await waitUntil('history of every chart', () => queries.length === 8); // 4 + 2 + 2 queries
  assert.ok(queries.every((each) => each.get('resolution') === 'auto' && Number(each.get('step')) >= 1));
  const seconds = queries.map((each) => each.get('end') - each.get('start'));
  assert.ok(Math.min(...seconds) > 60 && Math.max(...seconds) < 110, `a tenth of 15 minutes: ${seconds}`);
  await showsLine(page, card(page, 'disk-throughput').locator('.plot'), DARK_BLUE);
  await page.getByRole('button', { name: 'Earlier' }).click();
  await waitUntil('earlier history', () => queries.length === 16);
  await back.click();
  await page.locator('body[data-view=live]').waitFor();
  await page.mouse.move(box.x + 100, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 40, { steps: 5 });
  await page.mouse.up();
  await page.locator('body[data-view=past]').waitFor();
  await page.mouse.dblclick(box.x + 150, box.y + 40);
  await page.locator('body[data-view=live]').waitFor();
  await card(page, 'network-traffic').locator('.plot').focus();
  await page.keyboard.press('+');
  await page.locator('body[data-view=past]').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('body[data-view=live]').waitFor();
  await page.getByLabel('Range').selectOption({ label: 'Last 1 h' });
  await hasState(page, 'cpu-by-mode', 'live');
  assert.deepEqual(complaints, []);
  await context.close();
});

test('the crosshair is on every chart, its values in the legends', async () => {
  const { page, context } = await scene.open();
  await showsLine(page, card(page, 'cpu-by-mode').locator('.plot'), DARK_BLUE);
  const over = card(page, 'cpu-by-mode').locator('.u-over');
  const box = await over.boundingBox();
  await over.hover({ position: { x: box.width - 4, y: 30 } });
  const time = (id) => card(page, id).locator('.context').innerText();
  await waitUntil('the time in all charts', async () =>
    /^\d\d:\d\d:\d\d$/.test(await time('cpu-by-mode')) && (await time('network-traffic')) === (await time('cpu-by-mode')));
  await page.mouse.move(5, 5);
  await waitUntil('the layout\'s word again', async () => (await time('cpu-by-mode')) === 'all cores');
  await context.close();
});
