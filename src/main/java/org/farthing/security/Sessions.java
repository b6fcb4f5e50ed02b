package org.farthing.security;

import org.farthing.account.PasswordChanged;
import org.springframework.context.event.EventListener;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Ends the other sessions of somebody who has changed their password. */
@Component
class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    @EventListener
    void endOthers(PasswordChanged event) {
        sessions.findByPrincipalName(event.account().toString()).keySet().stream()
                .filter(id -> !id.equals(event.keptSession()))
                .forEach(sessions::deleteById);
    }
}
