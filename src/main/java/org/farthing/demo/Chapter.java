package org.farthing.demo;

import java.time.LocalDate;
import org.farthing.account.AccountView;

/** A part of the demo household; the parts are written in the order of their {@code @Order}. */
@FunctionalInterface
interface Chapter {

    /** @param today the last day on which something may have happened */
    void write(Cast cast, LocalDate today);

    /** Alice has the long history, Bob a short one, Carol none of her own. */
    record Cast(AccountView alice, AccountView bob, AccountView carol) {}
}
