// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Made at once is as wanted: nothing replaces these parts, and ids in them are used from outside.

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// A widget's title, queries, unit and thresholds. What is typed is judged while it is typed.
UiDialog {
    id: dialog

    required property AppModel app
    required property ViewerState viewer
    property string page
    property string widgetId
    property var info: ({})
    readonly property bool takesQueries: dialog.app.widgetTypes.info(dialog.info.type ?? "").takesQueries === true

    signal browseRequested(var editor)

    title: qsTr("Configure %1").arg(info.title ?? "")
    width: parent ? Math.min(Theme.dialogWidth * (viewer.preview ? 1.75 : 1), parent.width - 2 * Theme.margin) : Theme.dialogWidth

    function openFor(pageId: string, widget: string, query: int, position: int) {
        page = pageId;
        widgetId = widget;
        info = app.layout.widgetSettings(pageId, widget);
        titleField.text = info.title;
        contextField.text = info.context;
        unitBox.currentIndex = Math.max(0, unitBox.names.indexOf(info.unit));
        queries.load(info.queries);
        ends.load(info.minimum, info.maximum);
        thresholds.load(info.thresholds);
        options.load(info.type, info.options);
        repeat.load(info.repeat);
        failure.text = "";
        open();
        if (query >= 0)
            queries.focusQuery(query, position);
        else
            titleField.forceActiveFocus(Qt.TabFocusReason);
    }
    function draft(): var {
        const settings = { title: titleField.text, context: contextField.text };
        if (takesQueries) {
            settings.queries = queries.value();
            settings.unit = unitBox.names[unitBox.currentIndex];
            settings.minimum = ends.lower;
            settings.maximum = ends.upper;
            settings.thresholds = thresholds.value();
        }
        settings.options = options.value();
        if (repeat.visible)
            settings.repeat = repeat.value();
        return settings;
    }
    function apply() {
        failure.text = app.layout.configureWidget(page, widgetId, draft());
        const refused = failure.text.match(/\/options\/([^/: ]+)/);
        options.failedOption = refused ? refused[1] : "";
        if (failure.text.length === 0)
            accept();
    }

    contentItem: FormWithPreview { // qmllint disable deferred-property-id
        id: scroll
        app: dialog.app
        page: dialog.page
        widgetId: dialog.widgetId
        draft: dialog.draft
        shown: dialog.visible && dialog.viewer.preview
        formHeight: form.implicitHeight

        Column {
            id: form
            width: scroll.formWidth
            spacing: Theme.padding

            FormRow {
                label: qsTr("Title")
                UiTextField {
                    id: titleField
                    width: parent.width
                    label: qsTr("Title")
                    Keys.onReturnPressed: dialog.apply()
                }
            }
            FormRow {
                label: qsTr("Note at the right")
                UiTextField {
                    id: contextField
                    width: parent.width
                    label: qsTr("Note at the right")
                    Keys.onReturnPressed: dialog.apply()
                }
            }
            QueryList {
                id: queries
                width: parent.width
                visible: dialog.takesQueries
                app: dialog.app
                layout: dialog.app.layout
                suggests: dialog.viewer.suggest
                onAccepted: dialog.apply()
                onBrowseRequested: editor => dialog.browseRequested(editor)
            }
            FormRow {
                visible: dialog.takesQueries
                label: qsTr("Unit")
                UiComboBox {
                    id: unitBox
                    readonly property var units: Format.units()
                    readonly property list<string> names: units.map(u => u.name)
                    width: Theme.railWidth
                    label: qsTr("Unit")
                    model: units.map(u => u.title)
                }
            }
            ScaleEnds {
                id: ends
                width: parent.width
                visible: dialog.takesQueries
            }
            ThresholdList {
                id: thresholds
                width: parent.width
                visible: dialog.takesQueries
            }
            OptionList {
                id: options
                width: parent.width
                visible: any
                types: dialog.app.widgetTypes
                queryCount: queries.count
            }
            RepeatRow {
                id: repeat
                layout: dialog.app.layout
            }
            CaptionText {
                id: failure
                width: parent.width
                visible: text.length > 0
                color: Theme.critical
                wrapMode: Text.Wrap
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
        }
    }
    buttons: [
        UiButton {
            text: qsTr("Cancel")
            onClicked: dialog.reject()
        },
        UiButton {
            primary: true
            text: qsTr("Apply")
            enabled: !dialog.takesQueries || (queries.valid && ends.valid)
            onClicked: dialog.apply()
        }
    ]
}
