// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// All types of widgets in a real browser.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { waitUntil } from './belfryd.mjs';
import { colorsOf } from './browser.mjs';
import { card, DARK_BLUE, hasState, Scene } from './scene.mjs';

const scene = new Scene();
before(() => scene.start());
after(() => scene.stop());

test('values change as they are measured', async () => {
  const { page, context } = await scene.open({}, '/#all');
  await hasState(page, 'table', 'live');
  const text = () => card(page, 'table').locator('tbody').innerText();
  const first = await text();
  await waitUntil('other values', async () => (await text()) !== first);
  const label = () => card(page, 'chart').locator('.plot').getAttribute('aria-label');
  const before = await label();
  await waitUntil('another value in the chart', async () => (await label()) !== before);
  await context.close();
});

test('all types of widgets, and the state of one without series', async () => {
  const { page, complaints, context } = await scene.open({}, '/#all');
  for (const id of ['chart', 'table', 'pie', 'bars', 'gauge', 'bar', 'states']) await hasState(page, id, 'live');
  await hasState(page, 'nothing', 'empty');
  assert.match(await card(page, 'nothing').innerText(), /No series matches/);
  assert.deepEqual(await card(page, 'pie').locator('li .name').allInnerTexts().then((names) => names.sort()), ['cached', 'free']);
  assert.ok(new Set((await colorsOf(page, card(page, 'pie').locator('svg'))).map(([color]) => color)).has(DARK_BLUE));
  assert.match(await card(page, 'gauge').innerText(), /%\s*0\s?%\s*100\s?%/);
  assert.equal(await card(page, 'gauge').locator('.dial.warning').count(), 1); // over 0 is warned of
  assert.equal(await card(page, 'gauge').locator('.bands path').count(), 2);
  assert.match(await card(page, 'bar').innerText(), /^Bar\s*4\s*0\s*8$/);
  assert.equal(await card(page, 'bar').locator('.dial.series-0').getAttribute('d'), 'M4 11L50 11'); // half of it
  assert.match(await card(page, 'states').innerText(), /one\s*busy\s*other\s*idle/);
  assert.equal(await card(page, 'states').locator('rect.warning').count(), 1);
  assert.equal(await card(page, 'states').locator('rect.ok').count(), 1);
  for (const id of ['cells', 'heat', 'often', 'around', 'notes', 'zone', 'shapes']) {
    await card(page, id).scrollIntoViewIfNeeded();
    await hasState(page, id, 'live');
  }
  assert.match(await card(page, 'cells').innerText(), /one\s*busy\s*other\s*0/);
  for (const state of ['critical', 'ok']) assert.equal(await card(page, 'cells').locator(`li[data-state=${state}] svg`).count(), 1);
  await waitUntil('cells of heat', async () => (await colorsOf(page, card(page, 'heat').locator('.plot'))).length > 4);
  assert.ok(await card(page, 'often').locator('.bars li').count() >= 2);
  assert.match(await card(page, 'around').getByRole('img').getAttribute('aria-label'), /^1 \S+, 5 \S+, 15 \S+$/);
  assert.match(await card(page, 'zone').innerText(), /Europe\/Berlin\s*\d\d:\d\d:\d\d/);
  const table = card(page, 'table');
  for (const order of ['ascending', 'descending']) {
    await table.getByRole('button', { name: /mode/ }).click();
    await table.locator(`th:first-child[aria-sort=${order}]`).waitFor();
    const modes = await table.locator('tbody td:first-child').allInnerTexts();
    const sorted = [...modes].sort();
    assert.deepEqual(modes, order === 'ascending' ? sorted : sorted.reverse());
  }
  assert.deepEqual(complaints, []);
  await context.close();
});

