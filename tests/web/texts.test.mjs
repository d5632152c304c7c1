// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The catalogues of the page: each says all that the page says, with the same values in it, and the page says nothing
// that is in none.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { alertRows, summaryOf } from '../../resources/web/src/alerts.js';
import { timeLabel, valueLabels } from '../../resources/web/src/axis.js';
import { CATALOGUES, languageFor, speak, tr } from '../../resources/web/src/texts.js';
import { dateTime, duration, format, formatText } from '../../resources/web/src/units.js';

after(() => speak('en'));

const SOURCES = new URL('../../resources/web/src/', import.meta.url);
const sources = readdirSync(SOURCES, { recursive: true }).map(String).filter((name) => name.endsWith('.js') && !name.startsWith('texts'))
  .map((name) => ({ name, code: withoutComments(readFileSync(new URL(name, SOURCES), 'utf8')) }));

const STRING = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g;

/** A comment may have quotes in it, and a string two slashes. */
function withoutComments(code) {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').split('\n').map((line) => line.replace(/^\s*\/\/.*$|\s\/\/ .*$/, '')).join('\n');
}

const { words } = CATALOGUES.en;
const formsOf = (entry) => (typeof entry === 'string' ? { other: entry } : entry);
const namesIn = (text) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

for (const [code, catalogue] of Object.entries(CATALOGUES)) {
  test(`nothing is missing in ${catalogue.name}, and nothing is too much`, () => {
    assert.deepEqual(Object.keys(catalogue.words).sort(), Object.keys(words).sort());
  });

  test(`texts have the same values in ${catalogue.name}`, () => {
    for (const [key, entry] of Object.entries(catalogue.words)) {
      for (const text of Object.values(formsOf(entry))) {
        assert.ok(text.trim(), `${key} is empty`);
        assert.deepEqual(namesIn(text), namesIn(formsOf(words[key]).other), key);
      }
    }
  });

  test(`${catalogue.name} has the forms of its numbers`, () => {
    const { pluralCategories } = new Intl.PluralRules(code).resolvedOptions();
    for (const [key, entry] of Object.entries(catalogue.words)) {
      if (typeof entry !== 'string') assert.deepEqual(Object.keys(entry).sort(), [...pluralCategories].sort(), key);
    }
  });
}

test('what the page asks for is in the catalogue, and what is in it is asked for', () => {
  const begun = new Set(); // `state.${state}`
  for (const { name, code } of sources) {
    for (const [, call] of code.matchAll(/\btr\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g)) {
      for (const [literal] of call.split(', {')[0].matchAll(STRING)) {
        const text = literal.slice(1, -1);
        if (literal[0] === '`' && text.includes('${')) begun.add(text.split('${')[0]);
        else if (/^[a-z]+(\.\w+)*$/.test(text) && call.startsWith(literal)) assert.ok(text in words, `${name} asks for ${text}`);
      }
    }
  }
  const unused = Object.keys(words).filter((key) => !sources.some(({ code }) => code.includes(`'${key}'`)) && ![...begun].some((prefix) => key.startsWith(prefix)));
  assert.deepEqual(unused, []);
});

// Names of keys, events and headers, of units, of what is Belfry's own: the same in every language.
const NAMES = /^(Arrow(Left|Right|Up|Down)|Home|End|Enter|Escape|Tab|Delete|Content-Type|Authorization|Bearer|POST|DELETE|Infinity|Control\+Z|Belfry|B|Bps|Hz|Inf|PiB|[KMGTP]iB|N|X)$/;

test('no text of the page is written outside of the catalogue', () => {
  const found = [];
  for (const { name, code } of sources) {
    for (const [literal] of code.matchAll(STRING)) {
      const text = literal.slice(1, -1).replace(/\$\{[^}]*\}/g, '');
      const isWord = /^\p{Lu}\p{Ll}/u.test(text) && !NAMES.test(text.trim());
      const isSentence = /\p{Ll}{2,} \p{Ll}+.*[.!?…]$/u.test(text);
      if (isWord || isSentence) found.push(`${name}: ${literal}`);
    }
    // What is set as a text, whatever its case.
    const told = /(?:'aria-label'|'aria-description'|title|placeholder|message): ('[^']*\p{L}[^']*')|(?:setText\([\w.[\]]+, |setMoment\(|setSummary\()('[^']*\p{L}[^']*')/gu;
    for (const [, attribute, text] of code.matchAll(told)) found.push(`${name}: ${attribute ?? text}`);
  }
  assert.deepEqual(found, []);
});

test('the language is the first of the reader that there is', () => {
  assert.equal(languageFor(['fr-FR', 'de-AT', 'en']), 'de');
  assert.equal(languageFor(['EN-us', 'de']), 'en');
  assert.equal(languageFor(['fr']), 'en');
  assert.equal(languageFor([]), 'en');
});

test('the terms are the desktop\'s', () => {
  const desktop = readFileSync(new URL('../../resources/translations/belfry_de.ts', import.meta.url), 'utf8');
  const translated = new Map();
  for (const [, source, german] of desktop.matchAll(/<source>([^<]+)<\/source>(?:\s*<[^t][^\n]*)*\s*<translation>([^<]+)<\/translation>/g))
    translated.set(source, [...(translated.get(source) ?? []), german]);
  const { words: german } = CATALOGUES.de;
  const common = Object.entries(words).filter(([, english]) => translated.has(english));
  const others = common.filter(([key, english]) => !translated.get(english).includes(german[key]));
  assert.deepEqual(others.map(([key, english]) => `${key}: ${german[key]}, on the desktop ${translated.get(english)}`), []);
  assert.ok(common.length > 60, `${common.length}`);
});

test('German numbers, dates and durations', () => {
  speak('de');
  assert.deepEqual(format(0.3725, 'percentunit'), { number: '37,3', unit: '%' });
  assert.equal(formatText(2150, 'bytes'), '2,10\u00a0KiB');
  assert.equal(format(1.2e-6, 'none').number, '1,2e-06');
  const noon = new Date(2026, 10, 4, 12, 0, 7).getTime();
  assert.equal(dateTime(noon), '04.11.2026 12:00:07');
  assert.equal(timeLabel(noon, 86400e3), '4. Nov.');
  assert.equal(duration(4250), '4,2 s');
  assert.equal(duration(3 * 86400e3), '3 Tage');
  assert.deepEqual(valueLabels([0, 0.5, 1], 'none'), ['0,0', '0,5', '1,0']);
});

test('German sentences', () => {
  speak('de');
  const alerts = [{ labels: { alertname: 'Voll' }, state: 'firing', activeAt: 1000, acknowledgement: { by: 'ada', comment: '' } }];
  const snapshot = { groups: [{ rules: [{ alerts }] }] };
  assert.equal(summaryOf(snapshot), '1 aktiv');
  const [row] = alertRows(snapshot, [], 61e3);
  assert.deepEqual([row.stateText, row.sinceText, row.acknowledged], ['Aktiv', 'aktiv seit 1 min', 'bestätigt von ada']);
  assert.equal(tr('explain.compared', { n: 1214 }), '1.214 Reihen verglichen');
  assert.equal(tr('explain.compared', { n: 1 }), '1 Reihe verglichen');
  speak('en');
  assert.equal(tr('explain.compared', { n: 1214 }), '1,214 series compared');
});
