#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop and what stands behind its window: a Belfry of its own, or one that already runs."""
import fcntl
import http.server
import socket
import threading

import belfry
import desktop

# One widget that can't be missed: the left half of the page.
LAYOUT = {"version": 2, "name": "Drag", "pages": [{"id": "only", "title": "Only", "widgets": [
    {"id": "load", "type": "stat", "title": "Load", "grid": {"x": 0, "y": 0, "w": 6, "h": 6},
     "queries": [{"expr": "node_load1"}]}]}]}


class Stranger(http.server.BaseHTTPRequestHandler):
    """A program on Belfry's port that isn't Belfry."""

    def do_GET(self):
        body = b'{"name": "something else"}'
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class DesktopTest(belfry.BelfryTest):
    def setUp(self):
        super().setUp()
        self.config, self.data = self.folder / "config", self.folder / "data"

    def desktop(self, *options, env=None, data=None):
        """A desktop whose configuration, data and run directory are this test's."""
        program = desktop.Desktop("--config", self.config, "--data", data or self.data, *options, env=env)
        self.addCleanup(program.kill)
        return program

    def run_file(self, name):
        return (self.data / "run" / name).read_text().strip()

    def listener(self):
        """A port that is taken by something that never answers."""
        listener = socket.create_server(("127.0.0.1", 0))
        self.addCleanup(listener.close)
        return listener.getsockname()[1]

    def stranger(self):
        """The port of a web server that isn't Belfry."""
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Stranger)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()

        def end():
            server.shutdown()
            thread.join()
            server.server_close()
        self.addCleanup(end)
        return server.server_address[1]