test('maps, by mouse and by keyboard', async () => {
  const { page, complaints, context } = await scene.open({}, '/#all');
  for (const id of ['map', 'parts', 'streams']) {
    await card(page, id).scrollIntoViewIfNeeded();
    await hasState(page, id, 'live');
  }
  const tiles = card(page, 'map').getByRole('listitem');
  await tiles.first().waitFor();
  assert.match(await tiles.first().getAttribute('aria-label'), /^\w+: .*, Critical$/);
  assert.match(await card(page, 'map').locator('.context').innerText(), /^\d+, \d+ critical$/);
  const places = await tiles.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()));
  assert.ok(places.every(({ width, height }) => width > 8 && height > 8));
  await tiles.first().focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.evaluate(() => document.activeElement.matches('.tiles [data-part]:nth-child(2)')), true);
  const names = await card(page, 'parts').getByRole('listitem').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
  assert.ok(names.some((name) => name.startsWith('Memory, ')), names.join());
  await card(page, 'parts').getByRole('listitem').first().hover();
  await card(page, 'parts').locator('svg[data-marked] .edges path[data-near]').first().waitFor();
  const nodes = card(page, 'streams').getByRole('listitem');
  const texts = await nodes.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
  assert.ok(texts.length > 2 && texts.every((text) => /% of all$/.test(text)), texts.join());
  await nodes.first().hover();
  await waitUntil('ways that stand out', async () => (await card(page, 'streams').locator('.ribbons path[data-near]').count()) > 0);
  await tiles.first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#overview$/);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('a text can be nothing but text', async () => {
  const { page, complaints, context } = await scene.open({}, '/#all');
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  const notes = card(page, 'notes');
  await notes.scrollIntoViewIfNeeded();
  await hasState(page, 'notes', 'live');
  assert.equal(await notes.locator('h3').innerText(), 'Runbook');
  assert.equal(await notes.locator('li').count(), 2);
  assert.deepEqual(await notes.locator('a').evaluateAll((links) => links.map((link) => link.href)), ['https://example.org/disk', 'http://example.org/x.png'], 'a link, not a picture');
  assert.equal(await notes.locator('img, script, iframe').count(), 0);
  assert.match(await notes.innerText(), /<img src=.*<script>window\.broken = 2<\/script>\s*a picture click data/s);
  assert.equal(await page.evaluate(() => window['broken']), undefined);
  assert.deepEqual(asked.filter((url) => url.includes('example.org')), []);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('a picture of the layout', async () => {
  const { page, complaints, origins, context } = await scene.open({}, '/#all');
  const plan = card(page, 'plan');
  await plan.scrollIntoViewIfNeeded();
  await hasState(page, 'plan', 'live');
  const picture = plan.getByRole('img', { name: 'All red' });
  assert.deepEqual(await picture.evaluate((img) => [img.naturalWidth, img.naturalHeight, getComputedStyle(img).objectFit]), [4, 2, 'contain']);
  await waitUntil('red', async () => (await colorsOf(page, picture)).some(([color, count]) => color === '#ff0000' && count > 1000));
  for (const [id, state, message] of [['torn', 'error', /can't be read/], ['nopicture', 'empty', /No picture has been chosen yet/]]) {
    await hasState(page, id, state);
    assert.match(await card(page, id).innerText(), message);
  }
  assert.deepEqual([...origins], [new URL(scene.server.url).host]);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('a legend that is a table hides and isolates', async () => {
  const { page, context } = await scene.open({}, '/#all');
  const chart = card(page, 'shapes');
  await chart.scrollIntoViewIfNeeded();
  await hasState(page, 'shapes', 'live');
  const half = chart.getByRole('button', { name: /half/ });
  const switches = chart.getByRole('button', { name: /switches/ });
  await waitUntil('the unit on the right', async () => /half\s*50\s%\s*50\s%\s*50\s%/.test(await half.innerText()));
  await half.click();
  assert.equal(await switches.getAttribute('aria-pressed'), 'false');
  await half.click();
  assert.equal(await switches.getAttribute('aria-pressed'), 'true');
  await half.focus();
  await page.keyboard.press('Space');
  assert.equal(await half.getAttribute('aria-pressed'), 'false');
  assert.equal(await switches.getAttribute('aria-pressed'), 'true');
  await context.close();
});

test('a table has bars and courses, and a field that filters', async () => {
  const { page, complaints, context } = await scene.open({}, '/#all');
  const table = card(page, 'courses');
  await table.scrollIntoViewIfNeeded();
  await hasState(page, 'courses', 'live');
  await waitUntil('a course', async () => /\d/.test(await table.locator('td.line polyline').first().getAttribute('points') ?? ''));
  assert.equal(await table.locator('td.bar i').first().evaluate((bar) => bar.style.width), '100%', 'the largest is full');
  const rows = await table.locator('tbody tr').count();
  await table.getByRole('searchbox').fill('idle');
  await waitUntil('one row', async () => (await table.locator('tbody tr').count()) === 1);
  assert.ok(rows > 1);
  assert.deepEqual(complaints, []);
  await context.close();
});
