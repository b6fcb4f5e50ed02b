package org.farthing.api.account;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.farthing.api.http.InvalidContent;
import org.farthing.ledger.LedgerId;
import org.farthing.token.Grant;
import org.jspecify.annotations.Nullable;

/** What a token allows, as the API says it. */
final class Scopes {

    private static final String READ = "read";
    private static final String WRITE = "write";

    private Scopes() {}

    /** Everything, unless something less is asked for. */
    static Grant grant(@Nullable List<String> scopes, @Nullable UUID ledgerId) {
        if (scopes != null && (!scopes.contains(READ) || !Set.of(READ, WRITE).containsAll(scopes))) {
            throw InvalidContent.of("scopes", "token.scope.unknown");
        }
        return new Grant(scopes == null || scopes.contains(WRITE), ledgerId == null ? null : new LedgerId(ledgerId));
    }

    static List<String> of(Grant grant) {
        return grant.mayWrite() ? List.of(READ, WRITE) : List.of(READ);
    }

    static @Nullable UUID ledger(Grant grant) {
        LedgerId ledger = grant.ledger();
        return ledger == null ? null : ledger.value();
    }
}
