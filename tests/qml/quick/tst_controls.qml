// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Controls

// Controls by themselves.
Item {
    id: root
    width: 400
    height: 300

    Component {
        id: box
        UiComboBox {
            width: 120
            label: "Format"
            model: ["A text that is longer than its box"]
        }
    }
    Component {
        id: form
        UiForm {
            x: 10
            width: 200
            height: 100
            Rectangle {
                width: 200
                height: 400
            }
        }
    }

    Component {
        id: badges
        Item {
            anchors.fill: parent
            Repeater {
                model: 8 // of places that lie differently among the pixels of the screen
                Swatch {
                    x: 4 + 29 * index
                    y: 4 + 5 * index
                    width: 19 + index % 2
                    height: 18
                    radius: 9
                    color: "red"
                }
            }
        }
    }

    TestCase {
        name: "Controls"
        when: windowShown

        function test_aTextEndsBeforeTheArrow_data() {
            return [{ tag: "left to right", mirrored: false }, { tag: "right to left", mirrored: true }];
        }
        function test_aTextEndsBeforeTheArrow(data) {
            const combo = createTemporaryObject(box, root);
            combo.LayoutMirroring.enabled = data.mirrored;
            const text = combo.contentItem;
            const arrow = combo.indicator;
            verify(text.truncated);
            if (data.mirrored)
                verify(text.x >= arrow.x + arrow.width, `${text.x} is beside ${arrow.x}`);
            else
                verify(text.x + text.width <= arrow.x, `${text.x + text.width} is before ${arrow.x}`);
        }
        // Also run at 125 %, where a Rectangle's parts come asunder.
        function test_aBadgeIsOfOnePiece() {
            const all = createTemporaryObject(badges, root);
            const picture = grabImage(root); // in pixels of the screen, though as many as the item has of its own
            const scale = Screen.devicePixelRatio;
            for (const each of Array.from(all.children).filter(child => child.width > 0)) {
                const isRed = (x, y) => picture.pixel(Math.floor((each.x + x) * scale), Math.floor((each.y + y) * scale)).toString() === "#ff0000";
                for (let along = 2; along < 16; along += 0.5) {
                    verify(isRed(along, 9), `${each.x}: across at ${along}`);
                    verify(isRed(9, along), `${each.x}: down at ${along}`);
                }
                verify(!isRed(0, 0) && !isRed(each.width - 0.5, 0), `${each.x}: its corners are round`);
            }
        }
        function test_aScrollBarCoversNothing() {
            const scrolled = createTemporaryObject(form, root);
            const bar = Array.from(root.children).find(each => each.flickable === scrolled);
            verify(bar.visible);
            verify(bar.x >= scrolled.x + scrolled.width);
            compare(bar.height, scrolled.height);
        }
    }
}
