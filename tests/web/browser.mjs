// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Debian's Chromium through playwright-core, and what a page said and asked for meanwhile.

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { collect } from './coverage/collect.mjs';

const { chromium } = createRequire(join(process.env.BELFRY_WEB_MODULES, 'any.js'))('playwright-core');

export const launch = () =>
  chromium.launch({ executablePath: process.env.BELFRY_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });

/** A page with a list of what it complained of, and of the origins that it asked. */
export async function openPage(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: 'dark', ...options });
  const page = await context.newPage();
  await collect(page, context);
  const complaints = [];
  const origins = new Set();
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.stack));
  page.on('request', (request) => request.url().startsWith('data:') || origins.add(new URL(request.url()).host));
  page.on('websocket', (socket) => origins.add(new URL(socket.url()).host));
  return { page, context, complaints, origins };
}

/**
 * How often each colour is in a piece of the screen, the most frequent first.
 * @returns {Promise<[string, number][]>} "#rrggbb" and pixels
 */
export async function colorsOf(page, locator) {
  const png = await locator.screenshot();
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d');
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, picture.width, picture.height);
    const counts = new Map();
    for (let i = 0; i < data.length; i += 4) {
      const color = `#${[0, 1, 2].map((k) => data[i + k].toString(16).padStart(2, '0')).join('')}`;
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
    return [...counts].sort(([, a], [, b]) => b - a);
  }, png.toString('base64'));
}
