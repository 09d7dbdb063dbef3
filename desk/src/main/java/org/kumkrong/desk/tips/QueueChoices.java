// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.tips;

import java.util.List;
import java.util.Map;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.claims.Claims;
import org.kumkrong.desk.views.SavedViews;
import org.kumkrong.intake.IncidentKind;
import org.springframework.stereotype.Component;

/// What an officer can choose on the page of the queue: filters, saved views, officers to give tips to.
@Component
class QueueChoices {
    private final Queue queue;
    private final SavedViews views;
    private final Claims claims;

    QueueChoices(Queue queue, SavedViews views, Claims claims) {
        this.queue = queue;
        this.views = views;
        this.claims = claims;
    }

    /// The choices by the names under which the page knows them.
    Map<String, Object> of(Viewer viewer) {
        return Map.of(
                "services", queue.services(viewer),
                "sources", queue.sources(viewer),
                "kinds", IncidentKind.values(),
                "views", views.of(viewer),
                "colleagues", viewer.may(Act.ASSIGN) ? claims.colleagues(viewer) : List.of());
    }
}
