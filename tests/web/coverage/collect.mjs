// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which lines of the viewer a page ran: what Chromium counted, kept of the sources instead of the bundle, in the form
// in which Node keeps its own, so that c8 reads both (c8 itself counts no lines through the map of a bundle). Only where ./dev coverage asks for it: BELFRY_WEB_COVERAGE is the folder, BELFRY_WEB_PAGE that of the
// built page with its source map.

import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = process.env.BELFRY_WEB_COVERAGE;

/** Counts until the context is closed. */
export async function collect(page, context) {
  if (!folder) return;
  await page.coverage.startJSCoverage({ resetOnNavigation: false, reportAnonymousScripts: true });
  const close = context.close.bind(context);
  context.close = async () => {
    if (!page.isClosed()) write(await page.coverage.stopJSCoverage());
    await close();
  };
}

function write(scripts) {
  const path = join(process.env.BELFRY_WEB_PAGE, 'main.js');
  const source = readFileSync(path, 'utf8');
  const original = originals(source, JSON.parse(readFileSync(`${path}.map`)), dirname(path));
  const files = new Map(); // to functions, as V8 has them
  for (const script of scripts.filter((each) => each.source === source)) {
    for (const { functionName, isBlockCoverage, ranges } of script.functions) {
      const places = ranges.map((range) => original(range)).filter((place) => place);
      for (const url of new Set(places.map((place) => place.url))) {
        // All of a file ran when it was loaded, but what its functions say that didn't.
        if (!files.has(url)) files.set(url, [whole(url)]);
        files.get(url).push({ functionName, isBlockCoverage, ranges: places.filter((place) => place.url === url) });
      }
    }
  }
  const result = [...files].map(([url, functions]) => ({ scriptId: '0', url, functions }));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `page-${randomUUID()}.json`), JSON.stringify({ result }));
}

const whole = (url) => ({
  functionName: '', isBlockCoverage: true,
  ranges: [{ startOffset: 0, endOffset: readFileSync(new URL(url), 'utf8').length, count: 1 }],
});

/** Gives for a range of the bundle the same in the source that it was made of; null where it is of none, or of several. */
function originals(source, map, folderOfMap) {
  const entries = new SourceMap(map);
  const starts = lineStarts(source);
  const sources = new Map();
  const startsOf = (url) => {
    if (!sources.has(url)) sources.set(url, lineStarts(readFileSync(new URL(url), 'utf8')));
    return sources.get(url);
  };
  const placeOf = (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    const entry = entries.findEntry(line, offset - starts[line]);
    if (entry.originalSource === undefined || entry.generatedLine !== line) return null;
    const url = pathToFileURL(resolve(folderOfMap, entry.originalSource)).href;
    if (url.includes('/node_modules/')) return null;
    return { url, offset: startsOf(url)[entry.originalLine] + entry.originalColumn + offset - starts[line] - entry.generatedColumn };
  };
  return ({ startOffset, endOffset, count }) => {
    const [first, last] = [placeOf(startOffset), placeOf(endOffset - 1)];
    if (!first || first.url !== last?.url || last.offset < first.offset) return null;
    return { url: first.url, startOffset: first.offset, endOffset: last.offset + 1, count };
  };
}

function lineStarts(text) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
