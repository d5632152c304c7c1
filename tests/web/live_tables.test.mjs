// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tables of what a machine has at this moment, in a real browser.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { waitUntil } from './belfryd.mjs';
import { card, DARK_BLUE, hasState, Scene, showsLine } from './scene.mjs';

const scene = new Scene();
before(() => scene.start());
after(() => scene.stop());

test('processes are listed live, sorted by their headings, and not kept', async () => {
  const { page, complaints, context } = await scene.open({}, '/#all');
  const procs = card(page, 'procs');
  await procs.scrollIntoViewIfNeeded();
  await hasState(page, 'procs', 'live');
  await waitUntil('five rows', async () => (await procs.locator('tbody tr').count()) === 5);
  assert.match(await procs.locator('.context').innerText(), /^\d+ processes, \d+ running$/);
  assert.match(await procs.locator('tbody tr').first().innerText(), /\d+\s+[\d.]+\s%\s+[\d.]+\s[KMG]iB/);
  // Whoever shows no token doesn't see command lines.
  assert.equal(await procs.locator('tbody tr[title]').count(), 0);
  await procs.locator('th[aria-sort=descending]').getByText('Memory').waitFor();
  await procs.getByRole('button', { name: 'PID' }).click();
  await procs.locator('th[aria-sort=ascending]').getByText('PID').waitFor();
  await waitUntil('the first process', async () => /^1$/.test(await procs.locator('td[data-column=pid]').first().innerText()));
  const plot = card(page, 'chart').locator('.plot');
  await plot.scrollIntoViewIfNeeded();
  await showsLine(page, plot, DARK_BLUE);
  await plot.focus();
  await page.keyboard.press('+');
  await page.locator('body[data-view=past]').waitFor();
  await procs.scrollIntoViewIfNeeded(); // what isn't seen isn't drawn
  await hasState(page, 'procs', 'empty');
  assert.match(await procs.innerText(), /live only/);
  await page.getByRole('button', { name: 'Back to live' }).click();
  await procs.scrollIntoViewIfNeeded();
  await hasState(page, 'procs', 'live');
  assert.deepEqual(complaints, []);
  await context.close();
});

test('connections are listed by the port that is listened on', async () => {
  const { page, complaints, context } = await scene.open({}, '/#all');
  const conns = card(page, 'conns');
  await conns.scrollIntoViewIfNeeded();
  await hasState(page, 'conns', 'live');
  const port = new URL(scene.server.url).port;
  await conns.locator('tbody tr').filter({ has: page.getByText(port, { exact: true }) }).getByText('belfryd').waitFor();
  assert.match(await conns.locator('.context').innerText(), /^\d+ established, \d+ listening$/);
  await conns.getByRole('button', { name: 'Process' }).click();
  await conns.locator('th[aria-sort=ascending]').getByText('Process').waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});
