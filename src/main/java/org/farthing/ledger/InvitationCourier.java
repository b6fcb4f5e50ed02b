package org.farthing.ledger;

import java.util.Locale;

/**
 * Sends an invitation link by mail. There is one only where mail is set up. Never called in a transaction. It takes the
 * path of the link: whose pages it leads to is configured, as a request can name any host.
 */
public interface InvitationCourier {

    /** One address that mail can be sent to, and nothing that could be taken for a second one or for a header. */
    String ADDRESS = "[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,189}\\.[^\\s@.,;<>\"]{1,63}";

    /** @return false if the mail could not be handed over; the link works all the same */
    boolean send(String recipient, String inviter, String group, String path, Locale language);
}
