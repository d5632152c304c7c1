// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "server/gatekeeper.h"
#include "server/prometheus_values.h"

using namespace belfry;

class AuthorizeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Every operation as every role: a new one must be added here.
    void rolesMayDoWhatTheyMay()
    {
        const Principal nobody{Role::Nobody, {}};
        const Principal viewer{Role::Viewer, {}};
        const Principal admin{Role::Admin, {}};
        struct Row {
            Operation operation;
            bool nobody;
            bool viewer;
            bool admin;
        };
        const Row rows[] = {
            {Operation::SeePage, true, true, true},          {Operation::Identify, true, true, true},
            {Operation::ReadMetrics, false, true, true},     {Operation::Query, false, true, true},
            {Operation::ReadAlerts, false, true, true},      {Operation::ReadHealth, false, true, true},
            {Operation::ReadHosts, false, true, true},       {Operation::ReadLayouts, false, true, true},
            {Operation::WriteLayouts, false, false, true},   {Operation::OpenStream, true, true, true},
            {Operation::ReadAnnotations, false, true, true}, {Operation::WriteAnnotations, false, false, true},
            {Operation::Acknowledge, false, false, true},    {Operation::ReadConfiguration, false, true, true},
        };
        for (const Row &row : rows) {
            QCOMPARE(authorize(nobody, row.operation), row.nobody);
            QCOMPARE(authorize(viewer, row.operation), row.viewer);
            QCOMPARE(authorize(admin, row.operation), row.admin);
        }
        QCOMPARE(int(std::size(rows)), int(Operation::OpenStream) + 1);
    }

    void strangersAreNobody()
    {
        const Gatekeeper gatekeeper({{}, {}, "token"});
        QVERIFY(gatekeeper.anonymous(QHostAddress(QStringLiteral("127.0.0.1"))).role == Role::Viewer);
        QVERIFY(gatekeeper.anonymous(QHostAddress(QStringLiteral("::1"))).role == Role::Viewer);
        QVERIFY(gatekeeper.anonymous(QHostAddress(QStringLiteral("192.0.2.1"))).role == Role::Nobody);
        QVERIFY(!Gatekeeper({{}, {}, {}}).withToken(""));
        QVERIFY(!gatekeeper.withToken(""));
        QVERIFY(gatekeeper.withToken("token")->role == Role::Admin);
    }

    void numbersAreWrittenAsPrometheusDoes_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << 3.0 << QStringLiteral("3");
        QTest::newRow("tenth") << 0.1 << QStringLiteral("0.1");
        QTest::newRow("largest") << 1.7976931348623157e308 << QStringLiteral("17976931348623157") + QString(292, u'0');
        QTest::newRow("smallest") << 5e-324 << QStringLiteral("0.") + QString(323, u'0') + QStringLiteral("5");
    }
    void numbersAreWrittenAsPrometheusDoes()
    {
        QFETCH(double, value);
        QFETCH(QString, text);
        const QString written = QString::fromStdString(prometheus::numberText(value));
        QCOMPARE(written.toDouble(), value);
        QCOMPARE(written.size(), text.size());
    }
};

BELFRY_TEST(AuthorizeTest)
#include "tst_authorize.moc"
