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
        function test_aScrollBarCoversNothing() {
            const scrolled = createTemporaryObject(form, root);
            const bar = Array.from(root.children).find(each => each.flickable === scrolled);
            verify(bar.visible);
            verify(bar.x >= scrolled.x + scrolled.width);
            compare(bar.height, scrolled.height);
        }
    }
}
