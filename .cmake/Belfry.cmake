# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# How every target of Belfry is built: one language level, one set of warnings, one way to add a library or a test.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
endif()
find_program(MOLD mold)
if(MOLD)
  add_link_options(-fuse-ld=mold)
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Werror
                    -fno-plt -ffunction-sections -fdata-sections -pthread)
add_link_options(-Wl,--gc-sections -Wl,--as-needed)
add_compile_definitions(QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_DISABLE_DEPRECATED_BEFORE=0x060400
                        BELFRY_VERSION="${PROJECT_VERSION}")

# What nearly every file reads, parsed once for all of core/. A target that uses it must not differ in what these
# headers look at (macros, position independence), or the compiler says so.
set(BELFRY_PCH <algorithm> <cstdint> <functional> <memory> <optional> <string> <string_view> <unordered_map> <vector>
               <QByteArray> <QDateTime> <QFuture> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QLoggingCategory>
               <QObject> <QString> <QStringList> <QTimer> <QVariant> <tl/expected.hpp>)
# What reads Qt Test takes 4 s of a core alone, RapidCheck 6 more: once for all tests, and once for all properties.
# qtest.h itself looks at which parts of Qt a test links, and so stays out.
set(BELFRY_TEST_PCH ${BELFRY_PCH} <atomic> <map> <thread> <QDir> <QFile> <QSignalSpy> <QTemporaryDir> <QtTest/qtestcase.h>)
# Qt Test gives each folder macros of its own, of which nothing here makes use (QFINDTESTDATA).
set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)

file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/precompiled/empty.cpp" CONTENT "// Only the headers matter.\n")
file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/precompiled/main.cpp" CONTENT "int main() { return 0; }\n")

add_library(belfry_core_pch STATIC "${CMAKE_BINARY_DIR}/precompiled/empty.cpp")
target_precompile_headers(belfry_core_pch PRIVATE ${BELFRY_PCH})
target_link_libraries(belfry_core_pch PRIVATE Qt6::Core tl::expected)
foreach(kind test property)
  add_executable(belfry_${kind}_pch "${CMAKE_BINARY_DIR}/precompiled/main.cpp") # as position independent as a test is
  target_link_libraries(belfry_${kind}_pch PRIVATE Qt6::Core Qt6::Test tl::expected)
endforeach()
target_precompile_headers(belfry_test_pch PRIVATE ${BELFRY_TEST_PCH})
target_precompile_headers(belfry_property_pch PRIVATE ${BELFRY_TEST_PCH} <rapidcheck.h>)
target_link_libraries(belfry_property_pch PRIVATE rapidcheck)
set_target_properties(belfry_core_pch belfry_test_pch belfry_property_pch PROPERTIES AUTOMOC OFF
  RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/precompiled")

# belfry_library(NAME store SOURCES a.cpp a.h … LINKS belfry::metrics … [PRIVATE_LINKS Qt6::Sql …] [NO_PCH])
#
# One library per folder of core/. LINKS may name only folders that stand above this one in core/CMakeLists.txt;
# the test "layering" checks the includes.
function(belfry_library)
  cmake_parse_arguments(ARG "NO_PCH" "NAME" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  add_library(belfry_${ARG_NAME} STATIC ${ARG_SOURCES})
  add_library(belfry::${ARG_NAME} ALIAS belfry_${ARG_NAME})
  target_include_directories(belfry_${ARG_NAME} PUBLIC "${PROJECT_SOURCE_DIR}/core")
  target_link_libraries(belfry_${ARG_NAME} PUBLIC Qt6::Core tl::expected ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
  if(NOT ARG_NO_PCH)
    target_precompile_headers(belfry_${ARG_NAME} REUSE_FROM belfry_core_pch)
  endif()
endfunction()

# belfry_test(NAME tst_labels SOURCES tst_labels.cpp LINKS belfry::metrics [LABELS long] [TIMEOUT 60] [PATHS])
#
# A Qt Test program. Tests run in parallel and offscreen. The label "long" keeps a test out of `./dev test`;
# `./dev verify` runs it. A test program finds fixtures through BELFRY_TESTS (the tests/ folder); only those that
# say PATHS have it, so that the others compile to the same in every checkout.
function(belfry_test)
  cmake_parse_arguments(ARG "PATHS" "NAME;TIMEOUT" "SOURCES;LINKS;LABELS" ${ARGN})
  add_executable(${ARG_NAME} ${ARG_SOURCES})
  set_target_properties(${ARG_NAME} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  target_include_directories(${ARG_NAME} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
  target_link_libraries(${ARG_NAME} PRIVATE Qt6::Test ${ARG_LINKS})
  if("rapidcheck" IN_LIST ARG_LINKS)
    target_precompile_headers(${ARG_NAME} REUSE_FROM belfry_property_pch)
  else()
    target_precompile_headers(${ARG_NAME} REUSE_FROM belfry_test_pch)
  endif()
  if(ARG_PATHS)
    target_compile_definitions(${ARG_NAME} PRIVATE BELFRY_TESTS="${PROJECT_SOURCE_DIR}/tests")
  endif()
  add_test(NAME ${ARG_NAME} COMMAND ${ARG_NAME})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  set_tests_properties(${ARG_NAME} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_QUICK_BACKEND=software;LC_ALL=C.UTF-8;QT_FATAL_CRITICALS=1")
endfunction()
