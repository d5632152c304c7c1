# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# How every target of Belfry is built: one language level, one set of warnings, one way to add a library or a test.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
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
if(BELFRY_FUZZ) # clang: its warnings are clang-tidy's to look at
  add_compile_options(-Wno-error -Wno-unknown-warning-option)
endif()
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

# Most of a small file's time goes into reading headers and into the compiler's own memory, so several are compiled as
# one. Names in unnamed namespaces must therefore differ within a program or library.
option(BELFRY_UNITY "Compile several files of a library as one" ON)
# belfry_unite(TARGET [FILES]): so many are one, 8 if nothing is said.
function(belfry_unite target)
  set(files 8)
  if(ARGC GREATER 1)
    set(files ${ARGV1})
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ${BELFRY_UNITY} UNITY_BUILD_BATCH_SIZE ${files})
  # A class that has a member from a header's unnamed namespace looks like a mistake once its file is included.
  target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
endfunction()

# moc reads all that a file includes, Qt's headers and the library's, for macros that stand for its keywords, and has no
# option not to: that was a tenth of a build, for a class's twenty milliseconds. Only QML's (QML_ELEMENT) are such, so
# where there are none it gets no folders to look in, and passes over what it can't find.
get_target_property(BELFRY_MOC Qt6::moc IMPORTED_LOCATION)
file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/moc_alone" @ONLY CONTENT [[#!/bin/sh
for argument; do
  shift
  case $argument in -I*) ;; *) set -- "$@" "$argument" ;; esac
done
exec "@BELFRY_MOC@" "$@"
]])
file(CHMOD "${CMAKE_BINARY_DIR}/moc_alone" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ WORLD_READ)

# belfry_moc(TARGET): for targets with Qt's objects, none of them QML's; looking for them takes half a second each. A
# class's file includes its moc_NAME.cpp, so that no other reads the headers again.
function(belfry_moc target)
  set_target_properties(${target} PROPERTIES AUTOMOC ON AUTOMOC_EXECUTABLE "${CMAKE_BINARY_DIR}/moc_alone")
  set_source_files_properties("${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/mocs_compilation.cpp" PROPERTIES
    SKIP_PRECOMPILE_HEADERS ON)
endfunction()

file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/precompiled/empty.cpp" CONTENT "// Only the headers matter.\n")
file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/precompiled/main.cpp" CONTENT "int main() { return 0; }\n")

add_library(belfry_core_pch STATIC "${CMAKE_BINARY_DIR}/precompiled/empty.cpp")
target_precompile_headers(belfry_core_pch PRIVATE ${BELFRY_PCH})
target_link_libraries(belfry_core_pch PRIVATE Qt6::Core tl::expected)
foreach(kind test property)
  add_executable(belfry_${kind}_pch "${CMAKE_BINARY_DIR}/precompiled/main.cpp") # as position independent as its users
  target_link_libraries(belfry_${kind}_pch PRIVATE Qt6::Core tl::expected)
endforeach()
target_precompile_headers(belfry_test_pch PRIVATE ${BELFRY_TEST_PCH})
target_link_libraries(belfry_test_pch PRIVATE Qt6::Test)
target_precompile_headers(belfry_property_pch PRIVATE ${BELFRY_TEST_PCH} <rapidcheck.h>)
target_link_libraries(belfry_property_pch PRIVATE Qt6::Test rapidcheck)
# Tests run once what takes long to optimise; what they test is optimised as people run it.
set(BELFRY_TEST_OPTIONS $<$<CONFIG:Release>:-O1>)
foreach(kind test property)
  target_compile_options(belfry_${kind}_pch PRIVATE ${BELFRY_TEST_OPTIONS})
