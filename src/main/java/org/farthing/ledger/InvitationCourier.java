package org.farthing.ledger;

import java.util.Locale;

/** Sends an invitation link by mail. There is one only where mail is set up. Never called in a transaction. */
public interface InvitationCourier {

    /** @return false if the mail could not be handed over; the link works all the same */
    boolean send(String recipient, String inviter, String group, String link, Locale language);
}
