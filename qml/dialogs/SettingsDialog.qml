// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Made at once is as wanted: nothing replaces these parts, and ids in them are used from outside.
// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

// What belongs to this viewer.
UiDialog {
    id: dialog

    required property ViewerState viewer

    title: qsTr("Settings")
    onOpened: form.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)

    LookChoices {
        id: looks
        viewer: dialog.viewer
    }

    contentItem: UiForm { // qmllint disable deferred-property-id
        id: scroll
        implicitHeight: form.implicitHeight
        contentHeight: form.implicitHeight

        Column {
            id: form
            width: scroll.width
            spacing: Theme.padding

            Repeater {
                model: looks.sections
                Column {
                    id: section
                    required property var modelData
                    width: parent ? parent.width : 0
                    spacing: Theme.gap

                    SectionTitle { text: section.modelData.title }
                    Repeater {
                        model: section.modelData.choices
                        FormRow {
                            id: row
                            required property var modelData
                            label: modelData.title
                            UiComboBox {
                                width: Theme.railWidth + Theme.railWidth / 4
                                label: row.modelData.title
                                model: row.modelData.words.map(each => each.title)
                                currentIndex: looks.indexOf(row.modelData) // qmllint disable unqualified
                                onActivated: index => looks.choose(row.modelData.key, row.modelData.words[index].word) // qmllint disable unqualified
                            }
                        }
                    }
                }
            }
            SectionTitle { text: qsTr("Motion") }
            FormRow {
                UiCheckBox {
                    text: qsTr("Reduce motion")
                    checked: dialog.viewer.reduceMotion
                    onToggled: dialog.viewer.reduceMotion = checked
                }
            }
        }
    }
    buttons: [
        UiButton {
            primary: true
            text: qsTr("Close")
            onClicked: dialog.accept()
        }
    ]
}
