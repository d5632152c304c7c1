// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "source/annotation_rules.h"
#include "threaded_core.h"

#include <QSignalSpy>

using namespace belfry;

namespace {

template<typename T>
Result<T> answerOf(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
        return failure(QStringLiteral("no answer"), ErrorKind::Timeout);
    return future.result();
}

Annotation noteOf(const QString &text, Timestamp t = 0)
{
    Annotation note;
    note.t = t;
    note.kind = QStringLiteral("note");
    note.text = text;
    return note;
}

} // namespace

/// Annotations and events of this process's own core.
class TestLocalRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notesComeAndGoAndEverySourceHearsOfIt()
    {
        Core core;
        LocalSource source(core.services());
        LocalSource other(core.services());
        QSignalSpy heard(&other.annotations(), &AnnotationSource::changed);
        const auto written = answerOf(source.annotations().create(noteOf(QStringLiteral("Deployed"))));
        QVERIFY(written.has_value());
        QCOMPARE(written->t, core.clock.nowMs());
        QVERIFY(!written->by.isEmpty());
        QTRY_COMPARE(heard.size(), 1);
        QCOMPARE(other.annotations().revision(), 1U);
        QCOMPARE(answerOf(other.annotations().list({0, core.clock.nowMs(), 10}))->front().text,
                 QStringLiteral("Deployed"));
        QVERIFY(answerOf(source.annotations().remove(written->id)));
        QTRY_COMPARE(heard.size(), 2);
        QVERIFY(answerOf(source.annotations().list({}))->empty());
        QVERIFY(answerOf(source.annotations().remove(written->id)).error().kind == ErrorKind::NotFound);
    }

    void whatIsWrongIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("ago");
        QTest::addColumn<qint64>("duration");
        QTest::addColumn<QStringList>("tags");
        QTest::addColumn<QString>("place");
        const qint64 day = annotations::kDayMs;
        QTest::newRow("no text") << QStringLiteral("  ") << 0LL << 0LL << QStringList() << QStringLiteral("/text");
        QTest::newRow("a long text") << QString(1001, u'x') << 0LL << 0LL << QStringList() << QStringLiteral("/text");
        QTest::newRow("too old") << QStringLiteral("x") << 800 * day << 0LL << QStringList() << QStringLiteral("/t");
        QTest::newRow("in the future") << QStringLiteral("x") << -2 * day << 0LL << QStringList()
                                       << QStringLiteral("/t");
        QTest::newRow("too long") << QStringLiteral("x") << 0LL << 366 * day << QStringList()
                                  << QStringLiteral("/durationMs");
        QTest::newRow("a tag of two words")
            << QStringLiteral("x") << 0LL << 0LL << QStringList{QStringLiteral("a b")} << QStringLiteral("/tags");
        QTest::newRow("too many tags") << QStringLiteral("x") << 0LL << 0LL
                                       << QStringLiteral("1 2 3 4 5 6 7 8 9 10 11").split(u' ')
                                       << QStringLiteral("/tags");
    }
    void whatIsWrongIsRefused()
    {
        QFETCH(QString, text);
        QFETCH(qint64, ago);
        QFETCH(qint64, duration);
        QFETCH(QStringList, tags);
        QFETCH(QString, place);
        Core core;
        LocalSource source(core.services());
        Annotation note = noteOf(text, core.clock.nowMs() - ago);
        note.durationMs = duration;
        note.tags = tags;
        const auto refused = answerOf(source.annotations().create(note));
        QVERIFY(!refused);
        QCOMPARE(refused.error().place.pointer, place);
        QCOMPARE(source.annotations().revision(), 0U);
    }

    void tagsAreWordsBetweenSpacesAndCommas()
    {
        QCOMPARE(annotationTags(QStringLiteral(" web, db  web,,")),
                 (QStringList{QStringLiteral("web"), QStringLiteral("db")}));
        QCOMPARE(annotationTags(QString()), QStringList());
    }

    void withoutAStoreNothingIsThere()
    {
        Core core;
        CoreServices services = core.services();
        services.annotations = nullptr;
        services.events = nullptr;
        LocalSource source(services);
        QVERIFY(answerOf(source.annotations().list({})).error().kind == ErrorKind::Unavailable);
        QVERIFY(answerOf(source.events().alerts({})).error().kind == ErrorKind::Unavailable);
        QVERIFY(answerOf(source.events().incidents({})).error().kind == ErrorKind::Unavailable);
        LocalSource whole(core.services());
        QVERIFY(answerOf(whole.events().alerts({}))->empty());
    }
};

BELFRY_TEST(TestLocalRecords)
#include "tst_local_records.moc"
