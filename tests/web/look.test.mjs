// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the page looks, and in which language it speaks, in a real browser.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { card, chooseInMenu, DARK_BLUE, hasState, isLive, LIGHT_BLUE, Scene, showsLine, tab } from './scene.mjs';

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
  await chooseInMenu(page, 'Light');
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

test('the page speaks the browser\'s language, and another that is chosen', async () => {
  const { page, complaints, context } = await scene.open({ locale: 'de-AT' }, '/#all');
  const lang = () => page.evaluate(() => document.documentElement.lang);
  assert.equal(await lang(), 'de');
  assert.match(await tab(page, /Alarme/).innerText(), /\d+\saktiv/);
  await hasState(page, 'pie', 'live');
  assert.match(await card(page, 'pie').innerText(), /\d,\d+\sGiB|\d+\sGiB/);
  await hasState(page, 'nothing', 'empty');
  assert.match(await card(page, 'nothing').innerText(), /Noch passt keine Reihe zur Abfrage/);
  // What rules and health checks say in it, and Belfry's own words of the layout; what somebody wrote isn't.
  for (const id of ['parts', 'log']) {
    await card(page, id).scrollIntoViewIfNeeded();
    await hasState(page, id, 'live');
  }
  const memory = card(page, 'parts').getByRole('listitem', { name: /^Arbeitsspeicher, / });
  await memory.waitFor();
  assert.match(await memory.getAttribute('aria-label'), /% des Arbeitsspeichers sind verfügbar; (erst )?bei 10\s% oder weniger/);
  await card(page, 'log').getByText('Es gibt Arbeitsspeicher').first().waitFor();
  await tab(page, /Alarme/).click();
  await page.getByText('Es gibt Arbeitsspeicher').first().waitFor();
  await tab(page, 'Übersicht').click();
  await card(page, 'cpu-by-mode').getByText('CPU nach Modus').waitFor();
  await card(page, 'cpu-by-mode').getByText('Benutzer').first().waitFor();
  assert.equal(await page.getByLabel('Layout').locator('option').first().textContent(), 'Standard');
  await page.getByRole('button', { name: 'Menü' }).click();
  assert.equal(await page.getByRole('menuitemradio', { name: 'Wie der Browser' }).getAttribute('aria-checked'), 'true');
  await page.keyboard.press('Escape');
  await chooseInMenu(page, 'English');
  await tab(page, /Alerts/).waitFor();
  await card(page, 'cpu-by-mode').getByText('CPU by mode').waitFor();
  assert.equal(await lang(), 'en');
  await page.reload();
  await tab(page, /Alerts/).waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test('the menu by keyboard gives the focus back', async () => {
  const { page, complaints, context } = await scene.open();
  const button = page.getByRole('button', { name: 'Menu' });
  const focused = () => page.evaluate(() => document.activeElement.textContent);
  await button.focus();
  await page.keyboard.press('Enter');
  assert.equal(await button.getAttribute('aria-expanded'), 'true');
  assert.equal(await focused(), 'As the system');
  await page.keyboard.press('ArrowUp');
  assert.equal(await focused(), 'Give a token…');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(), 'Light');
  await page.keyboard.press('Escape');
  assert.equal(await page.getByRole('menu').count(), 0);
  assert.equal(await button.evaluate((each) => each === document.activeElement), true);
  await page.keyboard.press('Enter');
  await page.mouse.click(700, 500);
  assert.equal(await page.getByRole('menu').count(), 0, 'a press elsewhere closes it');
  assert.equal(await button.getAttribute('aria-expanded'), 'false');
  assert.deepEqual(complaints, []);
  await context.close();
});
