// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTest>

namespace belfry::testing {

using RunTest = int (*)(int argc, char **argv);

/// A test class of this program, by the name of its file. Made before main().
struct TestClass {
    TestClass(const char *file, RunTest run);
};

} // namespace belfry::testing

/// Instead of QTEST_GUILESS_MAIN: the tests of a folder are one program, which runs the class that its first argument
/// names by its file (tst_store). Each runs in a process of its own.
#define BELFRY_TEST(Class)                                                                                             \
    static const belfry::testing::TestClass kRun##Class(__FILE__, [](int argc, char **argv) {                          \
        Class test;                                                                                                    \
        return QTest::qExec(&test, argc, argv);                                                                        \
    });
