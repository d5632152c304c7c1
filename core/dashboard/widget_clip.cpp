// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/widget_clip.h"

#include "dashboard/json_fields.h"
#include "dashboard/layout_json.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace belfry {

namespace {

using L1 = QLatin1String;

constexpr int kClipVersion = 1;
constexpr qsizetype kMostClipBytes = 4 * 1024 * 1024;
constexpr qsizetype kMostClipWidgets = 500;
const L1 kClipKind("widgets");

QString foreign()
{
    return QCoreApplication::translate("WidgetClip", "The clipboard holds no widgets");
}

Result<QJsonObject> clipObject(const QByteArray &bytes)
{
    if (bytes.size() > kMostClipBytes)
        return failure(QCoreApplication::translate("WidgetClip", "What the clipboard holds is too large: %1 MiB of 4")
                           .arg(bytes.size() / (1024 * 1024)),
                       ErrorKind::TooLarge);
    auto object = parseJsonObject(bytes);
    if (!object || object->value(L1("belfry")) != QJsonValue(kClipKind))
        return failure(foreign());
    return object;
}

} // namespace

QByteArray writeWidgetClip(const std::vector<Widget> &widgets)
{
    QJsonArray list;
    for (const Widget &each : widgets)
        list.append(writeWidget(each));
    return QJsonDocument(QJsonObject{{L1("belfry"), kClipKind}, {L1("version"), kClipVersion}, {L1("widgets"), list}})
        .toJson();
}

Result<std::vector<Widget>> readWidgetClip(const QByteArray &bytes, const std::vector<Variable> &variables)
{
    const auto object = clipObject(bytes);
    if (!object)
        return tl::unexpected<Error>(object.error());
    std::optional<Error> error;
    JsonFields fields(*object, {}, error);
    (void)fields.text(L1("belfry"));
    if (const int version = fields.requiredInteger(L1("version")); version != kClipVersion)
        fields.fail(L1("version"), QStringLiteral("expected version %1, found %2").arg(kClipVersion).arg(version));
    const QJsonArray list = fields.array(L1("widgets"));
    fields.finish();
    if (list.isEmpty() || list.size() > kMostClipWidgets)
        fields.fail(L1("widgets"),
                    QStringLiteral("expected 1 to %1 widgets, found %2").arg(kMostClipWidgets).arg(list.size()));
    if (error)
        return tl::unexpected<Error>(*error);
    std::vector<Widget> widgets;
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (!list[i].isObject())
            return failure(QStringLiteral("expected an object, found %1").arg(jsonKind(list[i])), ErrorKind::Invalid,
                           {{}, 0, 0, jsonPointer(QStringLiteral("/widgets"), i)});
        auto widget = readWidget(list[i].toObject(), variables, jsonPointer(QStringLiteral("/widgets"), i));
        if (!widget)
            return tl::unexpected<Error>(widget.error());
        widgets.push_back(std::move(*widget));
    }
    return widgets;
}

} // namespace belfry
