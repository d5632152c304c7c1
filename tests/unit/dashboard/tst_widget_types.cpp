// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_json.h"
#include "dashboard/layout_rules.h"
#include "dashboard/widget_type.h"
#include "program/test_class.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace belfry;

// What the types declare holds for itself, and the documents say the same.

class TestWidgetTypes : public QObject
{
    Q_OBJECT

private:
    static Widget valid(const WidgetType &type)
    {
        Widget widget = newWidget(type);
        widget.id = QStringLiteral("x");
        if (type.takesQueries) {
            while (widget.queries.size() < 2)
                widget.queries.push_back({QStringLiteral("up"), {}});
        }
        return widget;
    }
    static QJsonValue json(const char *text)
    {
        return QJsonDocument::fromJson('[' + QByteArray(text) + ']').array().at(0);
    }
    static QString complaint(const Widget &widget)
    {
        const auto checked = checkWidget(widget, {}, {});
        return checked ? QString() : checked.error().toString();
    }
    static QString file(const char *path)
    {
        QFile file(QStringLiteral(BELFRY_TESTS "/../") + QLatin1String(path));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    static void everyOption()
    {
        QTest::addColumn<const WidgetType *>("type");
        QTest::addColumn<const WidgetOption *>("option");
        for (const WidgetType *type : widgetTypes()) {
            for (const WidgetOption &option : type->options)
                QTest::addRow("%s %s", type->id, option.name) << type << &option;
        }
    }

private Q_SLOTS:
    void presetsAreRight_data() { everyOption(); }
    void presetsAreRight()
    {
        QFETCH(const WidgetType *, type);
        QFETCH(const WidgetOption *, option);
        const QJsonValue preset = json(option->preset);
        Widget widget = valid(*type);
        if (!preset.isNull())
            widget.options.insert(QLatin1String(option->name), preset);
        QCOMPARE(complaint(widget), QString());
    }

    void whatIsWrongIsRefusedAtItsPlace_data() { everyOption(); }
    void whatIsWrongIsRefusedAtItsPlace()
    {
        QFETCH(const WidgetType *, type);
        QFETCH(const WidgetOption *, option);
        Widget widget = valid(*type);
        for (const char *wrong : {"{\"a\":1}", "null", "-7"}) {
            widget.options.insert(QLatin1String(option->name), json(wrong));
            const QString refused = complaint(widget);
            QVERIFY2(refused.contains(QStringLiteral("/options/") + QLatin1String(option->name)), qPrintable(refused));
            QVERIFY2(refused.contains(QStringLiteral("expected")), qPrintable(refused));
        }
    }

    void queriesThatAreNotThereAreRefused()
    {
        Widget widget = valid(*findWidgetType(u"timeseries"));
        widget.options.insert(QStringLiteral("rightAxis"), json("[1]"));
        QCOMPARE(complaint(widget), QString());
        widget.options.insert(QStringLiteral("rightAxis"), json("[2]"));
        QVERIFY(complaint(widget).contains(QStringLiteral("queries, 0 to 1")));
        widget.options.insert(QStringLiteral("rightAxis"), json("[0.5]"));
        QVERIFY(!complaint(widget).isEmpty());
        widget.options.remove(QStringLiteral("rightAxis"));
        for (const char *right : {"[]", "[0,1]"}) {
            widget.options.insert(QStringLiteral("band"), json(right));
            QCOMPARE(complaint(widget), QString());
        }
        for (const char *wrong : {"[0]", "[0,1,1]", "[0,2]"}) {
            widget.options.insert(QStringLiteral("band"), json(wrong));
            QVERIFY2(!complaint(widget).isEmpty(), wrong);
        }
    }

    void theDocumentsNameAllOfThem()
    {
        const QString components = file("docs/components.md");
        const QString api = file("resources/api/openapi.yaml");
        const QString form = file("docs/layout-format.md");
        const QString guide = file("docs/widgets.md");
        for (const WidgetType *type : widgetTypes()) {
            const QString id = QString::fromLatin1(type->id);
            const QString section =
                components.section(QStringLiteral("\n## ") + id + u'\n', 1, 1).section(QStringLiteral("\n## "), 0, 0);
            for (const WidgetOption &option : type->options) {
                const QString row = QStringLiteral("\n| `%1` |").arg(QLatin1String(option.name));
                QVERIFY2(section.contains(row), qPrintable(id + row));
            }
            QVERIFY2(guide.contains(QStringLiteral("\n## %1\n\n![").arg(QLatin1String(type->name))), type->name);
            const QString picture = QStringLiteral("images/widgets/%1.png").arg(id);
            QVERIFY2(guide.contains(picture) && QFile::exists(QStringLiteral(BELFRY_TESTS "/../docs/") + picture),
                     qPrintable(picture));
            QVERIFY2(form.contains(u'`' + id + u'`'), type->id);
            QVERIFY2(api.section(QStringLiteral("type: {enum: ["), 1).section(u']', 0, 0).contains(id), type->id);
        }
    }
};

BELFRY_TEST(TestWidgetTypes)
#include "tst_widget_types.moc"
