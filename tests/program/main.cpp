// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"

#include <QCoreApplication>

#include <cstdio>
#include <filesystem>
#include <map>
#include <string>

namespace {

std::map<std::string, belfry::testing::RunTest> &classes()
{
    static std::map<std::string, belfry::testing::RunTest> all;
    return all;
}

} // namespace

belfry::testing::TestClass::TestClass(const char *file, RunTest run)
{
    classes()[std::filesystem::path(file).stem().string()] = run;
}

int main(int argc, char **argv)
{
    const auto test = argc > 1 ? classes().find(argv[1]) : classes().end();
    if (test == classes().end()) {
        std::fprintf(stderr, "usage: %s TEST [Qt Test's options], where TEST is one of\n", argv[0]);
        for (const auto &[name, run] : classes())
            std::fprintf(stderr, "  %s\n", name.c_str());
        return 2;
    }
    argv[1] = argv[0];
    int left = argc - 1;
    const QCoreApplication app(left, argv + 1);
    return test->second(left, argv + 1);
}
