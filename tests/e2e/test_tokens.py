#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""belfryctl token and audit, with and without a running Belfry; who may listen where others come."""
import asyncio
import json
import time

import websockets

import belfry
import live


def bearer(token):
    return {"Authorization": "Bearer " + token}


class Tokens(belfry.BelfryTest):
    def create(self, server, *arguments):
        done = belfry.ctl(server, "token", "create", *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("can't be shown again", done.stderr)
        return done.stdout.strip()

    def tokens(self, server):
        done = belfry.ctl(server, "token", "list", "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)["tokens"]

    def test_made_before_anything_runs_and_kept(self):
        server = self.belfryd()
        server.listen = "0.0.0.0:0"
        refused = self.program(*server.arguments())
        self.assertEqual(refused.finish(), 4)
        self.assertIn("belfryctl token create", " ".join(refused.err))

        token = self.create(server, "--role", "viewer", "--name", "wall", "--expires", "1d")
        self.assertRegex(token, r"^bft_[A-Za-z0-9_-]{46}$")
        server.start()
        port = server.url.rsplit(":", 1)[1]
        server.url = f"http://127.0.0.1:{port}"
        self.assertTrue(any("without TLS" in line for line in server.program.err), server.program.err)
        self.assertEqual(belfry.request("GET", server.url + "/metrics", headers=bearer(token)).status, 200)
        self.assertEqual(belfry.request("PUT", server.url + "/api/belfry/v1/layouts/x", b"{}", bearer(token)).status, 403)
        [listed] = self.tokens(server)
        self.assertEqual((listed["name"], listed["role"], listed["state"]), ("wall", "viewer", "valid"))
        self.assertAlmostEqual(listed["expires"] / 1000, time.time() + 86400, delta=120)
        self.assertEqual(server.stop(), 0)

        # The state has no token in it, and the same one comes in after a restart.
        for file in server.data.glob("state.db*"):
            self.assertNotIn(token[4:30].encode(), file.read_bytes(), file)
        self.assertEqual(self.tokens(server)[0]["name"], "wall")
        self.assertEqual(belfry.ctl(server, "token", "revoke", "1").returncode, 0)
        self.assertEqual(self.tokens(server)[0]["state"], "revoked")
        server.listen = "127.0.0.1:0"
        server.start()
        self.assertEqual(belfry.request("GET", server.url + "/metrics", headers=bearer(token)).status, 401)

    def test_revoked_at_once(self):
        server = self.belfryd().start()
        token = self.create(server, "--role", "editor")

        async def scenario():
            async with live.Viewer(server, token=token) as viewer, live.Viewer(server) as other:
                self.assertEqual(sorted(viewer.welcome["capabilities"]), ["acknowledge", "annotate", "editLayouts", "seeCommandLines"])
                done = await asyncio.to_thread(belfry.ctl, server, "token", "revoke", "1")
                self.assertEqual(done.returncode, 0, done.stderr)
                with self.assertRaises(websockets.ConnectionClosed):
                    while True:
                        await viewer.receive()
                self.assertEqual(viewer.socket.close_code, 4401)
                await other.send({"type": "ping", "nonce": 5})
                await other.expect("pong", nonce=5)
        asyncio.run(scenario())
        self.assertEqual(belfry.request("GET", server.url + "/metrics", headers=bearer(token)).status, 401)

    def test_the_log_says_who_changed_what(self):
        server = self.belfryd().start()
        token = self.create(server, "--role", "editor", "--name", "eve")
        document = server.get("/api/belfry/v1/layouts/default").json()
        answer = belfry.request("PUT", server.url + "/api/belfry/v1/layouts/mine", json.dumps(document).encode(),
                                {**bearer(token), "If-None-Match": "*", "Content-Type": "application/json"})
        self.assertEqual(answer.status, 201, answer.body)
        belfry.request("GET", server.url + "/metrics", headers=bearer("bft_wrong"))
        done = belfry.ctl(server, "audit", "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        lines = [(e["principal"], e["operation"], e.get("target"), e["result"])
                 for e in json.loads(done.stdout)["entries"]]
        self.assertEqual(lines, [
            ("anonymous", "login", None, "not a token, or not a whole one"),
            ("eve (token 1)", "layouts.write", "/api/belfry/v1/layouts/mine", "201"),
            ("local token", "tokens.create", "/api/belfry/v1/tokens/1", "201")])
        self.assertNotIn(token[4:20], done.stdout)
        self.assertIn("layouts.write", belfry.ctl(server, "audit").stdout)
        self.assertEqual(belfry.request("GET", server.url + "/api/belfry/v1/audit", headers=bearer(token)).status, 403)

    def test_what_makes_no_sense_is_said(self):
        server = self.belfryd()
        for arguments, code, said in ((("--role", "king"), 2, "king"),
                                      (("--role", "viewer", "--expires", "yesterday"), 1, "--expires"),
                                      (("--role", "viewer", "--expires", "2001-01-01"), 1, "still to come"),
                                      (("--role", "viewer", "--name", "x" * 101), 1, "100")):
            with self.subTest(arguments):
                done = belfry.ctl(server, "token", "create", *arguments)
                self.assertEqual(done.returncode, code, done.stderr)
                self.assertIn(said, done.stderr)
        self.assertEqual(self.tokens(server), [])
        self.assertEqual(belfry.ctl(server, "token", "revoke", "7").returncode, 1)

    def test_a_code_is_read_out_and_becomes_a_token_once(self):
        server = self.belfryd()
        none = belfry.ctl(server, "token", "pair")
        self.assertNotEqual(none.returncode, 0)
        server.start()
        done = belfry.ctl(server, "token", "pair", "--role", "operator", "--expires", "30d")
        self.assertEqual(done.returncode, 0, done.stderr)
        code = done.stdout.strip()
        self.assertRegex(code, r"^[0-9A-Z]{4}-[0-9A-Z]{4}$")
        self.assertIn("good once", done.stderr)

        def redeem():
            return belfry.request("POST", server.url + "/api/belfry/v1/pairings/redeem",
                                  json.dumps({"code": code.lower(), "name": "laptop"}).encode(),
                                  {"Content-Type": "application/json"})
        answer = redeem()
        self.assertEqual(answer.status, 201, answer.body)
        self.assertEqual(belfry.request("GET", server.url + "/metrics", headers=bearer(answer.json()["token"])).status, 200)
        self.assertEqual(redeem().status, 403)
        [listed] = self.tokens(server)
        self.assertEqual((listed["name"], listed["role"]), ("laptop", "operator"))
        self.assertAlmostEqual(listed["expires"] / 1000, time.time() + 30 * 86400, delta=120)
        self.assertIn("pairings.redeem", belfry.ctl(server, "audit").stdout)
        for arguments, said in ((("--valid", "2h"), "from 1m to 1h"), (("--valid", "soon"), "--valid")):
            wrong = belfry.ctl(server, "token", "pair", *arguments)
            self.assertEqual(wrong.returncode, 1)
            self.assertIn(said, wrong.stderr)

    def test_a_killed_belfry_leaves_its_address_and_tokens_are_made_all_the_same(self):
        server = self.belfryd().start()
        server.kill()
        self.assertTrue((server.data / "run" / "address").exists())
        self.create(server, "--role", "viewer")
        self.assertEqual(len(self.tokens(server)), 1)


if __name__ == "__main__":
    belfry.main()
