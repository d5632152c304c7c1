// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Starts the real belfryd on a free port, with directories of its own.

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const BIN = process.env.BELFRY_BIN;
const PATIENCE = Number(process.env.BELFRY_PATIENCE ?? 30) * 1000;

/** The first true value of condition(), asked again and again; fails with `what` after a while. */
export async function waitUntil(what, condition, patience = PATIENCE) {
  const deadline = Date.now() + patience;
  for (let last; ; ) {
    try {
      last = await condition();
      if (last) return last;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) throw new Error(`not within ${patience / 1000} s: ${what}; last seen: ${last}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export class Belfryd {
  #listen;

  /** @param {{rules?: string, listen?: string}} [options] the text of a rule file; where to listen */
  constructor({ rules, listen = '127.0.0.1:0' } = {}) {
    this.#listen = listen;
    this.folder = mkdtempSync(join(tmpdir(), 'belfry-web-'));
    this.config = join(this.folder, 'config');
    this.data = join(this.folder, 'data');
    mkdirSync(join(this.config, 'rules.d'), { recursive: true });
    mkdirSync(this.data);
    if (rules) writeFileSync(join(this.config, 'rules.d', 'test.yaml'), rules);
  }

  /** Restarts keep the port. */
  async start() {
    this.process = spawn(join(BIN, 'belfryd'), ['--config', this.config, '--data', this.data, '--listen', this.#listen],
      { stdio: ['ignore', 'pipe', 'ignore'] });
    for await (const line of createInterface({ input: this.process.stdout })) {
      if (!line.startsWith('listening on ')) continue;
      this.url = line.split(' ').pop().replace(/\/$/, '');
      this.#listen = new URL(this.url).host;
      return this;
    }
    throw new Error(`belfryd ended with ${this.process.exitCode}`);
  }

  /** As a crash does. */
  async kill() {
    if (!this.process || this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGKILL');
    await ended;
  }

  async remove() {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Before it serves an address that others can reach. */
  createToken(role) {
    const made = spawnSync(join(BIN, 'belfryctl'), ['--data', this.data, 'token', 'create', '--role', role],
      { encoding: 'utf8' });
    if (made.status !== 0) throw new Error(made.stderr);
    return made.stdout.trim();
  }

  get token() {
    return readFileSync(join(this.data, 'run', 'token'), 'utf8').trim();
  }

  async get(path) {
    const answer = await fetch(this.url + path);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }

  /** Puts a layout in the place of the one that is there, if any. */
  async putLayout(id, document) {
    const path = `${this.url}/api/belfry/v1/layouts/${id}`;
    const tag = (await fetch(path)).headers.get('ETag');
    const answer = await fetch(path, {
      method: 'PUT',
      headers: {
        'Content-Type': 'application/json', Authorization: `Bearer ${this.token}`,
        ...(tag ? { 'If-Match': tag } : { 'If-None-Match': '*' }),
      },
      body: JSON.stringify(document),
    });
    if (!answer.ok) throw new Error(`layout ${id}: ${answer.status} ${await answer.text()}`);
  }

  async removeLayout(id) {
    await fetch(`${this.url}/api/belfry/v1/layouts/${id}`, { method: 'DELETE', headers: { Authorization: `Bearer ${this.token}`, 'If-Match': '*' } });
  }
}
