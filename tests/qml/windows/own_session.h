// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

#include <csignal>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace belfry {

/// A program that a test needs before there is a QApplication: an X server, a bus, a compositor. It ends with the test.
class SideProgram
{
public:
    /// {} in `words` is a descriptor on which it writes a line once it is ready; without one it is ready at once.
    explicit SideProgram(std::vector<std::string> words)
    {
        int ends[2] = {-1, -1};
        if (pipe(ends) != 0)
            return;
        bool tells = false;
        for (std::string &word : words) {
            if (const auto at = word.find("{}"); at != std::string::npos) {
                word.replace(at, 2, std::to_string(ends[1]));
                tells = true;
            }
        }
        m_pid = fork();
        if (m_pid == 0) {
            close(ends[0]);
            if (!tells)
                close(ends[1]);
            std::vector<char *> arguments;
            for (std::string &word : words)
                arguments.push_back(word.data());
            arguments.push_back(nullptr);
            execvp(arguments[0], arguments.data());
            _exit(127);
        }
        close(ends[1]);
        for (char letter = 0; read(ends[0], &letter, 1) == 1 && letter != '\n';)
            m_line.append(letter);
        close(ends[0]);
    }
    ~SideProgram()
    {
        if (m_pid > 0) {
            kill(m_pid, SIGKILL);
            waitpid(m_pid, nullptr, 0);
        }
    }
    SideProgram(const SideProgram &) = delete;
    SideProgram &operator=(const SideProgram &) = delete;

    /// What it wrote; empty if it didn't start.
    const QByteArray &line() const { return m_line; }
    bool isRunning() const { return m_pid > 0 && waitpid(m_pid, nullptr, WNOHANG) == 0; }

private:
    pid_t m_pid = -1;
    QByteArray m_line;
};

} // namespace belfry
