# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later

# belfry_qml_module(NAME theme URI Belfry.Theme QML_FILES Theme.qml [SINGLETONS Theme.qml] [SOURCES a.cpp a.h]
#                   [IMPORTS …] [DEPENDENCIES QtQuick] [LINKS …] [PRIVATE_LINKS …])
#
# A QML module as a static library without a plugin: whoever loads it calls qml_register_types_Belfry_Theme(), which
# also keeps the linker from dropping the module. Its files come out in build/qml_modules, where qmllint looks.
function(belfry_qml_module)
  cmake_parse_arguments(ARG "" "NAME;URI" "SOURCES;QML_FILES;SINGLETONS;IMPORTS;DEPENDENCIES;LINKS;PRIVATE_LINKS" ${ARGN})
  string(REPLACE "." "/" path "${ARG_URI}")
  set_source_files_properties(${ARG_SINGLETONS} PROPERTIES QT_QML_SINGLETON_TYPE TRUE)
  set(CMAKE_AUTOMOC ON)
  # A file in a subfolder is still a type of the module.
  qt_add_qml_module(belfry_${ARG_NAME} STATIC URI ${ARG_URI} VERSION 1.0 NO_PLUGIN RESOURCE_PREFIX /qt/qml
    OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/qml_modules/${path}"
    IMPORT_PATH "${CMAKE_BINARY_DIR}/qml_modules"
    IMPORTS ${ARG_IMPORTS} DEPENDENCIES ${ARG_DEPENDENCIES} QML_FILES ${ARG_QML_FILES} SOURCES ${ARG_SOURCES})
  add_library(belfry::${ARG_NAME} ALIAS belfry_${ARG_NAME})
  # What qmlcachegen writes shadows its parameters.
  target_compile_options(belfry_${ARG_NAME} PRIVATE -Wno-shadow)
  target_include_directories(belfry_${ARG_NAME} PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}" "${PROJECT_SOURCE_DIR}/core")
  target_link_libraries(belfry_${ARG_NAME} PUBLIC Qt6::Qml tl::expected ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
  belfry_unite(belfry_${ARG_NAME} 16) # what qmlcachegen writes is small
endfunction()
