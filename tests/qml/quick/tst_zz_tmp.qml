import QtQuick
import QtTest
import Belfry.Test
DeskCase {
    name: "Tmp"
    function chartItem() { return find(Desk.cell("chart"), each => each.plotRect !== undefined && each.xAt !== undefined); }
    function find(item, isIt) {
        if (isIt(item)) return item;
        for (let i = 0; i < item.children.length; ++i) { const f = find(item.children[i], isIt); if (f) return f; }
        return null;
    }
    function showChart() {
        showPage();
        tryVerify(() => chartItem() !== null && chartItem().plotRect.width > 100);
        tryVerify(() => chartItem().series.newestMs > 0);
        return chartItem();
    }
    function chain(m) { const a = []; for (let e = m; e; e = e.parent) a.push(String(e).slice(0,40) + " v=" + e.visible); return a.join("\n  "); }
    function test_a() {
        Desk.alertFired("Disk fills", 240, "critical");
        showChart(); wait(100);
        const m = Desk.named("Firing: Disk fills");
        console.log("FOUND", m, m && m.visible, m && m.shown, m && m.wanted, m && m.kind, m && Desk.accessible(m).role, m ? chain(m) : "");
    }
    function test_b() {
        Desk.note("Deployed 4.2", 300);
        showChart();
        const mark = item("Note: Deployed 4.2");
        console.log(chain(mark));
        const flag = mark.mapToItem(window.contentItem, 0, 4);
        mouseMove(window.contentItem, flag.x, flag.y);
        wait(300);
        console.log(flag, mark.pointed, mark.chosen, mark.parent, mark.x);
        grabImage(window.contentItem).save("/tmp/hx/notes.png");
        const t = says("Deployed 4.2"); console.log(chain(t), t.parent);
        mouseClick(window.contentItem, flag.x, flag.y);
        wait(600);
        console.log("chosen", mark.chosen, mark.removable);
        console.log(Desk.button("Delete note"));
        grabImage(window.contentItem).save("/tmp/hx/notes2.png");
    }
    function test_c() {
        Desk.haveTable({ filterField: true, columns: [ { label: "mountpoint", title: "Where", width: 180 },
        { query: 0, title: "Used", unit: "percentunit", decimals: 1 }]});
        show({ page: "records" });
        tryVerify(() => Desk.frame("table") !== null);
        tryVerify(() => Desk.tableCells("table").length > 0);
        wait(300);
        console.log(Desk.tableCells("table").length, Desk.tableCells("table").join());
        const field = item("Filter rows");
        field.forceActiveFocus(Qt.TabFocusReason);
        type("home");
        wait(300);
        console.log(field.text, field.activeFocus, window.activeFocusItem, Desk.tableCells("table").length, Desk.tableCells("table").join());
        grabImage(window.contentItem).save("/tmp/hx/table.png");
    }
    function test_d() {
        Desk.haveTable({ columns: [ { label: "mountpoint", title: "Where", width: 180 },
        { query: 0, title: "Used", unit: "percentunit", decimals: 1 }]});
        show({ page: "records" });
        tryVerify(() => Desk.frame("table") !== null);
        keyClick("e"); focusOn("table"); keyClick(Qt.Key_Return);
        click("Form of column 2");
        const digits = item("Column 2: decimals");
        digits.forceActiveFocus(Qt.TabFocusReason);
        digits.selectAll(); type("3");
        wait(300);
        grabImage(window.contentItem).save("/tmp/hx/tabledialog.png");
    }
}
