// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever is done to a dashboard, an import ends: with a valid layout, or with an error that says where.

#include "dashboard/grafana/grafana_import.h"
#include "dashboard/layout_json.h"
#include "dashboard/layout_rules.h"
#include "grafana_files.h"

#include <QJsonArray>

#include <rapidcheck.h>

using namespace belfry;

namespace {

struct Change {
    int depth;
    std::vector<int> path;
    int kind;
    int number;
};

QJsonValue strange(const Change &change)
{
    static const QList<QJsonValue> values{QJsonValue(),
                                          true,
                                          0,
                                          -1,
                                          1e300,
                                          QString(),
                                          QStringLiteral("$node"),
                                          QStringLiteral("${a:json}[[b]]$__from"),
                                          QStringLiteral("/((a*)*)*$/"),
                                          QStringLiteral("sum(((("),
                                          QStringLiteral("-- Mixed --"),
                                          QString(5000, u'x'),
                                          QString(QChar(0xd800)),
                                          QJsonArray{},
                                          QJsonArray{1, QStringLiteral("a"), QJsonObject{}},
                                          QJsonObject{},
                                          QJsonObject{{QStringLiteral("type"), QStringLiteral("row")}},
                                          QJsonObject{{QStringLiteral("value"), QStringLiteral("5")}}};
    return values[change.number % values.size()];
}

/// The value with something inside it changed, wherever the path leads.
QJsonValue changed(const QJsonValue &value, const Change &change, std::size_t level)
{
    const bool isDeep = level < change.path.size() && int(level) < change.depth;
    if (value.isArray() && !value.toArray().isEmpty() && isDeep) {
        QJsonArray array = value.toArray();
        const qsizetype at = change.path[level] % array.size();
        if (change.kind == 1 && int(level) == change.depth - 1)
            array.removeAt(at);
        else if (change.kind == 2 && int(level) == change.depth - 1)
            array.append(array.at(at));
        else
            array[at] = changed(array.at(at), change, level + 1);
        return array;
    }
    if (value.isObject() && !value.toObject().isEmpty() && isDeep) {
        QJsonObject object = value.toObject();
        const QString key = object.keys().at(change.path[level] % object.size());
        if (change.kind == 1 && int(level) == change.depth - 1)
            object.remove(key);
        else
            object[key] = changed(object[key], change, level + 1);
        return object;
    }
    return strange(change);
}

bool isSound(const Result<ImportedLayout> &imported)
{
    if (!imported)
        return !imported.error().message.isEmpty() && imported.error().kind != ErrorKind::Internal;
    const auto again = readLayout(writeLayout(imported->layout));
    return checkLayout(imported->layout) && again && *again == imported->layout;
}

QJsonValue anyJson(int depth)
{
    static const QStringList keys{QStringLiteral("panels"),      QStringLiteral("type"),     QStringLiteral("targets"),
                                  QStringLiteral("expr"),        QStringLiteral("gridPos"),  QStringLiteral("x"),
                                  QStringLiteral("fieldConfig"), QStringLiteral("defaults"), QStringLiteral("rows"),
                                  QStringLiteral("templating"),  QStringLiteral("list"),     QStringLiteral("name"),
                                  QStringLiteral("query"),       QStringLiteral("unit"),     QStringLiteral("span"),
                                  QStringLiteral("title"),       QStringLiteral("options"),  QStringLiteral("repeat")};
    static const QStringList words{QStringLiteral("row"),   QStringLiteral("timeseries"), QStringLiteral("graph"),
                                   QStringLiteral("stat"),  QStringLiteral("query"),      QStringLiteral("node_load1"),
                                   QStringLiteral("table"), QStringLiteral("ms"),         QStringLiteral("custom"),
                                   QStringLiteral("$a"),    QStringLiteral("a,b : c"),    QString()};
    const int kind = *rc::gen::inRange(0, depth > 0 ? 6 : 3);
    if (kind == 0)
        return words[*rc::gen::inRange<qsizetype>(0, words.size())];
    if (kind == 1)
        return *rc::gen::inRange(-3, 40);
    if (kind == 2)
        return *rc::gen::arbitrary<bool>();
    const int count = *rc::gen::inRange(0, 4);
    QJsonArray array;
    QJsonObject object;
    for (int i = 0; i < count; ++i) {
        if (kind == 3)
            array.append(anyJson(depth - 1));
        else
            object.insert(keys[*rc::gen::inRange<qsizetype>(0, keys.size())], anyJson(depth - 1));
    }
    return kind == 3 ? QJsonValue(array) : QJsonValue(object);
}

} // namespace

namespace rc {

template<>
struct Arbitrary<Change> {
    static Gen<Change> arbitrary()
    {
        return gen::build<Change>(gen::set(&Change::depth, gen::inRange(1, 9)),
                                  gen::set(&Change::path, gen::container<std::vector<int>>(9, gen::inRange(0, 1000))),
                                  gen::set(&Change::kind, gen::inRange(0, 4)),
                                  gen::set(&Change::number, gen::inRange(0, 1000)));
    }
};

} // namespace rc

int main()
{
    QList<QJsonObject> dashboards;
    for (const QString &name : grafanaDashboards()) {
        if (name != QLatin1String("host-in-full.json")) // large, and nothing in it that the others haven't
            dashboards << grafanaFile(name).object();
    }
    bool passed = rc::check("a dashboard that was changed gives a valid layout or an error",
                            [&](const std::vector<Change> &changes) {
                                QJsonValue document = dashboards[*rc::gen::inRange<qsizetype>(0, dashboards.size())];
                                for (const Change &change : changes)
                                    document = changed(document, change, 0);
                                const auto imported = importGrafana(document.toObject());
                                RC_CLASSIFY(imported.has_value());
                                RC_ASSERT(isSound(imported));
                            });
    passed &= rc::check("any document gives a valid layout or an error", [] {
        QJsonObject document{
            {QStringLiteral("panels"), QJsonArray{anyJson(4), anyJson(4), anyJson(4)}},
            {QStringLiteral("templating"), QJsonObject{{QStringLiteral("list"), QJsonArray{anyJson(3), anyJson(3)}}}}};
        RC_ASSERT(isSound(importGrafana(document)));
        RC_ASSERT(isSound(importGrafana(anyJson(6).toObject())));
    });
    return passed ? 0 : 1;
}
