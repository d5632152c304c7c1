// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Markdown as elements: headings, paragraphs, lists, quotes, code, rules, emphasis and links. Made of nodes and texts
// alone, never of markup, so that nothing in a text can become more than text; pictures are their descriptions, and only
// links to http and https are any.

import { h } from './dom.js';
import { tr } from './texts.js';

const INLINE = new RegExp([
  '(?<code>`+)(?<coded>.+?)\\k<code>',
  '!\\[(?<alt>[^\\]]*)\\]\\([^)]*\\)',
  '\\[(?<label>[^\\]]+)\\]\\((?<url>[^)\\s]+)[^)]*\\)',
  '(?<bare>https?://[^\\s<>)"]+)',
  '(?<strong>\\*\\*|__)(?<bold>.+?)\\k<strong>',
  '(?<em>[*_])(?<italic>[^\\s].*?)\\k<em>',
  '~~(?<struck>.+?)~~',
  '\\\\(?<escaped>[\\\\`*_{}\\[\\]()#+.!~>|-])',
].join('|'), 's');

/** @param {string} url */
export function safeUrl(url) {
  return /^https?:\/\//i.test(url) ? url : null;
}

function link(url, content) {
  const safe = safeUrl(url);
  return safe ? h('a', { href: safe, rel: 'noopener noreferrer', target: '_blank' }, ...content) : h('span', {}, ...content);
}

/** @returns {(Node | string)[]} */
export function inline(text) {
  const parts = [];
  for (let rest = text; rest;) {
    const found = INLINE.exec(rest);
    if (!found) {
      parts.push(rest);
      break;
    }
    if (found.index > 0) parts.push(rest.slice(0, found.index));
    parts.push(element(found.groups));
    rest = rest.slice(found.index + found[0].length);
  }
  return parts;
}

function element(found) {
  if (found.coded !== undefined) return h('code', {}, found.coded.trim());
  if (found.alt !== undefined) return found.alt || tr('text.picture');
  if (found.url !== undefined) return link(found.url, inline(found.label));
  if (found.bare !== undefined) return link(found.bare, [found.bare]);
  if (found.bold !== undefined) return h('strong', {}, ...inline(found.bold));
  if (found.italic !== undefined) return h('em', {}, ...inline(found.italic));
  if (found.struck !== undefined) return h('s', {}, ...inline(found.struck));
  return found.escaped;
}

const ITEM = /^(\s*)(?:[-*+]|\d+[.)])\s+(.*)$/;
const isOrdered = (line) => /^\s*\d/.test(line);
const STARTS = [/^#{1,6}\s/, /^\s*(```|~~~)/, /^\s*>/, /^\s*([-*_])(\s*\1){2,}\s*$/, ITEM];
const startsBlock = (line) => STARTS.some((start) => start.test(line));

/** Takes lines from the front of `lines` while `isMore` says so. */
function take(lines, isMore) {
  const taken = [];
  while (lines.length && isMore(lines[0])) taken.push(lines.shift());
  return taken;
}

function fence(lines) {
  const mark = lines.shift().trim().slice(0, 3);
  const code = take(lines, (line) => !line.trim().startsWith(mark));
  lines.shift();
  return h('pre', {}, h('code', {}, code.join('\n')));
}

function list(lines) {
  const first = lines[0];
  const depth = ITEM.exec(first)[1].length;
  const items = [];
  while (lines.length) {
    const item = ITEM.exec(lines[0]);
    if (!item || item[1].length < depth || (item[1].length === depth && isOrdered(lines[0]) !== isOrdered(first))) break;
    if (item[1].length > depth) items[items.length - 1].append(list(lines));
    else items.push(h('li', {}, ...inline([item[2], ...(lines.shift(), take(lines, (line) => /^\s+\S/.test(line) && !ITEM.test(line)))].join(' '))));
  }
  return h(isOrdered(first) ? 'ol' : 'ul', {}, ...items);
}

/** @param {string} text  @returns {HTMLElement[]} */
export function markdown(text) {
  const lines = text.split(/\r?\n/);
  const blocks = [];
  while (lines.length) {
    const line = lines[0];
    if (!line.trim()) lines.shift();
    else if (/^\s*(```|~~~)/.test(line)) blocks.push(fence(lines));
    else if (/^#{1,6}\s/.test(line)) blocks.push(h(`h${Math.min(6, /^#+/.exec(line)[0].length + 2)}`, {}, ...inline(lines.shift().replace(/^#+\s+/, ''))));
    else if (/^\s*([-*_])(\s*\1){2,}\s*$/.test(line)) blocks.push((lines.shift(), h('hr', {})));
    else if (/^\s*>/.test(line)) blocks.push(h('blockquote', {}, ...markdown(take(lines, (each) => /^\s*>/.test(each)).map((each) => each.replace(/^\s*>\s?/, '')).join('\n'))));
    else if (ITEM.test(line)) blocks.push(list(lines));
    else blocks.push(h('p', {}, ...inline([lines.shift(), ...take(lines, (each) => each.trim() && !startsBlock(each))].join(' '))));
  }
  return blocks;
}
