package org.farthing.ledger.web;

import org.farthing.platform.forms.PlainText;

/** A name for a new placeholder, or a new name for a group. */
record NameForm(@PlainText(max = 80) String name) {

    static final NameForm EMPTY = new NameForm("");
}
