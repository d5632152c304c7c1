// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { dateTime, duration, format, formatText, isUnit, timeOfDay } from '../../resources/web/src/units.js';

const cases = (name) => JSON.parse(readFileSync(new URL(`../fixtures/formatter/${name}.json`, import.meta.url)));
const SPECIAL = { NaN: NaN, stale: null, '+Inf': Infinity }; // a stale marker travels as null

for (const { name, value, unit, number, reads } of cases('values')) {
  test(`values read as on the desktop: ${name}`, () => {
    assert.ok(isUnit(unit));
    assert.deepEqual(format(typeof value === 'string' ? SPECIAL[value] : value, unit), { number, unit: reads });
  });
}

for (const { name, ms, reads } of cases('durations')) {
  test(`durations read as on the desktop: ${name}`, () => assert.equal(duration(ms), reads));
}

test('digits can be fixed', () => {
  assert.equal(format(0.3725, 'percentunit', 0).number, '37');
  assert.equal(format(2, 'none', 2).number, '2.00');
});

test('a number and its unit do not break apart', () => {
  assert.equal(formatText(2048, 'bytes'), '2\u00a0KiB');
  assert.equal(formatText(undefined, 'bytes'), '–');
});

test('a time of another day has its date', () => {
  const noon = new Date(2026, 10, 24, 12, 0, 7).getTime();
  assert.equal(timeOfDay(noon, noon + 3600e3), '12:00:07');
  assert.equal(timeOfDay(noon, noon + 86400e3), '2026-11-24 12:00:07');
  assert.equal(dateTime(noon), '2026-11-24 12:00:07');
  assert.equal(format(noon / 1000, 'timestamp').number, '2026-11-24 12:00:07');
});
