// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "register_modules.h"

#include <QQmlEngine>

// Written by qmltyperegistrar, one per module.
void qml_register_types_Belfry_Models();
void qml_register_types_Belfry_Theme();
void qml_register_types_Belfry_Controls();
void qml_register_types_Belfry_Widgets();
void qml_register_types_Belfry_App();

namespace belfry {

void registerModules(QQmlEngine &engine)
{
    // Once a process; the names are also what keeps the linker from dropping the modules.
    static const bool registered = [] {
        qml_register_types_Belfry_Models();
        qml_register_types_Belfry_Theme();
        qml_register_types_Belfry_Controls();
        qml_register_types_Belfry_Widgets();
        qml_register_types_Belfry_App();
        return true;
    }();
    Q_UNUSED(registered)
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.addImportPath(QStringLiteral("qrc:/"));
}

} // namespace belfry
