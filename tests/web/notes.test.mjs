// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Notes in a real browser: written, marked, listed, deleted and written again.

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
  for (const key of ['ArrowLeft', 'n', 'Delete', 'ContextMenu']) await page.keyboard.press(key);
  assert.deepEqual(await page.getByRole('menuitem').allInnerTexts(), ['What happened here…\nX']);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('dialog.note').isVisible(), false);
  assert.equal(await page.getByRole('button', { name: 'Note', exact: true }).count(), 0);
  await context.close();
});

/** A note as somebody who may write them has written it. */
async function write(page, text) {
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await page.getByLabel('What', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Write' }).click();
  await page.locator('dialog.note').waitFor({ state: 'hidden' });
}

test('a note is deleted in the log, and written again', async () => {
  const { page, complaints, context } = await scene.open({}, '/#all');
  await giveToken(page, scene.server.token);
  await write(page, 'By mistake');
  const log = card(page, 'log');
  await log.scrollIntoViewIfNeeded();
  const row = log.locator('.event', { hasText: 'By mistake' });
  const remove = row.getByRole('button', { name: 'Delete note “By mistake”' });
  await page.route('**/api/belfry/v1/annotations/*', (route) => route.fulfill({ status: 503, json: { detail: 'not now' } }), { times: 1 });
  await remove.click();
  await row.getByText('Not deleted: not now').waitFor();
  complaints.length = 0; // the browser's own word on 503
  assert.equal(await log.locator('.event', { hasText: 'There is memory' }).getByRole('button').count(), 0, 'only notes go');
  await remove.focus();
  await page.keyboard.press('Enter');
  await row.waitFor({ state: 'detached' });
  assert.equal(await log.locator('.rows').evaluate((list) => list === document.activeElement), true, 'the focus is not lost');
  const undo = page.getByRole('status').filter({ hasText: 'Note deleted: By mistake' });
  await undo.getByRole('button', { name: 'Undo' }).click();
  await row.waitFor();
  assert.equal(await undo.isVisible(), false);
  await remove.click();
  await row.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await row.waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test('a note is deleted where a chart marks it', async () => {
  const { page, complaints, context } = await scene.open({}, '/#all');
  await giveToken(page, scene.server.token);
  const chart = card(page, 'chart');
  await hasState(page, 'chart', 'live');
  await write(page, 'Here it was');
  const told = () => chart.locator('ul.unseen').textContent();
  await waitUntil('the mark is told', async () => /Here it was/.test(await told()));
  const plot = chart.locator('.plot');
  await plot.scrollIntoViewIfNeeded();
  await plot.focus();
  await waitUntil('the crosshair is on it', async () => {
    await page.keyboard.press('ArrowLeft');
    return /Here it was/.test(await chart.locator('.context').innerText());
  });
  await page.keyboard.press('ContextMenu');
  const item = page.getByRole('menuitem', { name: /Delete note “Here it was”/ });
  await page.route('**/api/belfry/v1/annotations/*', (route) => route.fulfill({ status: 403, json: { detail: 'not you' } }), { times: 1 });
  await item.click();
  await chart.getByRole('alert').getByText('Not deleted: not you').waitFor();
  complaints.length = 0;
  await plot.focus();
  await page.keyboard.press('Delete');
  await waitUntil('the mark is gone', async () => !/Here it was/.test(await told()));
  assert.equal(await chart.getByText('Not deleted').count(), 0);
  assert.deepEqual(complaints, []);
  await context.close();
});
