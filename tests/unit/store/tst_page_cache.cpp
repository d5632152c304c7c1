// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "store/archive/page_cache.h"

using namespace belfry;

namespace {

constexpr std::int64_t kSecondNs = 1'000'000'000;

PageCache::Page pageOf(std::size_t bytes)
{
    auto page = std::make_shared<SeriesBlock>();
    page->chunks.resize(bytes);
    return page;
}

} // namespace

class TestPageCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWhatItKept()
    {
        PageCache cache;
        const PageCache::Page page = pageOf(100);
        cache.keep(1, 7, page);
        QCOMPARE(cache.page(1, 7), page);
        QVERIFY(!cache.page(1, 8));
        QVERIFY(!cache.directory(1, 7)); // is another thing of the same number
        const auto directory = std::make_shared<const BlockDirectory>(3);
        cache.keep(1, 7, directory);
        QCOMPARE(cache.directory(1, 7), directory);
        QCOMPARE(cache.page(1, 7), page);
    }

    void theLeastRecentlyUsedGoesFirst()
    {
        PageCache cache(4000); // 3500 of them for pages
        for (int id = 1; id <= 2; ++id)
            cache.keep(1, id, pageOf(1000));
        QVERIFY(cache.page(1, 1));
        cache.keep(1, 3, pageOf(1500));
        QVERIFY(cache.page(1, 1));
        QVERIFY(!cache.page(1, 2));
        QVERIFY(cache.page(1, 3));
        QVERIFY(cache.bytes() <= 4000);
        cache.keep(1, 4, pageOf(5000)); // doesn't fit at all
        QVERIFY(!cache.page(1, 4));
        QVERIFY(cache.page(1, 1));
    }

    void whoIsHandedAPageKeepsIt()
    {
        PageCache cache(4000);
        cache.keep(1, 1, pageOf(2000));
        const PageCache::Page page = cache.page(1, 1);
        cache.keep(1, 2, pageOf(2000));
        QVERIFY(!cache.page(1, 1));
        QCOMPARE(page->chunks.size(), std::size_t(2000));
    }

    void anotherArchiveHasOtherPages()
    {
        PageCache cache;
        cache.keep(1, 7, pageOf(100));
        QVERIFY(!cache.page(2, 7));
        cache.keep(2, 8, pageOf(100));
        QVERIFY(!cache.page(2, 7));
        QVERIFY(cache.page(2, 8));
        QVERIFY(!cache.page(1, 7)); // a thread that has the old archive open yet
        QVERIFY(!cache.page(1, 8));
    }

    void allGoWhenNobodyAsksAnyMore()
    {
        PageCache cache;
        cache.keep(1, 1, pageOf(100));
        cache.expire(100 * kSecondNs);
        cache.expire(150 * kSecondNs);
        QVERIFY(cache.page(1, 1));
        cache.expire(155 * kSecondNs);
        cache.expire(200 * kSecondNs);
        QVERIFY(cache.bytes() > 0);
        cache.expire(215 * kSecondNs);
        QCOMPARE(cache.bytes(), std::size_t(0));
    }
};

BELFRY_TEST(TestPageCache)
#include "tst_page_cache.moc"
