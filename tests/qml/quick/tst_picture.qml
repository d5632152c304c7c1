// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Models
import Belfry.Test

// A picture of the layout, from its file to the page.
DeskCase {
    name: "Picture"

    function press(name) {
        item(name).forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
    }
    function chooseFile(path) {
        verify(path.length > 0);
        press(Desk.named("Choose a picture") ? "Choose a picture" : "Choose another picture");
        let chosen = false; // asked for once more after it was true
        tryVerify(() => chosen = chosen || Outside.answerDialog(path));
        window.requestActivate(); // as a window manager would
        tryCompare(window, "active", true);
    }
    function apply() {
        press("Apply");
        gone("Apply");
    }
    function stored() {
        return (Desk.storedWidget("image").options ?? ({})).image;
    }
    function tryStatus(status) {
        tryVerify(() => Desk.frame("image") !== null);
        tryCompare(Desk.frame("image"), "status", status);
    }

    function test_itIsShown() {
        showPage();
        tryStatus(LiveSeries.Live);
        compare(Desk.accessible(Desk.cell("image")).description, "How the machines hang together");
        Desk.loseConnection("The server closed the connection.", 30);
        tryStatus(LiveSeries.Live); // it is a part of the page, not of what is measured
    }
    function test_itIsChosenFromAFile() {
        configure("image");
        const before = stored();
        chooseFile(Outside.pictureFile("red.png"));
        tryVerify(() => Desk.withText("Choose another picture") !== null);
        apply();
        tryVerify(() => stored() !== before);
        verify(stored().startsWith("data:image/png;base64,iVBOR"), stored());
        tryStatus(LiveSeries.Live);
        const middle = Desk.frame("image").body.mapToItem(null, Desk.frame("image").body.width / 2, Desk.frame("image").body.height / 2);
        tryVerify(() => Qt.colorEqual(grabImage(window.contentItem).pixel(middle.x, middle.y), "red"));
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => stored() === before);
    }
    function test_aFileThatIsNoPictureSaysSo() {
        configure("image");
        chooseFile(Outside.textFile("notes.png", "Not a picture"));
        const said = says("can't be used: expected a PNG, JPEG, WebP or SVG picture of at most 1 MiB");
        compare(Desk.accessible(said).role, "AlertMessage");
        chooseFile(Outside.pictureFile("red.png"));
        tryVerify(() => Desk.withText("can't be used") === null);
    }
    function test_aDrawingThatRunsIsRefused() {
        configure("image");
        chooseFile(Outside.textFile("x.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"));
        says("expected an SVG without <script>");
    }
    function test_aFileThatIsDroppedBecomesAWidget() {
        showPage();
        const at = Desk.cell("gauge").mapToItem(null, 10, 10);
        const place = [Desk.cell("gauge").gridX, Desk.cell("gauge").gridY];
        Outside.drop(Outside.pictureFile("floor plan.png"), window, at.x, at.y);
        tryVerify(() => Desk.storedWidget("image-2").type === "image");
        const stored = Desk.storedWidget("image-2");
        compare(stored.title, "floor plan");
        verify(stored.options.image.startsWith("data:image/png;base64,"));
        compare([stored.grid.x, stored.grid.y], place);
        tryVerify(() => Desk.frame("image-2") !== null);
        tryCompare(Desk.frame("image-2"), "status", LiveSeries.Live);
        tryCompare(Desk.cell("image-2"), "activeFocus", true);
    }
    function test_aFileThatIsDroppedMayBeNoPicture() {
        showPage();
        Outside.drop(Outside.textFile("notes.png", "Not a picture"), window, 500, 300);
        says("can't be used: expected a PNG");
        compare(Desk.puts(), 0);
    }
    function test_whatElseIsDroppedIsImported() {
        showPage();
        Outside.drop(Outside.textFile("page.json", "{}"), window, 500, 300);
        tryCompare(item("File"), "activeFocus", true);
        verify(item("File").text.endsWith("page.json"));
    }
    function test_allTogetherMayBeTooLarge() {
        showPage();
        const file = Outside.textFile("large.svg", `<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><path d='M0 0'/><!--${"x".repeat(1000000)}--></svg>`);
        for (const widget of ["image-2", "image-3", "image-4"]) {
            Outside.drop(file, window, 500, 300);
            tryVerify(() => Desk.storedWidget(widget).type === "image");
        }
        focusOn("image");
        keyClick(Qt.Key_Return);
        chooseFile(file);
        press("Apply");
        const said = says("expected at most 3 MiB of pictures in a layout");
        compare(Desk.accessible(said).role, "AlertMessage");
        compare(said.text.indexOf("/pages"), -1); // it stands at the field
    }
    function test_withoutOneItSaysSo() {
        configure("image");
        press("Remove the picture");
        gone("Remove the picture");
        apply();
        tryVerify(() => stored() === undefined);
        tryStatus(LiveSeries.Empty);
        says("No picture has been chosen yet.");
    }
}
