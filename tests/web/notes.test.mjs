// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Notes in a real browser: written, marked, listed.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { waitUntil } from './belfryd.mjs';
import { card, giveToken, hasState, Scene } from './scene.mjs';

const scene = new Scene();
before(() => scene.start());
after(() => scene.stop());

test('a note is written, marked in charts and listed', async () => {
  const { page, complaints, context } = await scene.open({}, '/#all');
  await giveToken(page, scene.server.token);
  const chart = card(page, 'chart');
  await hasState(page, 'chart', 'live');
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await page.getByLabel('What', { exact: true }).fill('Deployed 4.2');
  await page.getByLabel('Tags', { exact: true }).fill('web, release');
  await page.getByRole('button', { name: 'Write' }).click();
  await page.locator('dialog.note').waitFor({ state: 'hidden' });
  await waitUntil('the mark is told', async () => /Note: Deployed 4\.2/.test(await chart.locator('ul.unseen').textContent()));
  const log = card(page, 'log');
  await log.scrollIntoViewIfNeeded();
  await log.locator('.event', { hasText: 'Deployed 4.2' }).waitFor();
  await log.locator('.event', { hasText: 'There is memory' }).waitFor();
  assert.match(await log.locator('.event', { hasText: 'Deployed 4.2' }).innerText(), /#web · #release/);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('whoever may not write notes is not offered to', async () => {
  const { page, context } = await scene.open({}, '/#all');
  await hasState(page, 'chart', 'live');
  await card(page, 'chart').locator('.plot').focus();
  for (const key of ['ArrowLeft', 'n']) await page.keyboard.press(key);
  assert.equal(await page.locator('dialog.note').isVisible(), false);
  assert.equal(await page.getByRole('button', { name: 'Note', exact: true }).count(), 0);
  await context.close();
});
