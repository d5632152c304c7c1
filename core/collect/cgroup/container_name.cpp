// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/cgroup/container_name.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <charconv>

namespace belfry {

namespace {

constexpr std::size_t kIdDigits = 64;
constexpr std::size_t kShownDigits = 12;

bool isHexDigit(char each)
{
    return (each >= '0' && each <= '9') || (each >= 'a' && each <= 'f');
}

bool skipStart(std::string_view &text, std::string_view start)
{
    if (!text.starts_with(start))
        return false;
    text.remove_prefix(start.size());
    return true;
}

bool skipEnd(std::string_view &text, std::string_view end)
{
    if (!text.ends_with(end))
        return false;
    text.remove_suffix(end.size());
    return true;
}

/// systemd writes what may not stand in a unit's name as "\x2d".
std::string unescapedUnit(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        unsigned byte = 0;
        const bool isEscape = text.starts_with("\\x") && text.size() >= 4 &&
                              std::from_chars(text.data() + 2, text.data() + 4, byte, 16).ptr == text.data() + 4;
        out += isEscape ? char(byte) : text.front();
        text.remove_prefix(isEscape ? 4 : 1);
    }
    return out;
}

/// docker-ID.scope, libpod-ID.scope, cri-containerd-ID.scope, crio-ID.scope …, or the bare id where no systemd made it.
ContainerName byId(std::string_view last, std::string_view parent)
{
    const bool isScope = skipEnd(last, ".scope");
    if (last.size() < kIdDigits)
        return {};
    const std::string_view id = last.substr(last.size() - kIdDigits);
    std::string_view runtime = last.substr(0, last.size() - kIdDigits);
    const bool isBare = runtime.empty();
    if (!std::all_of(id.begin(), id.end(), isHexDigit) || (isBare ? isScope : !skipEnd(runtime, "-")) ||
        runtime.ends_with("conmon")) // which watches over a container
        return {};
    const bool isDocker = runtime == "docker" || (isBare && parent == "docker");
    return {std::string(id.substr(0, kShownDigits)), isDocker ? std::string(id) : std::string()};
}

ContainerName byMachine(std::string_view last, std::string_view parent)
{
    if (skipStart(last, "lxc.payload.") || parent == "lxc.payload" || parent == "lxc")
        return {std::string(last), {}};
    if (parent != "machine.slice")
        return {};
    if ((skipStart(last, "machine-") && skipEnd(last, ".scope")) ||
        (skipStart(last, "systemd-nspawn@") && skipEnd(last, ".service")))
        return {unescapedUnit(last), {}};
    return {};
}

} // namespace

ContainerName containerNameOf(std::string_view path)
{
    const std::size_t slash = path.rfind('/');
    if (slash == std::string_view::npos)
        return {};
    const std::string_view last = path.substr(slash + 1);
    const std::string_view above = path.substr(0, slash);
    const std::string_view parent = above.substr(std::min(above.rfind('/') + 1, above.size()));
    ContainerName name = byId(last, parent);
    return name.isContainer() ? name : byMachine(last, parent);
}

std::string dockerName(const std::string &dockerData, const std::string &id)
{
    QFile file(QString::fromStdString(dockerData + "/containers/" + id + "/config.v2.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString name = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("Name")).toString();
    if (name.startsWith(u'/'))
        name.remove(0, 1);
    return name.toStdString();
}

} // namespace belfry
