// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/json_fields.h"
#include "dashboard/layout_json.h"
#include "dashboard/layout_migration.h"
#include "dashboard/layout_rules.h"
#include "dashboard/layout_words.h"
#include "dashboard/variable_json.h"

#include <QFile>
#include <QJsonDocument>

namespace belfry {

namespace {

using L1 = QLatin1String;

GridRect readGrid(JsonFields &parent, std::optional<Error> &error)
{
    const QString pointer = parent.pointer(QStringLiteral("grid"));
    JsonFields fields(parent.value(L1("grid")), pointer, error);
    const GridRect grid{fields.requiredInteger(L1("x")), fields.requiredInteger(L1("y")),
                        fields.requiredInteger(L1("w")), fields.requiredInteger(L1("h"))};
    fields.finish();
    return grid;
}

std::vector<WidgetQuery> readQueries(JsonFields &parent, std::optional<Error> &error)
{
    std::vector<WidgetQuery> queries;
    const QJsonArray list = parent.array(L1("queries"));
    for (qsizetype i = 0; i < list.size(); ++i) {
        JsonFields fields(list[i], jsonPointer(parent.pointer(QStringLiteral("queries")), i), error);
        queries.push_back({fields.requiredText(L1("expr")), fields.text(L1("legend"))});
        fields.finish();
    }
    return queries;
}

std::vector<Threshold> readThresholds(JsonFields &parent, std::optional<Error> &error)
{
    std::vector<Threshold> thresholds;
    const QJsonArray list = parent.array(L1("thresholds"));
    for (qsizetype i = 0; i < list.size(); ++i) {
        JsonFields fields(list[i], jsonPointer(parent.pointer(QStringLiteral("thresholds")), i), error);
        const std::optional<double> value = fields.number(L1("value"));
        if (!value)
            fields.fail(QStringLiteral("value"), QStringLiteral("expected a number, found nothing"));
        const QString state = fields.requiredText(L1("state"));
        const auto known = thresholdStateFromName(state);
        if (!known)
            fields.fail(QStringLiteral("state"),
                        QStringLiteral("expected ok, warning or critical, found \"%1\"").arg(state));
        fields.finish();
        thresholds.push_back({value.value_or(0), known.value_or(ThresholdState::Ok)});
    }
    return thresholds;
}

std::optional<Repeat> readRepeat(JsonFields &parent, std::optional<Error> &error)
{
    const QJsonValue value = parent.value(L1("repeat"));
    if (value.isUndefined())
        return std::nullopt;
    JsonFields fields(value, parent.pointer(QStringLiteral("repeat")), error);
    Repeat repeat;
    repeat.variable = fields.requiredText(L1("variable"));
    if (fields.has(L1("columns")))
        repeat.columns = fields.requiredInteger(L1("columns"));
    if (fields.has(L1("columns")) && repeat.columns < 1)
        fields.fail(QStringLiteral("columns"),
                    QStringLiteral("expected 1 to %1, found %2").arg(kGridColumns).arg(repeat.columns));
    fields.finish();
    return repeat;
}

Widget readWidgetFields(const QJsonValue &value, const QString &pointer, std::optional<Error> &error)
{
    JsonFields fields(value, pointer, error);
    Widget widget;
    widget.id = fields.requiredText(L1("id"));
    widget.type = fields.requiredText(L1("type"));
    widget.title = fields.text(L1("title"));
    widget.context = fields.text(L1("context"));
    widget.grid = readGrid(fields, error);
    widget.queries = readQueries(fields, error);
    const QString unit = fields.text(L1("unit"), QStringLiteral("none"));
    const auto known = unitFromName(unit);
    if (!known)
        fields.fail(QStringLiteral("unit"),
                    QStringLiteral("unknown unit \"%1\"; known are %2").arg(unit, unitNames().join(L1(", "))));
    widget.unit = known.value_or(Unit::None);
    widget.min = fields.number(L1("min"));
    widget.max = fields.number(L1("max"));
    widget.thresholds = readThresholds(fields, error);
    widget.options = fields.object(L1("options"));
    widget.repeat = readRepeat(fields, error);
    widget.locked = fields.flag(L1("locked"));
    widget.translate = fields.flag(L1("translate"));
    fields.finish();
    return widget;
}

Page readPage(const QJsonValue &value, const QString &pointer, std::optional<Error> &error)
{
    JsonFields fields(value, pointer, error);
    Page page;
    page.id = fields.requiredText(L1("id"));
    page.title = fields.text(L1("title"));
    page.icon = fields.text(L1("icon"));
    page.range = fields.text(L1("range"), page.range);
    page.refresh = fields.text(L1("refresh"), page.refresh);
    page.locked = fields.flag(L1("locked"));
    page.translate = fields.flag(L1("translate"));
    const QJsonArray widgets = fields.array(L1("widgets"));
    for (qsizetype i = 0; i < widgets.size(); ++i)
        page.widgets.push_back(
            readWidgetFields(widgets[i], jsonPointer(fields.pointer(QStringLiteral("widgets")), i), error));
    fields.finish();
    return page;
}

} // namespace

Result<Layout> readLayout(const QJsonObject &document)
{
    std::optional<Error> error;
    JsonFields fields(document, {}, error);
    const int version = fields.requiredInteger(L1("version"));
    if (version < 1 || version > kLayoutVersion)
        fields.fail(QStringLiteral("version"),
                    QStringLiteral("expected a version from 1 to %1, found %2").arg(kLayoutVersion).arg(version));
    Layout layout;
    layout.name = fields.text(L1("name"));
    layout.variables = readVariables(fields, error);
    const QJsonArray pages = fields.array(L1("pages"));
    for (qsizetype i = 0; i < pages.size(); ++i)
        layout.pages.push_back(readPage(pages[i], jsonPointer(fields.pointer(QStringLiteral("pages")), i), error));
    fields.finish();
    if (error)
        return tl::unexpected<Error>(*error);
    if (const auto checked = checkLayout(layout); !checked)
        return tl::unexpected<Error>(checked.error());
    return migrated(version, std::move(layout));
}

Result<Layout> readLayout(const QByteArray &json)
{
    const auto document = parseJsonObject(json);
    return document ? readLayout(*document) : tl::unexpected(document.error());
}

Result<Widget> readWidget(const QJsonObject &object, const std::vector<Variable> &variables, const QString &pointer)
{
    std::optional<Error> error;
    const Widget widget = readWidgetFields(object, pointer, error);
    if (error)
        return tl::unexpected<Error>(*error);
    if (const auto checked = checkWidget(widget, variables, pointer); !checked)
        return tl::unexpected<Error>(checked.error());
    return widget;
}

Result<Layout> builtInLayout(const QString &name)
{
    QFile file(QStringLiteral(":/belfry/layouts/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return failure(QStringLiteral("the layout \"%1\" is not part of this program").arg(name), ErrorKind::Internal);
    return readLayout(file.readAll()).map(inBelfrysWords);
}

Result<Layout> defaultLayout()
{
    return builtInLayout(QStringLiteral("default"));
}

Result<Layout> compareLayout()
{
    return builtInLayout(QStringLiteral("compare"));
}

} // namespace belfry
