// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakes/finished.h"
#include "source/explain_source.h"

#include <functional>

namespace belfry {

class FakeExplanations : public ExplainSource
{
public:
    /// What was asked for.
    std::vector<ExplainRequest> requests;
    /// What is answered; without it, that there is nothing of the kind.
    std::function<Result<ExplanationPtr>(const ExplainRequest &)> answer;
    /// Nothing is answered until release().
    bool held = false;

    QFuture<Result<ExplanationPtr>> explain(const ExplainRequest &request) override
    {
        requests.push_back(request);
        if (!held)
            return finished<ExplanationPtr>(answerTo(request));
        m_waiting = std::make_shared<QPromise<Result<ExplanationPtr>>>();
        m_waiting->start();
        return m_waiting->future();
    }
    /// Answers the last request that was held.
    void release()
    {
        held = false;
        m_waiting->addResult(answerTo(requests.back()));
        m_waiting->finish();
    }

private:
    Result<ExplanationPtr> answerTo(const ExplainRequest &request) const
    {
        if (answer)
            return answer(request);
        return failure(QStringLiteral("the expression has no series then"), ErrorKind::NotFound);
    }

    std::shared_ptr<QPromise<Result<ExplanationPtr>>> m_waiting;
};

} // namespace belfry
