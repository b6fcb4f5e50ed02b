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

    /** With an entity tag, for what is changed with {@code If-Match}. */
    public <T> ResponseEntity<T> createdWithTag(String location, Supplier<T> made) {
        written();
        T shown = made.get();
        return ResponseEntity.created(URI.create(location))
                .eTag(Versions.tagOf(shown))
                .body(shown);
    }

    public <T> ResponseEntity<T> withTag(T shown) {
        return ResponseEntity.ok().eTag(Versions.tagOf(shown)).body(shown);
    }

    /** In a transaction that goes on, what comes next reads and writes by SQL, beside the entities. */
    public void written() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            entities.flush();
            entities.clear();
        }
    }
}