endforeach()
set_target_properties(belfry_core_pch belfry_test_pch belfry_property_pch PROPERTIES
  RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/precompiled")

# belfry_library(NAME store SOURCES a.cpp a.h … LINKS belfry::metrics … [PRIVATE_LINKS Qt6::Sql …] [NO_PCH])
#
# One library per folder of core/. LINKS may name only folders that stand above this one in core/CMakeLists.txt;
# the test "layering" checks the includes.
function(belfry_library)
  cmake_parse_arguments(ARG "NO_PCH" "NAME" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  add_library(belfry_${ARG_NAME} STATIC ${ARG_SOURCES})
  belfry_moc(belfry_${ARG_NAME})
  add_library(belfry::${ARG_NAME} ALIAS belfry_${ARG_NAME})
  target_include_directories(belfry_${ARG_NAME} PUBLIC "${PROJECT_SOURCE_DIR}/core")
  target_link_libraries(belfry_${ARG_NAME} PUBLIC Qt6::Core tl::expected ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
  belfry_unite(belfry_${ARG_NAME})
  if(NOT ARG_NO_PCH)
    target_precompile_headers(belfry_${ARG_NAME} REUSE_FROM belfry_core_pch)
  endif()
endfunction()

set(BELFRY_TEST_SLOWNESS 1 CACHE STRING "How many times as long tests may take: they are slower under sanitizers")

# belfry_time_limit(TEST 60): in seconds
function(belfry_time_limit test seconds)
  math(EXPR seconds "${seconds} * ${BELFRY_TEST_SLOWNESS}")
  set_tests_properties(${test} PROPERTIES TIMEOUT ${seconds})
endfunction()

set(BELFRY_TEST_ENVIRONMENT QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software LC_ALL=C.UTF-8 QT_FATAL_CRITICALS=1)

# belfry_test(NAME tst_labels SOURCES tst_labels.cpp LINKS belfry::metrics [LABELS long] [TIMEOUT 60] [PATHS])
#
# A test, run as a process of its own, offscreen and in parallel with others. Those of a folder that end with
# BELFRY_TEST(Class) are one program, tests_FOLDER, because reading headers, running moc and linking would take most of
# the time of a build; one with a main() of its own is a program by itself. The label "long" keeps a test out of
# `./dev test`; `./dev verify` runs it. A test finds fixtures through BELFRY_TESTS (the tests/ folder); only programs
# of tests that say PATHS have it, so that the others compile to the same in every checkout.
function(belfry_test)
  cmake_parse_arguments(ARG "PATHS" "NAME;TIMEOUT" "SOURCES;LINKS;LABELS" ${ARGN})
  file(STRINGS ${ARG_NAME}.cpp shared REGEX "^BELFRY_TEST\\(")
  if(shared)
    cmake_path(GET CMAKE_CURRENT_SOURCE_DIR FILENAME folder)
    set(program tests_${folder})
    set(command ${program} ${ARG_NAME})
  else()
    set(program ${ARG_NAME})
    set(command ${program})
  endif()
  if(NOT TARGET ${program})
    belfry_test_program(${program})
  endif()
  target_sources(${program} PRIVATE ${ARG_SOURCES})
  target_link_libraries(${program} PRIVATE ${ARG_LINKS})
  if(shared)
    target_sources(${program} PRIVATE "${PROJECT_SOURCE_DIR}/tests/program/main.cpp")
  endif()
  if(ARG_PATHS)
    target_compile_definitions(${program} PRIVATE BELFRY_TESTS="${PROJECT_SOURCE_DIR}/tests")
  endif()
  add_test(NAME ${ARG_NAME} COMMAND ${command})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  belfry_time_limit(${ARG_NAME} ${ARG_TIMEOUT})
  set_tests_properties(${ARG_NAME} PROPERTIES LABELS "${ARG_LABELS}"
    ENVIRONMENT "${BELFRY_TEST_ENVIRONMENT}")
endfunction()

function(belfry_test_program program)
  add_executable(${program})
  set_target_properties(${program} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  target_include_directories(${program} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
  target_link_libraries(${program} PRIVATE Qt6::Test)
  target_compile_options(${program} PRIVATE ${BELFRY_TEST_OPTIONS})
  belfry_unite(${program})
  belfry_moc(${program})
  cmake_language(EVAL CODE "cmake_language(DEFER CALL belfry_precompile_tests ${program})") # once its links are known
endfunction()

function(belfry_precompile_tests program)
  get_target_property(links ${program} LINK_LIBRARIES)
  if("rapidcheck" IN_LIST links)
    target_precompile_headers(${program} REUSE_FROM belfry_property_pch)
  else()
    target_precompile_headers(${program} REUSE_FROM belfry_test_pch)
  endif()
endfunction()
