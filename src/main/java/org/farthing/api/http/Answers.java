package org.farthing.api.http;

import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Answers to requests that make something. */
@Component
public class Answers {

    private final EntityManager entities;

    Answers(EntityManager entities) {
        this.entities = entities;
    }

    public <T> ResponseEntity<T> created(String location, Supplier<T> made) {
        written();
        return ResponseEntity.created(URI.create(location)).body(made.get());
    }

    /** In an idempotent request the transaction is still open, and what reads next reads by SQL. */
    public void written() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            entities.flush();
        }
    }
}
