// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import QtQuick.Templates as T
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// Layouts that come with Belfry: as more pages of this one, or as a new one.
UiDialog {
    id: dialog

    enum Use { AsPages, AsLayout }

    required property AppModel app
    required property LayoutsModel layouts
    property int use: TemplatesDialog.AsPages

    title: use === TemplatesDialog.AsPages ? qsTr("New page from a template") : qsTr("New layout from a template")
    onOpened: list.forceActiveFocus(Qt.TabFocusReason)

    function openFor(wanted: int) {
        use = wanted;
        list.currentIndex = 0;
        failure.text = "";
        open();
    }
    function choose(templateId: string) {
        if (use === TemplatesDialog.AsLayout)
            layouts.create("", templateId);
        else
            failure.text = templates.addPages(dialog.app.layout, templateId);
        if (failure.text.length === 0)
            accept();
    }

    TemplatesModel { id: templates }
    body: Column {
        spacing: Theme.gap

        CaptionText {
            id: failure
            width: parent.width
            visible: text.length > 0
            color: Theme.critical
            wrapMode: Text.Wrap
        }
        Item {
            width: parent.width
            height: Math.min(list.contentHeight, Theme.dialogWidth, dialog.mostContentHeight - (failure.visible ? failure.height + Theme.gap : 0))

            ListView {
                id: list
                anchors.fill: parent
                clip: true
                spacing: Theme.unit
                boundsBehavior: Flickable.StopAtBounds
                keyNavigationEnabled: true
                model: templates
                Accessible.role: Accessible.List
                Accessible.name: dialog.title
                Keys.onReturnPressed: if (currentItem) (currentItem as TemplateRow).clicked()
                Keys.onEnterPressed: if (currentItem) (currentItem as TemplateRow).clicked()
                T.ScrollBar.vertical: SideScrollBar { flickable: list }
                delegate: TemplateRow {
                    width: ListView.view ? ListView.view.width : 0
                    highlighted: ListView.isCurrentItem && list.activeFocus // qmllint disable unqualified
                    onClicked: dialog.choose(templateId) // qmllint disable unqualified
                }
            }
        }
    }
    buttons: [
        UiButton {
            text: qsTr("Cancel")
            onClicked: dialog.reject()
        }
    ]
}
