// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/filesystem/mount_prober.h"
#include "program/test_class.h"

#include <QElapsedTimer>
#include <QSemaphore>

#include <atomic>

using namespace belfry;
using namespace std::chrono_literals;

class TestMountProber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHangingMountHoldsUpNobody()
    {
        // Shared with threads that outlive the prober.
        auto hung = std::make_shared<QSemaphore>();
        auto asked = std::make_shared<std::atomic<int>>(0);
        auto answered = std::make_shared<std::atomic<int>>(0);
        MountProber prober(
            [=](const std::string &mountPoint) {
                if (mountPoint == "/hung") {
                    asked->fetch_add(1);
                    hung->acquire();
                    answered->fetch_add(1);
                }
                return MountSpace{true, 5, 4, 3, 2, 1};
            },
            50ms);
        for (int round = 0; round < 2; ++round) {
            const std::vector<MountSpace> answers = prober.probe({"/hung", "/quick"});
            QCOMPARE(answers.size(), 2U);
            QVERIFY(!answers[0].known);
            if (round == 0)
                QTRY_COMPARE(asked->load(), 1);
        }
        QCOMPARE(asked->load(), 1); // not asked again while it hangs

        hung->release(1000);
        QTRY_COMPARE(answered->load(), 1);
        MountSpace recovered;
        QTRY_VERIFY((recovered = prober.probe({"/hung"}).front()).known);
        QCOMPARE(recovered.size, 5.0);
    }

    void theQuickAreAnsweredBesideTheHung()
    {
        auto hung = std::make_shared<QSemaphore>();
        MountProber prober(
            [hung](const std::string &mountPoint) {
                if (mountPoint == "/hung")
                    hung->acquire();
                return MountSpace{true, 1, 1, 1, 1, 1};
            },
            10s); // the hung one uses up the patience only if it is waited for
        QCOMPARE(prober.probe({"/quick", "/other"}).at(1).known, true);
        hung->release();
        QVERIFY(prober.probe({"/hung"}).front().known);
    }

    void asksTheKernel()
    {
        const MountSpace root = MountProber::askKernel("/");
        QVERIFY(root.known);
        QVERIFY(root.size >= root.free);
        QVERIFY(root.free >= root.available);
        QVERIFY(!MountProber::askKernel("/no/such/folder").known);
    }
};

BELFRY_TEST(TestMountProber)
#include "tst_mount_prober.moc"
