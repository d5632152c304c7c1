#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen reader's view of Belfry: prints each alert that appears, and for every line of its input what is shown."""
import os
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

Atspi.init()


def nodes(node):
    yield node
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield from nodes(child)


def states(node):
    return {state.value_nick for state in node.get_state_set().get_states()}


def tell(*words):
    print("\t".join(str(word) for word in words), flush=True)


def dump():
    desk = Atspi.get_desktop(0)
    for i in range(desk.get_child_count()):
        app = desk.get_child_at_index(i)
        if app is None or app.get_name() != "belfry":
            continue
        for node in nodes(app):
            known = states(node)
            if "showing" in known:
                tell("node", node.get_role_name(), node.get_name(), "focusable" in known, "focused" in known)
    tell("end")


def told(event):
    node = event.source
    if node.get_role_name() == "alert" and "showing" in states(node):
        node.clear_cache()  # its name was another one when it said something before
        tell("alert", node.get_name())


def asked(channel, condition):
    if not sys.stdin.readline():
        os._exit(0)  # event_quit() waits for another event
    dump()
    return True


listener = Atspi.EventListener.new(told)
listener.register("object:state-changed:showing")
GLib.io_add_watch(GLib.IOChannel.unix_new(0), GLib.PRIORITY_DEFAULT, GLib.IOCondition.IN | GLib.IOCondition.HUP, asked)
tell("ready")
Atspi.event_main()
