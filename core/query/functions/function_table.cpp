// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/functions/function_table.h"

#include "query/functions/function_groups.h"

#include <map>

namespace belfry::promql {

namespace {

const std::map<std::string_view, Function> &table()
{
    static const std::map<std::string_view, Function> functions = [] {
        std::map<std::string_view, Function> all;
        for (auto group :
             {mathFunctions, dateFunctions, counterFunctions, overTimeFunctions, trendFunctions, vectorFunctions}) {
            for (Function &function : group()) {
                const std::string_view name = function.name;
                all.emplace(name, std::move(function));
            }
        }
        return all;
    }();
    return functions;
}

} // namespace

const Function *findFunction(std::string_view name)
{
    const auto it = table().find(name);
    return it == table().end() ? nullptr : &it->second;
}

std::vector<const Function *> allFunctions()
{
    std::vector<const Function *> all;
    for (const auto &[name, function] : table())
        all.push_back(&function);
    return all;
}

} // namespace belfry::promql
