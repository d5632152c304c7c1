// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/widget_clip.h"
#include "program/test_class.h"

using namespace belfry;

namespace {

/// JSON with single quotes.
QByteArray clipOf(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

} // namespace

class TestWidgetClip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << QByteArray() << "holds no widgets";
        QTest::newRow("words") << QByteArray("Dear Anne,") << "holds no widgets";
        QTest::newRow("numbers") << QByteArray("time,cpu\n1,2\n") << "holds no widgets";
        QTest::newRow("other JSON") << QByteArray("{\"version\": 1, \"widgets\": []}") << "holds no widgets";
        QTest::newRow("a layout") << QByteArray("{\"version\": 1, \"pages\": []}") << "holds no widgets";
        QTest::newRow("a later version") << clipOf("{'belfry':'widgets','version':2,'widgets':[{}]}")
                                         << "/version: expected version 1, found 2";
        QTest::newRow("none") << clipOf("{'belfry':'widgets','version':1,'widgets':[]}")
                              << "/widgets: expected 1 to 500 widgets, found 0";
        QTest::newRow("no list") << clipOf("{'belfry':'widgets','version':1,'widgets':7}") << "/widgets: ";
        QTest::newRow("no widget") << clipOf("{'belfry':'widgets','version':1,'widgets':[7]}")
                                   << "/widgets/0: expected an object, found a number";
        QTest::newRow("a broken widget")
            << clipOf(
                   "{'belfry':'widgets','version':1,'widgets':[{'id':'a','type':'stat','grid':{'x':0,'y':0,'w':13,'h':1},'queries':[{'expr':'up'}]}]}")
            << "/widgets/0/grid/w: expected 1 to 12, found 13";
        QTest::newRow("a broken query")
            << clipOf(
                   "{'belfry':'widgets','version':1,'widgets':[{'id':'a','type':'stat','grid':{'x':0,'y':0,'w':1,'h':1},'queries':[{'expr':'up('}]}]}")
            << "/widgets/0/queries/0/expr";
        QTest::newRow("something more") << clipOf("{'belfry':'widgets','version':1,'widgets':[{}],'x':1}") << "/x";
        QTest::newRow("five megabytes") << QByteArray(5 * 1024 * 1024, ' ') << "too large";
    }

    void saysWhatIsWrong()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, says);
        const auto read = readWidgetClip(bytes);
        QVERIFY(!read);
        QVERIFY2(read.error().toString().contains(says), qPrintable(read.error().toString()));
    }
};

BELFRY_TEST(TestWidgetClip)
#include "tst_widget_clip.moc"
