// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/json_patch.h"
#include "program/test_class.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <rapidcheck.h>

using namespace belfry;

namespace {

QJsonValue parse(const char *json)
{
    return QJsonDocument::fromJson(QByteArray("[") + json + ']').array().at(0);
}

QByteArray text(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
}

/// Carries out one step of a patch as RFC 6902 describes it, below `value`.
QJsonValue applied(QJsonValue value, QStringList path, const QJsonObject &step)
{
    const QString operation = step.value(QLatin1String("op")).toString();
    if (path.isEmpty())
        return step.value(QLatin1String("value"));
    QString key = path.takeFirst();
    key.replace(QLatin1String("~1"), QLatin1String("/")).replace(QLatin1String("~0"), QLatin1String("~"));
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        RC_ASSERT(object.contains(key) || (path.isEmpty() && operation == QLatin1String("add")));
        if (path.isEmpty() && operation == QLatin1String("remove"))
            object.remove(key);
        else
            object.insert(key, applied(object.value(key), path, step));
        return object;
    }
    QJsonArray array = value.toArray();
    const qsizetype index = key.toLongLong();
    RC_ASSERT(index < array.size() || (path.isEmpty() && operation == QLatin1String("add") && index == array.size()));
    if (path.isEmpty() && operation == QLatin1String("remove"))
        array.removeAt(index);
    else if (path.isEmpty() && operation == QLatin1String("add"))
        array.insert(index, step.value(QLatin1String("value")));
    else
        array.replace(index, applied(array.at(index), path, step));
    return array;
}

QJsonValue appliedAll(QJsonValue value, const QJsonArray &patch)
{
    for (const QJsonValue step : patch) {
        const QString path = step[QLatin1String("path")].toString();
        value = applied(value, path.isEmpty() ? QStringList() : path.mid(1).split(u'/'), step.toObject());
    }
    return value;
}

QJsonValue someValue(int depth)
{
    const int kind = *rc::gen::inRange(0, depth > 0 ? 6 : 4);
    if (kind == 0)
        return *rc::gen::inRange(0, 3);
    if (kind == 1)
        return *rc::gen::element(QStringLiteral("a"), QStringLiteral("b"));
    if (kind == 2)
        return true;
    if (kind == 3)
        return QJsonValue::Null;
    const int count = *rc::gen::inRange(0, 5);
    if (kind == 4) {
        QJsonArray array;
        for (int i = 0; i < count; ++i)
            array.append(someValue(depth - 1));
        return array;
    }
    QJsonObject object;
    for (int i = 0; i < count; ++i)
        object.insert(*rc::gen::element(QStringLiteral("id"), QStringLiteral("x"), QStringLiteral("a/b"),
                                        QStringLiteral("~"), QStringLiteral("")),
                      someValue(depth - 1));
    return object;
}

} // namespace

class JsonPatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The examples of RFC 7396, appendix A.
    void merges_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("patch");
        QTest::addColumn<QByteArray>("result");
        int row = 0;
        const auto add = [&](const char *target, const char *patch, const char *result) {
            QTest::addRow("example %d", ++row) << text(parse(target)) << text(parse(patch)) << text(parse(result));
        };
        add("{\"a\":\"b\"}", "{\"a\":\"c\"}", "{\"a\":\"c\"}");
        add("{\"a\":\"b\"}", "{\"b\":\"c\"}", "{\"a\":\"b\",\"b\":\"c\"}");
        add("{\"a\":\"b\"}", "{\"a\":null}", "{}");
        add("{\"a\":\"b\",\"b\":\"c\"}", "{\"a\":null}", "{\"b\":\"c\"}");
        add("{\"a\":[\"b\"]}", "{\"a\":\"c\"}", "{\"a\":\"c\"}");
        add("{\"a\":\"c\"}", "{\"a\":[\"b\"]}", "{\"a\":[\"b\"]}");
        add("{\"a\":{\"b\":\"c\"}}", "{\"a\":{\"b\":\"d\",\"c\":null}}", "{\"a\":{\"b\":\"d\"}}");
        add("{\"a\":[{\"b\":\"c\"}]}", "{\"a\":[1]}", "{\"a\":[1]}");
        add("[\"a\",\"b\"]", "[\"c\",\"d\"]", "[\"c\",\"d\"]");
        add("{\"a\":\"b\"}", "[\"c\"]", "[\"c\"]");
        add("{\"a\":\"foo\"}", "null", "null");
        add("{\"a\":\"foo\"}", "\"bar\"", "\"bar\"");
        add("{\"e\":null}", "{\"a\":1}", "{\"e\":null,\"a\":1}");
        add("[1,2]", "{\"a\":\"b\",\"c\":null}", "{\"a\":\"b\"}");
        add("{}", "{\"a\":{\"bb\":{\"ccc\":null}}}", "{\"a\":{\"bb\":{}}}");
    }
    void merges()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, patch);
        QFETCH(QByteArray, result);
        const auto value = [](const QByteArray &bytes) { return QJsonDocument::fromJson(bytes).array().at(0); };
        QCOMPARE(text(mergePatch(value(target), value(patch))), result);
    }

    void aDiffLeadsFromOneToTheOther()
    {
        QVERIFY(rc::check([] {
            const QJsonValue from = someValue(3);
            const QJsonValue to = *rc::gen::inRange(0, 4) == 0 ? from : someValue(3);
            const QJsonArray patch = jsonDiff(from, to);
            RC_ASSERT(patch.isEmpty() == (from == to));
            RC_ASSERT(text(appliedAll(from, patch)) == text(to));
            const auto applied = applyJsonPatch(from, patch);
            RC_ASSERT(applied.has_value());
            RC_ASSERT(text(*applied) == text(to));
        }));
    }

    void refusesPatchesOfWhatIsNotThere_data()
    {
        QTest::addColumn<QByteArray>("patch");
        const auto row = [](const char *patch) { QTest::newRow(patch) << QByteArray(patch); };
        row("[{\"op\":\"move\",\"path\":\"/a\",\"from\":\"/b\"}]");
        row("[{\"op\":\"replace\",\"path\":\"/b\",\"value\":1}]");
        row("[{\"op\":\"remove\",\"path\":\"/a/2\"}]");
        row("[{\"op\":\"add\",\"path\":\"/a/3\",\"value\":1}]");
        row("[{\"op\":\"add\",\"path\":\"/a/-1\",\"value\":1}]");
        row("[{\"op\":\"add\",\"path\":\"/a/x\",\"value\":1}]");
        row("[{\"op\":\"add\",\"path\":\"/a/0/b\",\"value\":1}]");
        row("[{\"op\":\"remove\",\"path\":\"\"}]");
        row("[{\"op\":\"add\",\"path\":\"a\",\"value\":1}]");
        row("[5]");
    }
    void refusesPatchesOfWhatIsNotThere()
    {
        QFETCH(const QByteArray, patch);
        const QJsonArray good = parse("[{\"op\":\"add\",\"path\":\"/c\",\"value\":1}]").toArray();
        QJsonArray both = good;
        both.append(QJsonDocument::fromJson(patch).array().at(0));
        const auto applied = applyJsonPatch(parse("{\"a\":[1,2]}"), both);
        QVERIFY(!applied);
        QCOMPARE(applied.error().place.pointer, QStringLiteral("/1"));
    }

    void aMovedWidgetIsOneReplacement()
    {
        const QJsonValue from = parse("{\"w\":[{\"id\":\"a\",\"x\":1},{\"id\":\"b\",\"x\":2},{\"id\":\"c\",\"x\":3}]}");
        QCOMPARE(text(jsonDiff(from, parse("{\"w\":[{\"id\":\"a\",\"x\":1},{\"id\":\"b\",\"x\":9},"
                                           "{\"id\":\"c\",\"x\":3}]}"))),
                 QByteArray("[[{\"op\":\"replace\",\"path\":\"/w/1/x\",\"value\":9}]]"));
        QCOMPARE(
            text(jsonDiff(from, parse("{\"w\":[{\"id\":\"b\",\"x\":9},{\"id\":\"c\",\"x\":4}]}"))),
            QByteArray("[[{\"op\":\"remove\",\"path\":\"/w/0\"},{\"op\":\"replace\",\"path\":\"/w/0/x\",\"value\":9},"
                       "{\"op\":\"replace\",\"path\":\"/w/1/x\",\"value\":4}]]"));
    }
};

BELFRY_TEST(JsonPatchTest)
#include "tst_json_patch.moc"
