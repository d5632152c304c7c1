// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const css = read('../../resources/web/src/theme.css');
const [standard, more] = css.split('@media (prefers-contrast: more)');

/** The custom properties of the first rule with this selector. */
function tokens(text, selector) {
  const rule = text.slice(text.indexOf(`${selector} {`)).split('}')[0];
  return Object.fromEntries([...rule.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, color]) => [name, color]));
}
const DARK = ":root[data-theme='dark']";
const THEMES = {
  light: { colors: tokens(standard, ':root'), least: 4.5, source: 'lightColors' },
  dark: { colors: tokens(standard, DARK), least: 4.5, source: 'darkColors' },
  'light, more contrast': { colors: tokens(more, ':root'), least: 7, source: 'lightHighContrast' },
  'dark, more contrast': { colors: tokens(more, DARK), least: 7, source: 'darkHighContrast' },
};

/** WCAG 2.2 */
function luminance(hex) {
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

for (const [name, { colors, least, source }] of Object.entries(THEMES)) {
  test(`all that is read can be read: ${name}`, () => {
    const hold = (text, background) => {
      const ratio = contrast(colors[text], colors[background]);
      assert.ok(ratio >= least, `${text} on ${background}: ${ratio.toFixed(2)}`);
    };
    for (const text of ['text1', 'text2', 'text3', 'accent', 'ok', 'warning', 'critical', 'unknown'])
      for (const background of ['window', 'bar', 'card', 'raised']) hold(text, background);
    hold('accent-ink', 'accent');
    for (const state of ['ok', 'warning', 'critical', 'unknown']) hold('state-ink', state);
  });

  test(`the desktop has the same colours: ${name}`, () => {
    const text = read('../../qml/theme/theme_colors.cpp').split(`ThemeColors ${source}()`)[1].split('\n}')[0];
    const names = { bar: 'rail', 'state-ink': 'stateInk' };
    const found = Object.fromEntries([...text.matchAll(/\.(\w+) = opaque\(0x([0-9a-f]{6})\)/g)].map(([, token, color]) => [token, `#${color}`]));
    for (const token of ['window', 'bar', 'card', 'raised', 'line', 'grid', 'text1', 'text2', 'text3', 'ok', 'warning', 'critical', 'unknown', 'state-ink'])
      assert.equal(colors[token], found[names[token] ?? token], token);
  });
}

test('the desktop has the same series', () => {
  const standardSeries = read('../../qml/theme/series_palette.cpp').split('case SeriesPalette::Standard')[1];
  const [dark, light] = [...standardSeries.matchAll(/"(#[0-9a-f #]+)"/g)].map(([, words]) => words.split(' '));
  const series = (colors) => Array.from({ length: 8 }, (_, i) => colors[`series-${i}`]);
  assert.deepEqual(series(THEMES.dark.colors), dark);
  assert.deepEqual(series(THEMES.light.colors), light);
});
