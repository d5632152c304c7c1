// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// The browser of metrics: found by what they are called, narrowed by labels, put on the page or into a query.
DeskCase {
    name: "Metrics"

    function browse() {
        keyClick(Qt.Key_M, Qt.ControlModifier | Qt.ShiftModifier);
        tryCompare(item("Search metrics"), "activeFocus", true);
        tryVerify(() => item("Metrics found").count > 5);
    }

    function test_metricsAreBrowsedByKeyboard() {
        showPage();
        const before = Desk.storedPages()[0].widgets.length;
        browse();
        type("cpu sec");
        says("counter, 8 series · Seconds the CPUs spent in each mode.");
        says("rate(node_cpu_seconds_total[1m])");
        const labels = item("Labels");
        tryVerify(() => labels.count === 8);
        tryVerify(() => Desk.accessible(Desk.named("cpu = 0")).description === "4 series");
        keyClick(Qt.Key_Tab); // the list
        keyClick(Qt.Key_Tab); // the labels
        tryCompare(labels, "activeFocus", true);
        keyClick(Qt.Key_Space);
        says("rate(node_cpu_seconds_total{cpu=\"0\"}[1m])");
        verify(item("cpu = 0").chosen);
        click("Copy");
        compare(Outside.clipboard().text, "rate(node_cpu_seconds_total{cpu=\"0\"}[1m])");
        mouseClick(item("Search metrics"));
        keyClick(Qt.Key_Return);
        gone("Search metrics");
        tryVerify(() => Desk.storedPages()[0].widgets.length === before + 1);
        const added = Desk.storedPages()[0].widgets.find(w => w.title === "node_cpu_seconds_total");
        compare(added.queries[0].expr, "rate(node_cpu_seconds_total{cpu=\"0\"}[1m])");
        compare(added.unit, "percentunit");
    }
    function test_arrowsGoThroughMetrics() {
        showPage();
        browse();
        type("load");
        const metrics = item("Metrics found");
        tryCompare(metrics, "count", 3);
        const first = metrics.currentItem.name;
        keyClick(Qt.Key_Down);
        verify(metrics.currentItem.name !== first);
        says(metrics.currentItem.name);
        keyClick(Qt.Key_A, Qt.ControlModifier);
        type("qqqq");
        says("No metric is called that.");
        keyClick(Qt.Key_Escape);
        gone("Search metrics");
    }
    function test_aMetricIsInsertedIntoTheQuery() {
        configure("stat");
        const field = item("Query 1");
        mouseClick(field);
        keyClick(Qt.Key_A, Qt.ControlModifier);
        type("8 * ");
        keyClick(Qt.Key_M, Qt.ControlModifier | Qt.ShiftModifier);
        tryCompare(item("Search metrics"), "activeFocus", true);
        type("receive");
        tryVerify(() => Desk.named("Insert").enabled);
        keyClick(Qt.Key_Return);
        gone("Search metrics");
        compare(field.text, "8 * rate(node_network_receive_bytes_total[1m])");
        item("Apply");
        tryCompare(field, "activeFocus", true);
    }
    function test_whoMayNotEditOnlyLooks() {
        Desk.withdrawRights();
        showPage();
        browse();
        compare(Desk.named("Add to page"), null);
        item("Copy");
    }
}
