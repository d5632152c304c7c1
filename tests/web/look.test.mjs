// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the page looks, and in which language it speaks, in a real browser.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { card, DARK_BLUE, isLive, LIGHT_BLUE, Scene, showsLine } from './scene.mjs';

const scene = new Scene();
before(() => scene.start());
after(() => scene.stop());

test('light and dark', async () => {
  const { page, complaints, context } = await scene.open({ colorScheme: 'light' });
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  assert.equal(await background(), 'rgb(243, 245, 248)');
  await showsLine(page, card(page, 'network-traffic').locator('.plot'), LIGHT_BLUE);
  await page.emulateMedia({ colorScheme: 'dark' });
  await showsLine(page, card(page, 'network-traffic').locator('.plot'), DARK_BLUE);
  await page.getByRole('button', { name: 'Theme: as the system' }).click();
  assert.equal(await background(), 'rgb(243, 245, 248)');
  await page.reload();
  await isLive(page);
  assert.equal(await background(), 'rgb(243, 245, 248)', 'the choice is kept');
  assert.deepEqual(complaints, []);
  await context.close();
});

test('more contrast, and colours of the system', async () => {
  const { page, complaints, context } = await scene.open({ colorScheme: 'dark' });
  const style = (name) => page.evaluate((token) => getComputedStyle(document.documentElement).getPropertyValue(token), name);
  await isLive(page);
  assert.equal(await style('--text2'), '#a5afbf');
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
  assert.equal(await style('--text2'), '#dfe5ee');
  assert.equal(await style('background-color'), 'rgb(0, 0, 0)');
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'active' });
  assert.equal(await style('--text2'), 'CanvasText');
  await showsLine(page, card(page, 'network-traffic').locator('.plot'), DARK_BLUE); // data keep their colours
  const mark = page.locator('.mark .shape').first();
  assert.notEqual(await mark.evaluate((shape) => getComputedStyle(shape).fill), 'rgb(0, 0, 0)');
  assert.deepEqual(complaints, []);
  await context.close();
});
