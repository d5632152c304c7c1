// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

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

    // The unit is that of what is asked, until somebody chooses another.
    property bool unitFollows: false

    // What the layout didn't take: { field, option, why }; the field is empty if it is none of these.
    property var refused: ({ field: "", why: "" })

    signal browseRequested(var editor)

    title: qsTr("Configure %1").arg(info.title ?? "")
    width: parent ? Math.min(Theme.dialogWidth * (viewer.preview ? 1.75 : 1), parent.width - 2 * Theme.margin) : Theme.dialogWidth

    function openFor(pageId: string, widget: string, query: int, position: int) {
        page = pageId;
        widgetId = widget;
        unitFollows = false; // while it is filled
        info = app.layout.widgetSettings(pageId, widget);
        titleField.text = info.title;
        contextField.text = info.context;
        unitBox.currentIndex = Math.max(0, unitBox.names.indexOf(info.unit));
        queries.load(info.queries);
        ends.load(info.minimum, info.maximum);
        thresholds.load(info.thresholds);
        options.load(info.type, info.options);
        repeat.load(info.repeat);
        refused = { field: "", why: "" };
        unitFollows = info.unit === (app.layout.unitOf(info.queries[0]?.expr ?? "") || "none");
        open();
        if (query >= 0)
            queries.focusQuery(query, position);
        else
            titleField.forceActiveFocus(Qt.TabFocusReason);
    }
    function followUnit(expr: string) {
        const unit = unitFollows ? app.layout.unitOf(expr) : "";
        if (unit.length > 0)
            unitBox.currentIndex = unitBox.names.indexOf(unit);
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
        const problem = app.layout.configureWidget(page, widgetId, draft());
        showRefusal(problem);
        if (problem.length === 0)
            accept();
    }
    // At the field whose JSON pointer the answer begins with.
    function showRefusal(problem: string) {
        const at = problem.match(/^\S*?\/(title|context|queries|min|max|thresholds|options|repeat)(?:\/([^/: ]+))?\S*: ([^]*)$/);
        const inOption = options.fail(at && at[1] === "options" ? at[2] : "", at ? at[3] : "");
        refused = { field: "", why: "" };
        if (!inOption && problem.length > 0)
            refused = at && at[1] !== "options" ? { field: at[1], why: at[3] } : { field: "", why: problem };
    }

    leastBodyHeight: 4 * Theme.controlHeight
    body: FormWithPreview {
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
            FieldFailure { fields: ["title"]; refused: dialog.refused }
            FormRow {
                label: qsTr("Note at the right")
                UiTextField {
                    id: contextField
                    width: parent.width
                    label: qsTr("Note at the right")
                    Keys.onReturnPressed: dialog.apply()
                }
            }
            FieldFailure { fields: ["context"]; refused: dialog.refused }
            QueryList {
                id: queries
                width: parent.width
                visible: dialog.takesQueries
                mayBeNone: dialog.app.widgetTypes.info(dialog.info.type ?? "").mayHaveNone === true
                app: dialog.app
                layout: dialog.app.layout
                suggests: dialog.viewer.suggest
                onAccepted: dialog.apply()
                onFirstEdited: expr => dialog.followUnit(expr)
                onBrowseRequested: editor => dialog.browseRequested(editor)
            }
            FieldFailure { fields: ["queries"]; refused: dialog.refused }
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
                    onActivated: dialog.unitFollows = false
                }
            }
            ScaleEnds {
                id: ends
                width: parent.width
                visible: dialog.takesQueries
            }
            FieldFailure { fields: ["min", "max"]; refused: dialog.refused }
            ThresholdList {
                id: thresholds
                width: parent.width
                visible: dialog.takesQueries
            }
            FieldFailure { fields: ["thresholds"]; refused: dialog.refused }
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
            FieldFailure { fields: ["repeat"]; refused: dialog.refused }
            FieldFailure { fields: [""]; refused: dialog.refused }
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