class Attached(DesktopTest):
    def test_it_shows_the_belfry_that_runs_and_collects_nothing_itself(self):
        server = self.belfryd().start()
        server.wait_for_ticks(2)
        program = self.desktop(data=server.data)
        program.expect_log(f"showing the Belfry at {server.url}$")
        program.expect_log(f"connected: ws://{server.listen}$")
        program.shows_data()

        theirs, ours = server.program.process.pid, program.process.pid
        self.assertEqual({"collect", "store"} & desktop.threads(theirs), {"collect", "store"})
        self.assertFalse({"collect", "store", "judge", "server"} & desktop.threads(ours))
        history = str(server.data / "history")
        self.assertTrue([f for f in desktop.open_files(theirs) if f.startswith(history)])
        self.assertFalse([f for f in desktop.open_files(ours) if f.startswith(history)])
        self.assertEqual((server.data / "history" / "lock").read_text().strip(), str(theirs))
        belfry.wait_until("the desktop to be counted", lambda: self.viewers(server) == 1)

        self.assertEqual(program.terminate(), 0)
        self.assertTrue((server.data / "run" / "address").exists(), "the run directory belongs to belfryd")
        belfry.wait_until("the desktop to be gone", lambda: self.viewers(server) == 0)

    def test_two_desktops_undo_their_own_edits(self):
        server = self.belfryd().start()
        first = self.desktop(data=server.data)
        first.shows_data()
        second = self.desktop(data=server.data)
        second.shows_data()
        owners = [(server.data / name / "lock").read_text().strip() for name in ("undo", "undo-2")]
        self.assertEqual(owners, [str(first.process.pid), str(second.process.pid)])
        first.kill()
        third = self.desktop(data=server.data)
        third.shows_data()
        self.assertEqual((server.data / "undo" / "lock").read_text().strip(), str(third.process.pid))

    def viewers(self, server):
        return server.get("/api/belfry/v1/hosts").json()["hosts"][0]["viewers"]

    def test_it_comes_back_when_belfryd_does(self):
        server = self.belfryd().start()
        program = self.desktop(data=server.data)
        program.shows_data()
        server.kill()
        program.expect_log(f"no connection to ws://{server.listen} .*trying again")
        server.start()
        program.expect_log(f"connected: ws://{server.listen}$", times=2)
        belfry.wait_until("the desktop as a viewer", lambda: self.viewers(server) == 1)
        self.assertEqual(program.terminate(), 0)

    def test_it_finds_belfryd_on_another_port(self):
        server = self.belfryd().start()
        program = self.desktop(data=server.data)
        program.shows_data()
        before = server.url
        self.assertEqual(server.stop(), 0)
        program.expect_log(f"no connection to ws://{server.listen} .*trying again")
        with socket.create_server(("127.0.0.1", int(server.listen.split(":")[1]))):
            server.listen = "127.0.0.1:0"
            server.start()
        self.assertNotEqual(server.url, before)
        program.expect_log(f"connected: ws://{server.listen}$")
        belfry.wait_until("the desktop as a viewer", lambda: self.viewers(server) == 1)
        self.assertEqual(program.terminate(), 0)

    def test_it_waits_for_one_that_is_still_opening_its_history(self):
        server = self.belfryd()
        (server.data / "history").mkdir()
        with open(server.data / "history" / "lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            program = self.desktop(data=server.data)
            program.expect_log("waiting for another Belfry to serve: .* has this history open")
        server.start()
        program.expect_log(f"connected: ws://{server.listen}$")
        program.shows_data()
        self.assertEqual(program.terminate(), 0)

    def edit_on(self, screen):
        """Drags a widget with a person's mouse; it moves at the server."""
        self.addCleanup(screen.end)
        server = self.belfryd().start()
        self.assertEqual(server.put("/api/belfry/v1/layouts/drag", LAYOUT, If_None_Match="*").status, 201)

        def place():
            grid = server.get("/api/belfry/v1/layouts/drag").json()["pages"][0]["widgets"][0]["grid"]
            return grid["x"], grid["y"]
        self.assertEqual(place(), (0, 0))
        program = self.desktop("--layout", "drag", "--page", "only", "--size", "1280x900", data=server.data,
                               env=screen.env)
        program.shows_data()
        screen.click((1226, 24))  # "Edit"
        screen.drag((500, 250), (1000, 250))
        x, _ = belfry.wait_until("the widget to move", lambda: place() if place() != (0, 0) else None)
        self.assertGreater(x, 0)
        self.assertEqual(program.terminate(), 0)

    def test_an_edit_reaches_belfryd(self):
        self.edit_on(desktop.Screen())

    def test_an_edit_under_wayland(self):
        self.edit_on(desktop.WaylandScreen(self.folder / "wayland"))


class Stale(DesktopTest):
    def own_core(self, program):
        """That the program has a core of its own and says where it serves; its address."""
        url = program.expect_log(r"listening on (http://\S+)$")[1]
        program.shows_data()
        self.assertEqual(self.run_file("address"), url)
        self.assertEqual((self.data / "history" / "lock").read_text().strip(), str(program.process.pid))
        self.assertEqual(belfry.request("GET", url + "/api/belfry/v1/identity").json()["name"], "belfry")
        return url

    def leave_entry(self, port):
        (self.data / "run").mkdir(parents=True)
        (self.data / "run" / "address").write_text(f"http://127.0.0.1:{port}\n")
        (self.data / "run" / "token").write_text("0" * 64 + "\n")

    def configure(self, port):
        self.config.mkdir()
        (self.config / "belfry.yaml").write_text(f"server:\n  listen: 127.0.0.1:{port}\n")

    def test_a_belfryd_that_was_killed(self):
        server = self.belfryd(name="killed").start()
        self.data = server.data
        server.wait_for_ticks(1)
        old = server.url
        server.kill()
        self.assertEqual(self.run_file("address"), old)
        self.configure(0)
        self.own_core(self.desktop())

    def test_an_address_where_something_else_answers(self):
        self.leave_entry(self.stranger())
        self.configure(0)
        self.own_core(self.desktop())

    def test_an_address_where_nothing_ever_answers(self):
        self.leave_entry(self.listener())
        self.configure(0)
        self.own_core(self.desktop())

    def test_a_port_that_is_taken(self):
        taken = self.stranger()
        self.configure(taken)
        program = self.desktop()
        url = self.own_core(program)
        self.assertNotEqual(url, f"http://127.0.0.1:{taken}")
        program.expect_log(f"cannot listen on 127.0.0.1:{taken}: .*listening on {url} instead")
        self.assertEqual(program.terminate(), 0)
        self.assertFalse((self.data / "run" / "address").exists())

    def test_a_port_that_must_be_had(self):
        taken = self.listener()
        for name in ("belfryd", "belfry"):
            program = belfry.Program([belfry.BIN / name, "--config", self.config, "--data", self.data, "--listen",
                                      f"127.0.0.1:{taken}"], env=desktop.OFFSCREEN)
            self.addCleanup(program.kill)
            self.assertEqual(program.finish(), 4)
            self.assertRegex("\n".join(program.err), f"(?m)^{name}: cannot listen on 127.0.0.1:{taken}: .*in use")
            self.assertFalse((self.data / "run" / "address").exists())


class Connect(DesktopTest):
    def connect(self, address, *options):
        program = desktop.Desktop("--config", self.config, "--data", self.data, "--connect", address, *options)
        self.addCleanup(program.kill)
        return program

    def test_it_shows_a_belfry_elsewhere_and_comes_back(self):
        server = self.belfryd().start()
        server.wait_for_ticks(2)
        program = self.connect(f"ws://{server.listen}")
        program.expect_log(f"connected: ws://{server.listen}$")
        program.shows_data()
        self.assertFalse((self.data / "history").exists(), "it keeps nothing itself")
        self.assertFalse((self.data / "run" / "address").exists(), "and serves nothing")
        self.assertEqual(server.stop(), 0)
        program.expect_log(f"no connection to ws://{server.listen} .*trying again")
        server.start()
        program.expect_log(f"connected: ws://{server.listen}$", times=2)
        self.assertEqual(program.terminate(), 0)

    def test_the_picture_has_data(self):
        server = self.belfryd().start()
        server.wait_for_ticks(2)
        picture = self.folder / "picture.png"
        # Host and port alone will do.
        program = self.connect(server.listen, "--screenshot", picture, "--size", "1024x768")
        self.assertEqual(program.finish(), 0, program.err)
        self.assertTrue(picture.read_bytes().startswith(b"\x89PNG"))
        self.assertTrue([line for line in program.err if "first frame with data" in line], program.err)

    def test_an_address_that_is_none(self):
        for address in ("http//tower:9909", "ftp://tower:9909", "ws://", "ws://tower:port"):
            program = self.connect(address)
            self.assertEqual(program.finish(), 2, address)
            self.assertEqual(program.err[-1], f'belfry: "{address}" is no address of a Belfry; expected ws://HOST:PORT')

    def test_a_server_that_isnt_there_and_one_that_is_no_belfry(self):
        with socket.create_server(("127.0.0.1", 0)) as free:
            nobody = free.getsockname()[1]
        self.connect(f"ws://127.0.0.1:{nobody}").expect_log(
            f"no connection to ws://127.0.0.1:{nobody} \\(Connection refused\\); trying again")
        other = self.stranger()
        self.connect(f"ws://127.0.0.1:{other}").expect_log(f"ws://127.0.0.1:{other} .*")

    def test_a_token_that_is_refused(self):
        server = self.belfryd().start()
        program = self.connect(f"ws://{server.listen}", "--token", "f" * 64)
        program.expect_log(f"ws://{server.listen} refused the connection: .*token")


if __name__ == "__main__":
    belfry.main()
