// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/legend.h"
#include "program/test_class.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace belfry;

/// What series are called; the web page is held to the same cases.
class TestSeriesNames : public QObject
{
    Q_OBJECT

    static LabelsPtr labelsOf(const QJsonObject &object)
    {
        std::vector<Label> labels;
        for (auto it = object.begin(); it != object.end(); ++it)
            labels.push_back({it.key().toStdString(), it.value().toString().toStdString()});
        return std::make_shared<Labels>(std::move(labels));
    }

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QJsonObject>("each");
        QFile file(QStringLiteral(BELFRY_TESTS "/fixtures/series_names/cases.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY(!cases.isEmpty());
        for (const QJsonValue each : cases)
            QTest::newRow(qPrintable(each[QLatin1String("what")].toString())) << each.toObject();
    }

    void names()
    {
        QFETCH(QJsonObject, each);
        std::vector<LabelsPtr> all;
        const QJsonArray series = each[QLatin1String("series")].toArray();
        for (const QJsonValue labels : series)
            all.push_back(labelsOf(labels.toObject()));
        const SeriesNames names(each[QLatin1String("legend")].toString(), QStringLiteral("rate(x[1m])"), all);
        QJsonArray found;
        for (const LabelsPtr &labels : all)
            found << names.of(*labels);
        QCOMPARE(found, each[QLatin1String("names")].toArray());
    }
};

BELFRY_TEST(TestSeriesNames)
#include "tst_series_names.moc"
